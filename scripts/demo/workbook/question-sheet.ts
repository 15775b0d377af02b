import { emptyCell, formulaCell, row, type Strings, style, textCell } from './cells.ts';
import type { DemoQuestion, DemoSection, PlacedSection } from './questionnaire.ts';
import { escapeXml, namespaces, xmlHead } from './xml.ts';

/** How one question sheet is laid out; columns are letters, rows count from 1. */
export type SheetDesign = {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly columns: { readonly question: string; readonly answer: string; readonly comment: string };
  /** Sections as a merged row above their questions, or as a merged cell in column B beside them. */
  readonly sections: 'rows' | 'column';
  readonly headerRow: number;
  readonly isProtected: boolean;
  readonly relations: string;
};

type Placed = { readonly row: number; readonly question: DemoQuestion };
type Layout = { rows: string[]; merges: string[]; questions: Placed[]; sections: PlacedSection[] };

const lastColumn = 'F';
const yesWords = ['Yes', 'Ja', 'Fully implemented'];
const noWords = ['No', 'Nein', 'Not implemented'];
const uncountedWords = ['', 'N/A', 'Entfällt', 'Not applicable'];

/** The XML of one question sheet and where its sections ended up. */
export function questionSheet(design: SheetDesign, sections: readonly DemoSection[], strings: Strings) {
  const layout = layOut(design, sections, strings);
  const [first, last] = [design.headerRow + 1, layout.questions.at(-1)?.row ?? design.headerRow];
  const answers = layout.sections.map((s) => `${s.answerColumn}${s.firstRow}:${s.answerColumn}${s.lastRow}`).join(' ');
  const firstAnswer = `${design.columns.answer}${layout.questions[0]?.row ?? first}`;
  const xml = [
    `${xmlHead}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">`,
    '<sheetPr><tabColor rgb="FF1D4E5C"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${lastColumn}${last}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${design.headerRow}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${firstAnswer}" sqref="${firstAnswer}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${design.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${layout.rows.join('')}</sheetData>`,
    design.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0"/>' : '',
    `<mergeCells count="${layout.merges.length}">${layout.merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
    conditionalFormatting(answers, firstAnswer),
    validations(design, layout.questions),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
    design.relations,
    '</worksheet>',
  ].join('');
  return { xml, sections: layout.sections };
}

function layOut(design: SheetDesign, sections: readonly DemoSection[], strings: Strings): Layout {
  const layout: Layout = { rows: [], merges: [`B1:${lastColumn}1`, `B2:${lastColumn}2`], questions: [], sections: [] };
  layout.rows.push(
    row(1, [textCell(strings, 'B1', design.title, style.title)], 30),
    row(2, [textCell(strings, 'B2', design.subtitle, style.subtitle)], 18),
    row(
      design.headerRow,
      design.headers.map((text, index) => textCell(strings, `${letter(index)}${design.headerRow}`, text, style.header)),
      32,
    ),
  );
  let next = design.headerRow + 1;
  for (const section of sections) {
    if (design.sections === 'rows') {
      const blanks = ['B', 'C', 'D', 'E', lastColumn].map((column) => emptyCell(`${column}${next}`, style.section));
      layout.rows.push(row(next, [textCell(strings, `A${next}`, section.title, style.section), ...blanks], 21));
      layout.merges.push(`A${next}:${lastColumn}${next}`);
      next += 1;
    }
    const firstRow = next;
    for (const question of section.questions) {
      layout.rows.push(questionRow(design, question, next, next === firstRow ? section.title : '', strings));
      layout.questions.push({ row: next, question });
      next += 1;
    }
    if (design.sections === 'column') layout.merges.push(`B${firstRow}:B${next - 1}`);
    layout.sections.push({
      title: section.title,
      sheet: design.name,
      questionColumn: design.columns.question,
      answerColumn: design.columns.answer,
      firstRow,
      lastRow: next - 1,
    });
  }
  return layout;
}

function questionRow(design: SheetDesign, question: DemoQuestion, number: number, topic: string, strings: Strings) {
  const { question: questionColumn, answer, comment } = design.columns;
  const cells = ['A', 'B', 'C', 'D', 'E', lastColumn].map((column) => {
    const reference = `${column}${number}`;
    switch (column) {
      case 'A':
        return textCell(strings, reference, question.id, style.id);
      case questionColumn:
        return textCell(strings, reference, question.text, style.question);
      case answer:
        return emptyCell(reference, style.answer);
      case comment:
        return emptyCell(reference, style.comment);
      case lastColumn:
        return question.input === 'text'
          ? emptyCell(reference, style.score)
          : formulaCell(reference, scoreFormula(`${answer}${number}`), '', style.score);
      case 'B':
        return topic === '' ? emptyCell(reference, style.topic) : textCell(strings, reference, topic, style.topic);
      default:
        return emptyCell(reference, style.comment);
    }
  });
  return row(number, cells, rowHeight(question.text, design.widths['ABC'.indexOf(questionColumn)] ?? 1));
}

/** Points a wrapped question needs: not every program fits rows to their text when it opens a file. */
function rowHeight(text: string, widthCharacters: number): number {
  return 15 * Math.ceil(text.length / (widthCharacters * 1.15)) + 6;
}

function scoreFormula(cell: string): string {
  const share = `IF(${isOneOf(cell, yesWords)},1,IF(${cell}="Partially implemented",0.5,0))`;
  return `IF(${isOneOf(cell, uncountedWords)},"",${share})`;
}

function isOneOf(cell: string, words: readonly string[]): string {
  return `OR(${words.map((word) => `${cell}="${word}"`).join(',')})`;
}

function conditionalFormatting(area: string, firstCell: string): string {
  const rules = [isOneOf(firstCell, yesWords), isOneOf(firstCell, noWords), `LEN(TRIM(${firstCell}))=0`].map(
    (formula, index) =>
      `<cfRule type="expression" dxfId="${index}" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule>`,
  );
  return `<conditionalFormatting sqref="${area}">${rules.join('')}</conditionalFormatting>`;
}

/** Drop-downs come in the three ways customers make them: a literal list, a range of a hidden sheet, a defined name. */
function validations(design: SheetDesign, questions: readonly Placed[]): string {
  const scaled = questions.filter(({ question }) => question.input === 'scale');
  const half = Math.ceil(scaled.length / 2);
  const groups: [string, readonly Placed[]][] = [
    ['"Yes,No,N/A"', ofInput(questions, 'yes-no')],
    ['"Ja,Nein,Entfällt"', ofInput(questions, 'ja-nein')],
    ['Lists!$A$2:$A$5', scaled.slice(0, half)],
    ['AnswerScale', scaled.slice(half)],
  ];
  const lists = groups.flatMap(([formula, group]) => {
    if (group.length === 0) return [];
    const cells = group.map((placed) => `${design.columns.answer}${placed.row}`).join(' ');
    return [
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Answer" error="Please choose an entry of the list." sqref="${cells}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`,
    ];
  });
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function ofInput(questions: readonly Placed[], input: DemoQuestion['input']): Placed[] {
  return questions.filter(({ question }) => question.input === input);
}

function letter(index: number): string {
  return String.fromCodePoint(65 + index);
}
