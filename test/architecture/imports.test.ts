import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

// From the ground up: a room may import from itself, from `shared`, and from rooms before it.
const ORDER = [
  'platform',
  'formats',
  'language',
  'storage',
  'organisation',
  'documents',
  'statements',
  'controls',
  'questionnaires',
  'answers',
  'exports',
  'app',
  'hosts',
];
// These three stand side by side on the same ground: none of them knows another.
const GROUND = new Set(['platform', 'formats', 'language']);

const PACKAGE_OWNERS: Record<string, string[]> = {
  electron: ['src/main/hosts/electron', 'src/preload'],
  'better-sqlite3': ['src/main/storage'],
  docx: ['src/main/exports'],
  '@react-pdf/renderer': ['src/main/exports'],
  'pdfjs-dist': ['src/main/formats', 'src/renderer/evidence'],
  yauzl: ['src/main/formats'],
  fflate: ['src/main/formats'],
  saxes: ['src/main/formats'],
  parse5: ['src/main/formats'],
  'markdown-it': ['src/main/formats'],
  'iconv-lite': ['src/main/formats'],
  'snowball-stemmers': ['src/main/language'],
  zustand: ['src/renderer'],
  'react-dom': ['src/renderer'],
  'lucide-react': ['src/renderer'],
  'node:fs': ['src/main/platform'],
  'node:fs/promises': ['src/main/platform'],
  'node:http': ['src/main/hosts/loopback'],
  'node:https': [],
  'node:net': [],
  'node:dns': [],
  'node:tls': [],
  'node:http2': [],
  'node:dgram': [],
};

interface Import {
  file: string;
  specifier: string;
}

const imports = sourceFiles(join(ROOT, 'src')).flatMap((path) => importsOf(path));

describe('imports', () => {
  test('there is something to check', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test('only look back along documents → statements → controls → questionnaires → answers → exports', () => {
    expect(imports.map(wrongDirection).filter((complaint) => complaint !== null)).toEqual([]);
  });

  test('of a package stay in the room that owns it', () => {
    expect(imports.map(wrongOwner).filter((complaint) => complaint !== null)).toEqual([]);
  });

  test('fetch is called by the page’s client only, and by nothing else', () => {
    const callers = sourceFiles(join(ROOT, 'src'))
      .filter((path) => /(?<![\w.])fetch\s*\(/u.test(readFileSync(path, 'utf8')))
      .map(projectPath);
    expect(callers.filter((path) => path !== 'src/renderer/client.ts')).toEqual([]);
  });
});

function wrongDirection({ file, specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  const from = roomOf(file);
  const target = projectPath(resolve(ROOT, dirname(file), specifier));
  // Data of the field belongs to nobody: any room may read it.
  if (target.startsWith('resources/')) return null;
  const to = roomOf(target);
  if (from === to || to === 'shared') return null;
  const allowed = from !== 'shared' && from !== 'preload' && from !== 'renderer' && mayImport(from, to);
  return allowed ? null : `${file} imports ${specifier}: ${from} must not look at ${to}`;
}

function mayImport(from: string, to: string): boolean {
  if (GROUND.has(from) || !ORDER.includes(from) || !ORDER.includes(to)) return false;
  return ORDER.indexOf(to) < ORDER.indexOf(from);
}

function wrongOwner({ file, specifier }: Import): string | null {
  const name = Object.keys(PACKAGE_OWNERS).find((each) => specifier === each || specifier.startsWith(`${each}/`));
  if (name === undefined) return null;
  const owners = PACKAGE_OWNERS[name] ?? [];
  return owners.some((owner) => file.startsWith(owner))
    ? null
    : `${file} imports ${specifier}, which belongs to ${owners.join(', ') || 'nobody'}`;
}

/** "src/main/answers/…" → answers; "src/shared/…" → shared. */
function roomOf(path: string): string {
  const [, top = '', room = ''] = path.split('/');
  return top === 'main' ? room : top;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const specifiers = [
    ...text.matchAll(
      /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gu,
    ),
  ];
  return specifiers.map((match) => ({ file: projectPath(path), specifier: match[1] ?? match[2] ?? '' }));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function projectPath(path: string): string {
  return relative(ROOT, path).split(sep).join('/');
}
