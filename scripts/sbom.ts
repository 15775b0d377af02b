// The software bill of materials (CycloneDX 1.6), made of the lock file by every build: out/main/sbom.cdx.json.
import { createHash } from 'node:crypto';

interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  name?: string;
}

// Development dependencies by npm's reckoning, since the page is bundled; but they leave the building with it.
const BUNDLED = new Set([
  '@fontsource-variable/inter',
  '@tanstack/react-virtual',
  '@tanstack/virtual-core',
  'dejavu-fonts-ttf',
  'lucide-react',
  'minisearch',
  'react-dom',
  'scheduler',
  'zustand',
]);

/** The same lock file gives the same bytes: no time, and a serial number made of the content. */
export function makeBillOfMaterials(lockText: string): string {
  const lock = JSON.parse(lockText) as { name: string; version: string; packages: Record<string, LockedPackage> };
  const components = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => component(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), locked))
    .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1))
    .filter((each, index, all) => each['bom-ref'] !== all[index - 1]?.['bom-ref']);
  const hash = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const serial = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial.join('-')}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `pkg:npm/${lock.name}@${lock.version}`,
        name: lock.name,
        version: lock.version,
        purl: `pkg:npm/${lock.name}@${lock.version}`,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function component(path: string, locked: LockedPackage) {
  const name = locked.name ?? path;
  const version = locked.version ?? '';
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const isShipped = locked.dev !== true || BUNDLED.has(path);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    // `excluded`: used to build and test, not part of what runs.
    scope: isShipped ? (locked.optional === true ? 'optional' : 'required') : 'excluded',
    ...(locked.license === undefined ? {} : { licenses: [{ expression: locked.license }] }),
    ...(locked.integrity?.startsWith('sha512-') === true
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(locked.integrity.slice(7), 'base64').toString('hex') }] }
      : {}),
  };
}
