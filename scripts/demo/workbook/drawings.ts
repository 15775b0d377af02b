import { progressFirstRow } from './other-sheets.ts';
import type { PlacedSection } from './questionnaire.ts';
import { escapeXml, namespaces, xmlHead } from './xml.ts';

const drawingOpening = `${xmlHead}<xdr:wsDr xmlns:xdr="${namespaces.drawing}" xmlns:a="${namespaces.drawingMain}">`;

/** The customer's logo at the top left; sizes in EMU, 9525 to a pixel. */
export function logoDrawing(): string {
  const size = 44 * 9525;
  return [
    drawingOpening,
    '<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>76200</xdr:rowOff></xdr:from>',
    `<xdr:ext cx="${size}" cy="${size}"/>`,
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo" descr="Logo of Halvbrück Industries"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>',
    `<xdr:blipFill><a:blip xmlns:r="${namespaces.relations}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
    '<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
  ].join('');
}

export function chartDrawing(): string {
  return [
    drawingOpening,
    '<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>',
    '<xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>25</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>',
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Progress by section"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relations}" r:id="rId1"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
  ].join('');
}

/** Bar chart of the share answered, section by section, over the cells of the progress sheet. */
export function progressChart(sections: readonly PlacedSection[]): string {
  const last = progressFirstRow + sections.length - 1;
  const points = (values: readonly string[]) =>
    `<c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('')}`;
  const smallText =
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>';
  return [
    `${xmlHead}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawingMain}" xmlns:r="${namespaces.relations}"><c:roundedCorners val="0"/><c:chart>`,
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>Answered by section</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>',
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Progress!$D$4</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Share</c:v></c:pt></c:strCache></c:strRef></c:tx>',
    '<c:spPr><a:solidFill><a:srgbClr val="1D4E5C"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>',
    `<c:cat><c:strRef><c:f>Progress!$A$${progressFirstRow}:$A$${last}</c:f><c:strCache>${points(sections.map((section) => section.title))}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Progress!$D$${progressFirstRow}:$D$${last}</c:f><c:numCache><c:formatCode>0%</c:formatCode>${points(sections.map(() => '0'))}</c:numCache></c:numRef></c:val></c:ser>`,
    '<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>',
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${smallText}<c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D5DCE1"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${smallText}<c:crossAx val="111111111"/><c:crosses val="max"/></c:valAx>`,
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}
