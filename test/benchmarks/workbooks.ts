import { QUESTIONS } from '../builders/texts';
import { type Cell, relationship, workbookParts, zipParts } from '../builders/xlsx';

/** A workbook to fill, and where its answers go. */
export interface BenchmarkWorkbook {
  name: string;
  title: string;
  bytes: Uint8Array;
  sheet: string;
  fills: { cell: string; text: string }[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const PACKAGE = 'application/vnd.openxmlformats-officedocument';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const FIRST = 4;
/** A picture of one grey point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AQAAggCB0bx+NQAAAABJRU5ErkJggg==',
  'base64',
);

/** A questionnaire of 120 questions in 28 parts: everything a person's workbook has and a writer may lose. */
export function styledWorkbook(): BenchmarkWorkbook {
  const count = 120;
  const last = FIRST + count - 1;
  const rows: Cell[][] = [
    [{ value: 'Supplier questionnaire', style: 'bold' }],
    [],
    ['ID', 'Question', 'Answer', 'Comment', 'Score'].map((value) => ({ value, style: 'header' })),
    ...questionRows(count),
  ];
  const parts = workbookParts({
    names: { Options: 'Lists!$A$1:$A$3', Answers: `Form!$C$${FIRST}:$C$${last}`, Threshold: 'Scores!$B$1' },
    workbookTail: '<calcPr calcId="191029"/>',
    workbookRelationships: [
      relationship('rIdTheme', `${OFFICE}/theme`, 'theme/theme1.xml'),
      relationship('rIdCalc', `${OFFICE}/calcChain`, 'calcChain.xml'),
      relationship('rIdCustom', `${OFFICE}/customXml`, '../customXml/item1.xml'),
      relationship(
        'rIdPerson',
        'http://schemas.microsoft.com/office/2017/10/relationships/person',
        'persons/person.xml',
      ),
    ].join(''),
    contentTypes: (
      [
        ['/xl/theme/theme1.xml', `${PACKAGE}.theme+xml`],
        ['/xl/calcChain.xml', `${PACKAGE}.spreadsheetml.calcChain+xml`],
        ['/xl/drawings/drawing1.xml', `${PACKAGE}.drawing+xml`],
        ['/xl/charts/chart1.xml', `${PACKAGE}.drawingml.chart+xml`],
        ['/xl/charts/style1.xml', 'application/vnd.ms-office.chartstyle+xml'],
        ['/xl/charts/colors1.xml', 'application/vnd.ms-office.chartcolorstyle+xml'],
        ['/xl/comments1.xml', `${PACKAGE}.spreadsheetml.comments+xml`],
        ['/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
        ['/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
        ['/xl/printerSettings/printerSettings1.bin', `${PACKAGE}.spreadsheetml.printerSettings`],
        ['/xl/tables/table1.xml', `${PACKAGE}.spreadsheetml.table+xml`],
        ['/customXml/itemProps1.xml', `${PACKAGE}.customXmlProperties+xml`],
        ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ['/docProps/app.xml', `${PACKAGE}.extended-properties+xml`],
      ] as const
    )
      .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
      .join(''),
    sheets: [
      {
        name: 'Form',
        rows,
        widths: [8, 60, 14, 40, 8],
        merges: ['A1:E1'],
        validations: [
          { sqref: `C${FIRST}:C${last}`, list: 'Options' },
          { sqref: `E${FIRST}:E${last}`, list: 'Lists!$A$1:$A$3', extension: true },
        ],
        conditionalFormatting: [1, 2, 3]
          .map(
            (priority) =>
              `<conditionalFormatting sqref="C${FIRST}:C${last}"><cfRule type="cellIs" priority="${priority}" operator="equal"><formula>"${['Yes', 'No', 'N/A'][priority - 1] ?? ''}"</formula></cfRule></conditionalFormatting>`,
          )
          .join(''),
        tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup r:id="rPrinter"/><drawing r:id="rDrawing"/><legacyDrawing r:id="rVml"/>',
        relationships: [
          relationship('rDrawing', `${OFFICE}/drawing`, '../drawings/drawing1.xml'),
          relationship('rVml', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'),
          relationship('rComments', `${OFFICE}/comments`, '../comments1.xml'),
          relationship(
            'rThreads',
            `${MICROSOFT}/2017/10/relationships/threadedComment`,
            '../threadedComments/threadedComment1.xml',
          ),
          relationship('rPrinter', `${OFFICE}/printerSettings`, '../printerSettings/printerSettings1.bin'),
        ].join(''),
      },
      { name: 'Lists', state: 'hidden', rows: [['Yes'], ['No'], ['N/A']] },
      {
        name: 'Scores',
        rows: [
          ['Total', { formula: `SUM(Form!E${FIRST}:E${last})`, value: 0 }],
          [],
          ['Role', 'Name'],
          ['Owner', 'A. Person'],
          ['Deputy', 'B. Person'],
        ],
        tail: '<tableParts count="1"><tablePart r:id="rTable"/></tableParts>',
        relationships: relationship('rTable', `${OFFICE}/table`, '../tables/table1.xml'),
      },
    ],
    extraParts: furniture(),
  });
  return {
    name: 'styled.xlsx',
    title: '28 parts, styled',
    bytes: zipParts(parts),
    sheet: 'Form',
    fills: fillsFor(count),
  };
}

/** A questionnaire whose one sheet is 5 MB of XML. */
export function longWorkbook(): BenchmarkWorkbook {
  const count = 25_000;
  const rows: Cell[][] = [
    [{ value: 'Supplier questionnaire', style: 'bold' }],
    [],
    ['ID', 'Question', 'Answer', 'Comment', 'Score'].map((value) => ({ value, style: 'header' })),
    ...questionRows(count),
  ];
  const parts = workbookParts({
    names: { Options: 'Lists!$A$1:$A$3' },
    sheets: [
      {
        name: 'Form',
        rows,
        widths: [8, 60, 14, 40, 8],
        validations: [{ sqref: `C${FIRST}:C${FIRST + count - 1}`, list: 'Options' }],
        conditionalFormatting: `<conditionalFormatting sqref="C${FIRST}:C${FIRST + count - 1}"><cfRule type="cellIs" priority="1" operator="equal"><formula>"No"</formula></cfRule></conditionalFormatting>`,
      },
      { name: 'Lists', state: 'hidden', rows: [['Yes'], ['No'], ['N/A']] },
    ],
  });
  return { name: 'long.xlsx', title: '5 MB of sheet XML', bytes: zipParts(parts), sheet: 'Form', fills: fillsFor(200) };
}

function questionRows(count: number): Cell[][] {
  return Array.from({ length: count }, (_, at): Cell[] => [
    `S-${at + 1}`,
    { value: `${QUESTIONS[at % QUESTIONS.length] ?? ''} (${at + 1})`, style: 'wrap' },
    { style: 'open' },
    { style: 'wrap' },
    { formula: `IF(C${at + FIRST}="Yes",1,0)`, value: 0 },
  ]);
}

function fillsFor(count: number): BenchmarkWorkbook['fills'] {
  return Array.from({ length: count }, (_, at) => [
    { cell: `C${at + FIRST}`, text: 'Yes' },
    {
      cell: `D${at + FIRST}`,
      text: `Customer data is encrypted at rest and in transit; see the policy, section ${at + 1}.`,
    },
  ]).flat();
}

function furniture(): Record<string, string | Uint8Array> {
  const anchor = (column: number, inside: string) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 4}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
  const chartFrame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="r1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="r2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="300000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
  const relationships = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return {
    '_rels/.rels': relationships(
      [
        relationship('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
        relationship(
          'rId2',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ),
        relationship('rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'),
      ].join(''),
    ),
    'xl/theme/theme1.xml': themeXml(),
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E4" i="1"/></calcChain>',
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}">${anchor(6, chartFrame)}${anchor(11, picture)}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      relationship('r1', `${OFFICE}/chart`, '../charts/chart1.xml') +
        relationship('r2', `${OFFICE}/image`, '../media/image1.png'),
    ),
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1" type="#_x0000_t202" style="visibility:hidden"><v:textbox/><x:ClientData ObjectType="Note"><x:Anchor>3,15,3,10,5,15,7,4</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Form!$E$4:$E$23</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
    'xl/charts/style1.xml': `<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`,
    'xl/charts/colors1.xml': `<cs:colorStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" meth="cycle" id="10"/>`,
    'xl/media/image1.png': PNG,
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A. Person</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>Answer for the service as a whole.</t></r></text></comment><comment ref="B5" authorId="0"><text><r><t>See section 2.</t></r></text></comment></commentList></comments>',
    'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" dT="2026-01-01T00:00:00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>See section 2.</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="A. Person" id="{00000000-0000-0000-0000-000000000001}"/></personList>`,
    'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4]),
    'xl/tables/table1.xml':
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Roles" displayName="Roles" ref="A3:B5" totalsRowShown="0"><autoFilter ref="A3:B5"/><tableColumns count="2"><tableColumn id="1" name="Role"/><tableColumn id="2" name="Name"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
    'customXml/item1.xml': '<root xmlns="urn:example:kept">kept</root>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Supplier questionnaire</dc:title></cp:coreProperties>',
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
  };
}

function themeXml(): string {
  const colours = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ]
    .map(
      (name, at) => `<a:${name}><a:srgbClr val="${(0x101010 * (at + 1)).toString(16).padStart(6, '0')}"/></a:${name}>`,
    )
    .join('');
  const font = (name: string) =>
    `<a:${name}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  return `<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements><a:clrScheme name="Office">${colours}</a:clrScheme><a:fontScheme name="Office">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${line}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
