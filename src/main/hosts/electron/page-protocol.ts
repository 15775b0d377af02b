import { join } from 'node:path';
import { protocol } from 'electron';
import { installationFolder } from '../../platform/installation';
import { loadPageFiles, PAGE_HEADERS } from '../page/page-files';

const SCHEME = 'app';
const HOST = 'proofbook';

export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** A scheme of our own, so that the page is no file and has an origin nobody else can have. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page, and nothing else. Throws AppError where it is not built. */
export function servePage(): void {
  const files = loadPageFiles(join(installationFolder(), 'out/renderer'));
  protocol.handle(SCHEME, (request) => {
    const url = new URL(request.url);
    const file = url.host === HOST && request.method === 'GET' ? files.get(url.pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(Buffer.from(file.bytes), { headers: { ...PAGE_HEADERS, 'Content-Type': file.contentType } });
  });
}
