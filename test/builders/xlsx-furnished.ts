import { strToU8 } from 'fflate';
import type { NamedFile } from '../../src/shared/domain/file';
import { header, styled } from './layouts-common';
import { QUESTIONS, take } from './texts';
import { buildXlsx, type Cell, relationship } from './xlsx';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'application/vnd.openxmlformats-officedocument';

/**
 * A workbook with everything a careless writer loses: chart, picture, comments with their drawing, conditional formats,
 * a table, defined names, protection, custom XML, document properties, printer settings, a calculation chain, a theme,
 * and a macro project. 28 parts.
 */
export function furnishedWorkbook(): NamedFile {
  const rows: Cell[][] = [
    [{ value: 'Supplier questionnaire', style: 'bold' }],
    header('ID', 'Question', 'Answer', 'Comment', 'Score'),
    styled('section', 'Access'),
    ...take(QUESTIONS, 0, 10).map((text, at): Cell[] => [
      `S-${at + 1}`,
      { value: text, style: 'wrap' },
      { style: 'open' },
      { style: 'open' },
      { formula: `IF(C${at + 4}="Yes",1,0)`, value: 0 },
    ]),
  ];
  return buildXlsx(
    {
      names: { Answers: 'Lists!$A$1:$A$3', _xlnm: 'Form!$A$1' },
      workbookTail: '<calcPr calcId="191029"/>',
      workbookRelationships: [
        relationship('rIdTheme', `${OFFICE}/theme`, 'theme/theme1.xml'),
        relationship('rIdCalc', `${OFFICE}/calcChain`, 'calcChain.xml'),
        relationship('rIdVba', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
        relationship(
          'rIdPerson',
          'http://schemas.microsoft.com/office/2017/10/relationships/person',
          'persons/person.xml',
        ),
        relationship('rIdMeta', `${OFFICE}/sheetMetadata`, 'metadata.xml'),
      ].join(''),
      contentTypes: [
        ['/xl/theme/theme1.xml', `${PACKAGE}.theme+xml`],
        ['/xl/calcChain.xml', `${PACKAGE}.spreadsheetml.calcChain+xml`],
        ['/xl/drawings/drawing1.xml', `${PACKAGE}.drawing+xml`],
        ['/xl/charts/chart1.xml', `${PACKAGE}.drawingml.chart+xml`],
        ['/xl/comments1.xml', `${PACKAGE}.spreadsheetml.comments+xml`],
        ['/xl/tables/table1.xml', `${PACKAGE}.spreadsheetml.table+xml`],
        ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ['/docProps/app.xml', `${PACKAGE}.extended-properties+xml`],
      ]
        .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
        .join(''),
      sheets: [
        {
          name: 'Form',
          rows,
          widths: [8, 60, 14, 40, 8],
          protected: true,
          merges: ['A1:E1', 'A3:E3'],
          rowHeights: { 4: 30, 6: 15 },
          validations: [{ sqref: 'C4:C13', list: 'Answers' }],
          conditionalFormatting:
            '<conditionalFormatting sqref="C4:C13"><cfRule type="cellIs" priority="1" operator="equal"><formula>"No"</formula></cfRule></conditionalFormatting>',
          tail: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rDrawing"/><legacyDrawing r:id="rVml"/>',
          relationships: [
            relationship('rDrawing', `${OFFICE}/drawing`, '../drawings/drawing1.xml'),
            relationship('rVml', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'),
            relationship('rComments', `${OFFICE}/comments`, '../comments1.xml'),
            relationship('rPrinter', `${OFFICE}/printerSettings`, '../printerSettings/printerSettings1.bin'),
          ].join(''),
        },
        { name: 'Lists', state: 'hidden', rows: [['Yes'], ['No'], ['N/A']] },
        { name: 'Scores', rows: [['Total', { formula: 'SUM(Form!E4:E13)', value: 0 }]] },
      ],
      extraParts: {
        'xl/theme/theme1.xml':
          '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements/></a:theme>',
        'xl/calcChain.xml':
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E4" i="1"/></calcChain>',
        'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
        'xl/drawings/_rels/drawing1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('r1', `${OFFICE}/chart`, '../charts/chart1.xml')}${relationship('r2', `${OFFICE}/image`, '../media/image1.png')}</Relationships>`,
        'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
        'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
        'xl/charts/style1.xml':
          '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle"/>',
        'xl/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList/></comments>',
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
        'xl/persons/person.xml':
          '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
        'xl/metadata.xml': '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4]),
        'xl/tables/table1.xml':
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B2"/>',
        'customXml/item1.xml': strToU8('<root>kept</root>'),
        'customXml/itemProps1.xml':
          '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{1}"/>',
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
        'docProps/app.xml':
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
      },
    },
    'furnished.xlsm',
  );
}
