/** The parts of a Word file by their paths. */
export type WordParts = Map<string, Uint8Array>;

export function readText(parts: WordParts, path: string): string {
  return new TextDecoder().decode(parts.get(path));
}

export function writeText(parts: WordParts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}

/** Adds a relationship to a part's list; returns its id, which no other one of the list has. */
export function relate(parts: WordParts, part: string, type: string, target: string, id: string): void {
  const path = part.replace(/([^/]+)$/u, '_rels/$1.rels');
  const external = /^[a-z]+:/iu.test(target) ? ' TargetMode="External"' : '';
  const entry = `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${escaped(target)}"${external}/>`;
  const before = parts.has(path)
    ? readText(parts, path)
    : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  writeText(
    parts,
    path,
    before.replace(/<\/Relationships>\s*$|\/>\s*$/u, (end) =>
      end.startsWith('<') ? `${entry}${end}` : `>${entry}</Relationships>`,
    ),
  );
}

/** Says what a part or all files of an ending are. */
export function declareType(parts: WordParts, kind: { ending: string } | { path: string }, type: string): void {
  const path = '[Content_Types].xml';
  const xml = readText(parts, path);
  const entry =
    'ending' in kind
      ? `<Default Extension="${kind.ending}" ContentType="${type}"/>`
      : `<Override PartName="/${kind.path}" ContentType="${type}"/>`;
  const known = 'ending' in kind ? `Extension="${kind.ending}"` : `PartName="/${kind.path}"`;
  if (!xml.includes(known)) writeText(parts, path, xml.replace('</Types>', `${entry}</Types>`));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
