import { formulaCell, numberCell, row, type Strings, style, textCell } from './cells.ts';
import type { DemoQuestionnaire, PlacedSection } from './questionnaire.ts';
import { namespaces, xmlHead } from './xml.ts';

/** First row of the progress table's sections; the chart reads them from here. */
export const progressFirstRow = 5;

const opening = `${xmlHead}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">`;
const noGrid =
  '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>';
const margins = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
/** 18 December 2026 as the count of days Excel keeps. */
const dueDate = 46374;

/** Prose that tells how to fill in the form: no question, although it asks some. */
export function instructionsSheet(questionnaire: DemoQuestionnaire, strings: Strings): string {
  const prose = questionnaire.instructions.map((text, index) => {
    const number = index + 5;
    return row(number, [textCell(strings, `B${number}`, text, style.prose)], text.length > 105 ? 36 : 21);
  });
  const after = questionnaire.instructions.length + 6;
  const rows = [
    row(1, [textCell(strings, 'B1', questionnaire.title, style.title)], 30),
    row(2, [textCell(strings, 'B2', `${questionnaire.customer} · Group procurement`, style.subtitle)], 18),
    row(4, [textCell(strings, 'B4', 'Instructions', style.section)], 21),
    ...prose,
    row(after, [textCell(strings, `B${after}`, 'Please return by', style.subtitle)]),
    row(after + 1, [numberCell(`B${after + 1}`, dueDate, style.date)]),
    row(after + 2, [textCell(strings, `B${after + 2}`, 'vendors@halvbrueck.example', style.link)]),
  ];
  return [
    opening,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    '<cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="104" customWidth="1"/></cols>',
    `<sheetData>${rows.join('')}</sheetData>`,
    `<hyperlinks><hyperlink ref="B${after + 2}" r:id="rId2"/></hyperlinks>`,
    margins,
    '<pageSetup paperSize="9" orientation="landscape"/>',
    '<drawing r:id="rId1"/></worksheet>',
  ].join('');
}

/** Counts, with formulas, how many rows of each section have been answered. */
export function progressSheet(sections: readonly PlacedSection[], strings: Strings): string {
  const lines = sections.map((section, index) => {
    const number = progressFirstRow + index;
    const range = (column: string) => `'${section.sheet}'!${column}${section.firstRow}:${column}${section.lastRow}`;
    return row(number, [
      textCell(strings, `A${number}`, section.title, style.question),
      formulaCell(`B${number}`, `COUNTA(${range(section.questionColumn)})`, countQuestions(section), style.question),
      formulaCell(`C${number}`, `COUNTA(${range(section.answerColumn)})`, 0, style.question),
      formulaCell(`D${number}`, shareFormula(number), 0, style.percent),
    ]);
  });
  const total = progressFirstRow + sections.length;
  const sum = (column: string) => `SUM(${column}${progressFirstRow}:${column}${total - 1})`;
  const all = sections.reduce((count, section) => count + countQuestions(section), 0);
  const header = ['Section', 'Questions', 'Answered', 'Share'];
  const rows = [
    row(1, [textCell(strings, 'A1', 'Progress', style.title)], 30),
    row(2, [textCell(strings, 'A2', 'Calculated from the two question sheets', style.subtitle)], 18),
    row(
      4,
      header.map((text, index) => textCell(strings, `${'ABCD'[index] ?? 'A'}4`, text, style.header)),
      24,
    ),
    ...lines,
    row(total, [
      textCell(strings, `A${total}`, 'Total', style.section),
      formulaCell(`B${total}`, sum('B'), all, style.section),
      formulaCell(`C${total}`, sum('C'), 0, style.section),
      formulaCell(`D${total}`, shareFormula(total), 0, style.percent),
    ]),
  ];
  return [
    opening,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    noGrid,
    '<cols><col min="1" max="1" width="40" customWidth="1"/><col min="2" max="4" width="12" customWidth="1"/></cols>',
    `<sheetData>${rows.join('')}</sheetData>`,
    margins,
    '<pageSetup paperSize="9" orientation="landscape"/>',
    '<drawing r:id="rId1"/></worksheet>',
  ].join('');
}

/** The hidden sheet the drop-downs take their entries from. */
export function listsSheet(strings: Strings): string {
  const entries = ['Scale', 'Fully implemented', 'Partially implemented', 'Not implemented', 'Not applicable'];
  const rows = entries.map((text, index) => row(index + 1, [textCell(strings, `A${index + 1}`, text, style.prose)]));
  return `${opening}<cols><col min="1" max="1" width="28" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData>${margins}</worksheet>`;
}

function countQuestions(section: PlacedSection): number {
  return section.lastRow - section.firstRow + 1;
}

function shareFormula(number: number): string {
  return `IF(B${number}=0,0,C${number}/B${number})`;
}
