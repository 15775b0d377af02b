import { declareType, readText, relate, type WordParts, writeText } from './word-parts';
import type { TemplateEdge, WordTemplate } from './word-template';

const STYLE = /<w:style\b[\s\S]*?<\/w:style>/gu;
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
};

/**
 * Takes over a template's styles, theme, headers and footers. A style both know by name is the template's, under the id the
 * template gives it (a German Word calls "heading 1" "berschrift1"); those only the document knows are added to it.
 */
export function applyTemplate(parts: WordParts, template: WordTemplate): void {
  applyStyles(parts, template.styles);
  if (template.theme !== null) {
    parts.set('word/theme/theme1.xml', template.theme);
    declareType(parts, { path: 'word/theme/theme1.xml' }, 'application/vnd.openxmlformats-officedocument.theme+xml');
    relate(parts, 'word/document.xml', 'theme', 'theme/theme1.xml', 'rIdTheme');
  }
  let count = 0;
  for (const [name, edge] of template.edges) {
    count += 1;
    const [kind = '', type = ''] = name.split(' ');
    applyEdge(parts, edge, kind, type, count);
  }
}

function applyStyles(parts: WordParts, given: string): void {
  const theirs = new Map([...given.matchAll(STYLE)].map(([style]) => [nameOf(style), idOf(style)]));
  const normal = [...given.matchAll(STYLE)].map(([style]) => style).find(isDefaultParagraph);
  const ours = [...readText(parts, 'word/styles.xml').matchAll(STYLE)].map(([style]) => style);
  const renamed = new Map<string, string>();
  for (const style of ours) {
    const id = theirs.get(nameOf(style));
    if (id !== undefined) renamed.set(idOf(style), id);
  }
  if (normal !== undefined) renamed.set('Normal', idOf(normal));
  const taken = new Set(theirs.values());
  for (const style of ours) {
    const id = idOf(style);
    if (!renamed.has(id) && taken.has(id)) renamed.set(id, `Proofbook${id}`);
  }
  const rename = (xml: string): string =>
    xml.replace(
      /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/gu,
      (whole, start: string, id: string) => (renamed.has(id) ? `${start}${renamed.get(id) ?? id}"` : whole),
    );
  const added = ours
    .filter((style) => !theirs.has(nameOf(style)) && !isDefaultParagraph(style))
    .map((style) =>
      rename(style.replace(`w:styleId="${idOf(style)}"`, `w:styleId="${renamed.get(idOf(style)) ?? idOf(style)}"`)),
    );
  writeText(
    parts,
    'word/styles.xml',
    given.replace(/<\/w:styles>\s*$/u, () => `${added.join('')}</w:styles>`),
  );
  for (const path of [...parts.keys()].filter((name) =>
    /^word\/(?:document|header\d*|footer\d*|numbering)\.xml$/u.test(name),
  ))
    writeText(parts, path, rename(readText(parts, path)));
}

function applyEdge(parts: WordParts, edge: TemplateEdge, kind: string, type: string, count: number): void {
  const reference = new RegExp(`<w:${kind}Reference\\b[^>]*>`, 'gu');
  const document = readText(parts, 'word/document.xml');
  const mine = [...document.matchAll(reference)].map(([tag]) => tag).find((tag) => tag.includes(`w:type="${type}"`));
  const id = mine === undefined ? undefined : /r:id="([^"]*)"/u.exec(mine)?.[1];
  if (id === undefined) return;
  const path = `word/brand-${kind}${count}.xml`;
  writeText(parts, path, edge.xml);
  declareType(parts, { path }, `${CONTENT}.${kind}+xml`);
  for (const relation of edge.relations) {
    if (relation.external) {
      relate(parts, path, relation.type, relation.target, relation.id);
    } else if (relation.bytes !== null) {
      const ending = /\.([a-z0-9]+)$/iu.exec(relation.target)?.[1]?.toLowerCase() ?? 'bin';
      const media = `media/brand-${count}-${relation.id}.${ending}`;
      parts.set(`word/${media}`, relation.bytes);
      declareType(parts, { ending }, PICTURE_TYPES[ending] ?? 'application/octet-stream');
      relate(parts, path, relation.type, media, relation.id);
    }
  }
  const relations = 'word/_rels/document.xml.rels';
  const target = new RegExp(`(<Relationship\\b(?=[^>]*\\bId="${id}")[^>]*\\bTarget=")[^"]*(")`, 'u');
  writeText(parts, relations, readText(parts, relations).replace(target, `$1brand-${kind}${count}.xml$2`));
}

function nameOf(style: string): string {
  return (/<w:name w:val="([^"]*)"/u.exec(style)?.[1] ?? '').toLowerCase();
}

function idOf(style: string): string {
  return /\bw:styleId="([^"]*)"/u.exec(style)?.[1] ?? '';
}

function isDefaultParagraph(style: string): boolean {
  const [head = ''] = /^<w:style\b[^>]*>/u.exec(style) ?? [];
  return /w:type="paragraph"/u.test(head) && /w:default="(?:1|true)"/u.test(head);
}
