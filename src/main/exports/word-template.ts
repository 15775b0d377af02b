import { AppError } from '../../shared/errors';
import { findPart, openDocumentPackage, readRelationships } from '../formats/ooxml';
import { readPart, type ZipPackage } from '../formats/zip-open';

/** A header or footer of a template with what it shows. */
export interface TemplateEdge {
  xml: string;
  relations: { id: string; type: string; target: string; external: boolean; bytes: Uint8Array | null }[];
}

/** What is taken over of a Word template. */
export interface WordTemplate {
  styles: string;
  theme: Uint8Array | null;
  /** By "header default", "footer first" and so on; only those it has. */
  edges: Map<string, TemplateEdge>;
}

/**
 * Reads the styles, theme, header and footer of a Word template or document. Throws AppError where it is no Word file, or
 * would fetch a picture from elsewhere whenever one of the company's documents is opened.
 */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<WordTemplate> {
  const { zip, mainPart } = await openDocumentPackage({ name, bytes });
  const styles = await textOf(zip, 'word/styles.xml');
  if (styles === null)
    throw new AppError('unsupported-format', '{name} holds no styles. Choose a Word template.', { name });
  const relations = await readRelationships(zip, mainPart);
  const theme = relations.find(({ type }) => type === 'theme');
  const section =
    [...((await textOf(zip, mainPart)) ?? '').matchAll(/<w:sectPr[\s>][\s\S]*?<\/w:sectPr>/gu)].at(-1)?.[0] ?? '';
  const edges = new Map<string, TemplateEdge>();
  for (const [tag, edge] of section.matchAll(/<w:(header|footer)Reference\b[^>]*>/gu)) {
    const id = /\br:id="([^"]*)"/u.exec(tag)?.[1];
    const type = /\bw:type="([^"]*)"/u.exec(tag)?.[1] ?? 'default';
    const target = relations.find((relation) => relation.id === id)?.target;
    const xml = target === undefined ? null : await textOf(zip, target);
    if (target === undefined || xml === null) continue;
    edges.set(`${edge} ${type}`, { xml, relations: await readEdge(zip, target, name) });
  }
  const themePart = theme === undefined ? null : findPart(zip, theme.target);
  return { styles, theme: themePart === null ? null : await readPart(zip, themePart), edges };
}

async function readEdge(zip: ZipPackage, part: string, name: string): Promise<TemplateEdge['relations']> {
  const found: TemplateEdge['relations'] = [];
  for (const relation of await readRelationships(zip, part)) {
    if (relation.external && relation.type !== 'hyperlink') {
      throw new AppError(
        'unsupported-format',
        'The header or footer of {name} fetches a picture from elsewhere. Put the picture into the template and choose it again.',
        { name },
      );
    }
    const target = relation.external ? null : findPart(zip, relation.target);
    found.push({ ...relation, bytes: target === null ? null : await readPart(zip, target) });
  }
  return found;
}

async function textOf(zip: ZipPackage, path: string): Promise<string | null> {
  const part = findPart(zip, path);
  if (part === null) return null;
  const text = new TextDecoder().decode(await readPart(zip, part));
  if (/<!DOCTYPE|<!ENTITY/u.test(text.slice(0, 4096)))
    throw new AppError('unreadable-file', '{name} is damaged. Save it again in Word.', { name: zip.fileName });
  return text;
}
