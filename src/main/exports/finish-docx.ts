import { apart } from '../formats/apart';
import { openZip, readPart } from '../formats/zip-open';
import { zipFiles } from '../formats/zip-write';
import { applyTemplate } from './apply-template';
import type { DocMeta } from './document-model';
import { lintWording } from './lints/lint-wording';
import { COLOUR, LOGO, pageOf } from './page-style';
import { declareType, escaped, RELATIONS, readText, relate, type WordParts, writeText } from './word-parts';
import { readTemplate } from './word-template';

const EMU_PER_POINT = 12_700;

/**
 * Puts the company's look and the mark of a draft into a finished Word file. The package docx has no words for them that
 * give the same bytes each time.
 */
export async function finishDocx(bytes: Uint8Array, meta: DocMeta, fontName: string): Promise<Uint8Array> {
  const { look, isDraft } = meta;
  if (look === undefined && isDraft !== true) return bytes;
  const zip = await openZip({ name: 'document.docx', bytes });
  const parts: WordParts = new Map();
  for (const part of zip.parts) parts.set(part.name, await readPart(zip, part));
  if (look !== undefined) {
    if (look.fonts !== null)
      changeTexts(parts, /^word\/(?:styles|fontTable|numbering|document)\.xml$/u, (xml) =>
        xml.replaceAll('"Arimo"', `"${escaped(fontName)}"`),
      );
    if (look.accent !== '')
      changeTexts(parts, /^word\/[^/]+\.xml$/u, (xml) => xml.replaceAll(`"${COLOUR.accent}"`, `"${look.accent}"`));
    if (look.logo !== null) putLogo(parts, look.logo, pageOf(look.paper).left);
    if (look.template !== null) applyTemplate(parts, await apart(readTemplate, look.template, 'template'));
  }
  if (isDraft === true) putDraftMark(parts, lintWording(meta.language).draftMark);
  return zipFiles([...parts].map(([path, data]) => ({ path, bytes: data })));
}

function changeTexts(parts: WordParts, paths: RegExp, change: (xml: string) => string): void {
  for (const path of parts.keys()) if (paths.test(path)) writeText(parts, path, change(readText(parts, path)));
}

/** The logo above the company's name on the title page, at a fixed place of the paper, with words for who cannot see it. */
function putLogo(
  parts: WordParts,
  logo: { bytes: Uint8Array; type: 'png' | 'jpg'; width: number; height: number; text: string },
  left: number,
): void {
  const path = `word/media/logo.${logo.type}`;
  parts.set(path, logo.bytes);
  declareType(parts, { ending: logo.type }, logo.type === 'png' ? 'image/png' : 'image/jpeg');
  relate(parts, 'word/document.xml', 'image', `media/logo.${logo.type}`, 'rIdLogo');
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const [width, height] = [logo.width, logo.height].map((side) => Math.round(side * scale * EMU_PER_POINT));
  const emu = (points: number) => Math.round(points * EMU_PER_POINT);
  const position = (axis: 'H' | 'V', points: number) =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${emu(points)}</wp:posOffset></wp:position${axis}>`;
  const run = `<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>${position('H', left)}${position('V', LOGO.top)}<wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="9001" name="Logo" descr="${escaped(logo.text)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="9001" name="Logo" descr="${escaped(logo.text)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
  const xml = readText(parts, 'word/document.xml');
  writeText(parts, 'word/document.xml', xml.replace('</w:p>', `${run}</w:p>`));
}

/** The word across every page, as Word writes it itself: a drawing of each header, the first page's too. */
function putDraftMark(parts: WordParts, word: string): void {
  let count = 0;
  changeTexts(parts, /^word\/(?:brand-)?header[^/]*\.xml$/u, (xml) => {
    count += 1;
    const run = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="PowerPlusWaterMarkObject${count}" o:spid="_x0000_s${2048 + count}" type="#_x0000_t136" alt="${escaped(word)}" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#c3cad1" stroked="f"><v:fill opacity=".5"/><v:textpath on="t" style="font-family:Arial;font-size:1pt;font-weight:bold" fitshape="t" string="${escaped(word)}"/></v:shape></w:pict></w:r>`;
    const shapeType = `<w:r><w:pict><v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>`;
    const mark = `${shapeType}${run.replace('<w:r><w:pict>', '')}`;
    if (/<w:p\s*\/>/u.test(xml)) return xml.replace(/<w:p\s*\/>/u, () => `<w:p>${mark}</w:p>`);
    const end = xml.lastIndexOf('</w:p>');
    return end < 0 ? xml : `${xml.slice(0, end)}${mark}${xml.slice(end)}`;
  });
}
