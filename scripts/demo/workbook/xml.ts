/** Text made safe for an XML element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const openXml = 'http://schemas.openxmlformats.org';

export const namespaces = {
  main: `${openXml}/spreadsheetml/2006/main`,
  relations: `${openXml}/officeDocument/2006/relationships`,
  packageRelations: `${openXml}/package/2006/relationships`,
  contentTypes: `${openXml}/package/2006/content-types`,
  drawing: `${openXml}/drawingml/2006/spreadsheetDrawing`,
  drawingMain: `${openXml}/drawingml/2006/main`,
  chart: `${openXml}/drawingml/2006/chart`,
} as const;

type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly external?: boolean };

/** A `.rels` part; `type` is the last word of the relationship type's address. */
export function relationsPart(relations: readonly Relation[]): string {
  const lines = relations.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${namespaces.relations}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${xmlHead}<Relationships xmlns="${namespaces.packageRelations}">${lines.join('')}</Relationships>`;
}
