import { extname, join } from 'node:path';
import { AppError } from '../../../shared/errors';
import { fileExists } from '../../platform/files';
import { readFolder } from '../../platform/read-folder';

interface PageFile {
  bytes: Uint8Array;
  contentType: string;
}

/**
 * The built page, held in memory by its URL path ("/", "/assets/index-….js"). A request is a look-up in this table and
 * never touches the disk, so no spelling of a path can reach another file.
 */
export type PageFiles = ReadonlyMap<string, PageFile>;

export function loadPageFiles(rendererFolder: string): PageFiles {
  if (!fileExists(join(rendererFolder, 'index.html'))) {
    throw new AppError(
      'not-found',
      'The page of Proofbook is not built. Run `npm ci` in its folder, then start again.',
    );
  }
  const files = new Map<string, PageFile>();
  for (const [path, bytes] of readFolder(rendererFolder)) {
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType === undefined) continue;
    files.set(path === 'index.html' ? '/' : `/${path}`, { bytes, contentType });
  }
  return files;
}

/**
 * What the page may do: its own scripts, styles, fonts and pictures, its own door, and nothing else anywhere. No inline
 * code, no plugins, no frames, no forms, no other origin.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
