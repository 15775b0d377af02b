import { attributeOf, childNamed, isOn, readTree, type XmlNode } from './docx-questions-tree';
import { findPart, type OfficePackage, readXml } from './ooxml';
import type { ByteText } from './ooxml-scan';

/** Where a protected document lets people write. */
export interface DocxProtection {
  /** `forms`: in form fields and controls only; `read-only`: nowhere but in stretches opened to everybody. */
  kind: 'forms' | 'read-only';
  /** Stretches of the main part's bytes where anything may be written all the same. */
  open: readonly { start: number; end: number }[];
}

/** What the document's settings forbid; null for a document that is open. A password does not matter: nothing is unlocked. */
export async function readProtection(
  office: OfficePackage,
  xml: ByteText,
  body: XmlNode,
): Promise<DocxProtection | null> {
  const folder = office.mainPart.slice(0, office.mainPart.lastIndexOf('/') + 1);
  const part = findPart(office.zip, `${folder}settings.xml`);
  if (!part) return null;
  const settings = await readXml(office.zip, part);
  const own = childNamed(childNamed(readTree(settings), 'settings'), 'documentProtection');
  if (!own || !/^(?:1|true|on)$/.test(attributeOf(settings, own, 'enforcement') ?? '')) return null;
  const edit = attributeOf(settings, own, 'edit');
  if (edit === 'forms') return { kind: 'forms', open: openSections(xml, body) };
  return edit === 'readOnly' || edit === 'comments' ? { kind: 'read-only', open: openStretches(xml, body) } : null;
}

export function isOpenAt({ open }: DocxProtection, position: number): boolean {
  return open.some(({ start, end }) => position >= start && position < end);
}

/** Sections that are left out of the protection; a section's properties stand in its last paragraph. */
function openSections(xml: ByteText, body: XmlNode): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = body.openEnd;
  for (const child of body.children) {
    const properties =
      child.name === 'sectPr' ? child : childNamed(child.name === 'p' ? childNamed(child, 'pPr') : null, 'sectPr');
    if (!properties) continue;
    if (childNamed(properties, 'formProt') && !isOn(xml, properties, 'formProt')) found.push({ start, end: child.end });
    start = child.end;
  }
  return found;
}

/** Between marks that give everybody the permission to write. */
function openStretches(xml: ByteText, body: XmlNode): { start: number; end: number }[] {
  const begun = new Map<string, number>();
  const found: { start: number; end: number }[] = [];
  const walk = (node: XmlNode): void => {
    for (const child of node.children) {
      const id = attributeOf(xml, child.name === 'permStart' || child.name === 'permEnd' ? child : null, 'id') ?? '';
      if (child.name === 'permStart' && attributeOf(xml, child, 'edGrp') === 'everyone') begun.set(id, child.end);
      const start = begun.get(id);
      if (child.name === 'permEnd' && start !== undefined) found.push({ start, end: child.start });
      walk(child);
    }
  };
  walk(body);
  return found;
}
