import { strToU8 } from 'fflate';
import { packParts } from '../pack-parts.ts';
import { createStrings } from './cells.ts';
import { chartDrawing, logoDrawing, progressChart } from './drawings.ts';
import { drawLogo } from './logo.ts';
import { instructionsSheet, listsSheet, progressSheet } from './other-sheets.ts';
import { questionSheet, type SheetDesign } from './question-sheet.ts';
import type { DemoQuestionnaire } from './questionnaire.ts';
import { escapeXml, namespaces, relationsPart, xmlHead } from './xml.ts';

/** Parts that are the same whatever the questions are. */
type FixedParts = { readonly styles: string; readonly comments: string; readonly commentShapes: string };

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const openXmlTypes = 'application/vnd.openxmlformats-officedocument';

/** The customer's questionnaire as an XLSX file, written part by part. */
export function makeWorkbook(questionnaire: DemoQuestionnaire, fixed: FixedParts): Uint8Array {
  const strings = createStrings();
  const instructions = instructionsSheet(questionnaire, strings);
  const filled = questionnaire.sheets.map((sheet, index) =>
    questionSheet(sheetDesign(sheet.name, index === 0 ? 'rows' : 'column', questionnaire), sheet.sections, strings),
  );
  const sections = filled.flatMap((sheet) => sheet.sections);
  const sheets = [
    instructions,
    ...filled.map((sheet) => sheet.xml),
    progressSheet(sections, strings),
    listsSheet(strings),
  ];
  const names = ['Instructions', ...questionnaire.sheets.map((sheet) => sheet.name), 'Progress', 'Lists'];
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationsPart([
      { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'rId2', type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
    'docProps/app.xml': `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${escapeXml(questionnaire.customer)}</Company></Properties>`,
    'xl/workbook.xml': workbookPart(names),
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...names.map((_name, index) => ({
        id: `rId${index + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: 'rId100', type: 'styles', target: 'styles.xml' },
      { id: 'rId101', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...sheetRelations(),
    'xl/drawings/drawing1.xml': logoDrawing(),
    'xl/drawings/drawing2.xml': logoDrawing(),
    'xl/drawings/drawing3.xml': chartDrawing(),
    'xl/drawings/_rels/drawing1.xml.rels': logoRelation,
    'xl/drawings/_rels/drawing2.xml.rels': logoRelation,
    'xl/drawings/_rels/drawing3.xml.rels': relationsPart([
      { id: 'rId1', type: 'chart', target: '../charts/chart1.xml' },
    ]),
    'xl/drawings/vmlDrawing1.vml': fixed.commentShapes,
    'xl/comments1.xml': fixed.comments,
    'xl/charts/chart1.xml': progressChart(sections),
    'xl/styles.xml': fixed.styles,
    'xl/sharedStrings.xml': strings.part(),
  };
  const parts = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));
  return packParts({ ...parts, 'xl/media/image1.png': drawLogo() });
}

const logoRelation = relationsPart([{ id: 'rId1', type: 'image', target: '../media/image1.png' }]);

function sheetDesign(name: string, sections: SheetDesign['sections'], form: DemoQuestionnaire): SheetDesign {
  const shared = { name, sections, title: `${form.title} – ${name}` };
  if (sections === 'rows') {
    return {
      ...shared,
      subtitle: `${form.customer} · Edition 2026 · Please fill in the columns Answer and Comment`,
      headers: ['No.', 'Question', 'Answer', 'Comment', 'Evidence', 'Score'],
      widths: [11, 58, 24, 48, 22, 8],
      columns: { question: 'B', answer: 'C', comment: 'D' },
      headerRow: 5,
      isProtected: false,
      relations: '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
    };
  }
  return {
    ...shared,
    subtitle: 'Only the columns Reply and Remarks can be changed on this sheet',
    headers: ['Ref.', 'Topic', 'Question', 'Reply', 'Remarks', 'Points'],
    widths: [10, 18, 56, 24, 48, 8],
    columns: { question: 'C', answer: 'D', comment: 'E' },
    headerRow: 4,
    isProtected: true,
    relations: '',
  };
}

function sheetRelations(): Record<string, string> {
  return {
    'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([
      { id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' },
      { id: 'rId2', type: 'hyperlink', target: 'mailto:vendors@halvbrueck.example', external: true },
    ]),
    'xl/worksheets/_rels/sheet2.xml.rels': relationsPart([
      { id: 'rId1', type: 'drawing', target: '../drawings/drawing2.xml' },
      { id: 'rId2', type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
      { id: 'rId3', type: 'comments', target: '../comments1.xml' },
    ]),
    'xl/worksheets/_rels/sheet4.xml.rels': relationsPart([
      { id: 'rId1', type: 'drawing', target: '../drawings/drawing3.xml' },
    ]),
  };
}

function workbookPart(names: readonly string[]): string {
  const sheets = names.map((name, index) => {
    const state = name === 'Lists' ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return [
    `${xmlHead}<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">Security!$5:$5</definedName><definedName name="AnswerScale">Lists!$A$2:$A$5</definedName></definedNames>',
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

function contentTypes(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_item, index) => [
    `/xl/worksheets/sheet${index + 1}.xml`,
    `${spreadsheet}.worksheet+xml`,
  ]);
  const overrides = [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ...sheets,
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['/xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`],
    ['/xl/comments1.xml', `${spreadsheet}.comments+xml`],
    ...[1, 2, 3].map((number) => [`/xl/drawings/drawing${number}.xml`, `${openXmlTypes}.drawing+xml`]),
    ['/xl/charts/chart1.xml', `${openXmlTypes}.drawingml.chart+xml`],
    ['/docProps/app.xml', `${openXmlTypes}.extended-properties+xml`],
  ];
  return [
    `${xmlHead}<Types xmlns="${namespaces.contentTypes}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
    `<Default Extension="vml" ContentType="${openXmlTypes}.vmlDrawing"/>`,
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}
