import { Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { Language } from '../../shared/domain/document';
import { withoutControls } from '../formats/ooxml-scan';
import type { Cell, DocMeta } from './document-model';
import { docxTable } from './docx-blocks';
import { createBookmarks } from './docx-fields';
import { docxParts, withFonts } from './docx-parts';
import { documentNumbering, documentStyles, STYLE_ID, twips } from './docx-styles';
import { readExportFonts } from './export-fonts';
import { PAGE, STYLE } from './page-style';
import { answersWording, commonWording, dateInWords, fill } from './wording';

export interface AnswerDocument {
  /** The customer's file the answers belong to. */
  fileName: string;
  company: string;
  /** ISO date-time in UTC. */
  date: string;
  language: Language;
  /** Every question in the file's order; what is not to be handed out already emptied. */
  rows: { question: ReviewedAnswer['question']; answer: string; comment: string; sources: string[] }[];
}

const WIDTHS_MM = [16, 66, 78, 50, 42];

/**
 * The answers to a file nothing is written into, as a Word table: number, question, answer, comment, sources. Every
 * question has its row, answered or not, so that the file can be checked against the questionnaire. The same answers give
 * the same bytes.
 */
export async function renderAnswers(given: AnswerDocument, resourcesFolder: string): Promise<Uint8Array> {
  const { language, fileName, rows } = given;
  const wording = answersWording(language);
  const common = commonWording(language);
  const company = given.company.trim() || common.toBeCompleted;
  const date = dateInWords(given.date, common);
  const answered = rows.filter(({ answer, comment }) => answer !== '' || comment !== '').length;
  const title = fill(wording.title, { file: fileName });
  const meta: DocMeta = {
    title,
    shortTitle: title,
    subject: title,
    author: given.company.trim(),
    keywords: [],
    language,
    version: '1',
    date: given.date,
    classification: common.classificationValue,
    footer: '',
    pageOf: common.pageOf,
  };
  const columns = wording.columns.map((name, at) => ({ title: name, widthMm: WIDTHS_MM[at] ?? 40 }));
  const table = docxTable(
    {
      columns,
      rows: rows.map(({ question, answer, comment, sources }) => ({
        anchor: null,
        cells: [[question.id], lines(question.text), lines(answer), lines(comment), sources].map(asCell),
      })),
    },
    createBookmarks(),
    title,
  );
  const file = new Document({
    title,
    styles: documentStyles(language),
    numbering: documentNumbering(false),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height), orientation: PageOrientation.LANDSCAPE },
            margin: { top: twips(54), bottom: twips(54), left: twips(62), right: twips(62) },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ style: STYLE_ID.note, children: [new TextRun({ children: pageOf(common.pageOf) })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ style: STYLE_ID.front, text: words(title) }),
          new Paragraph({
            style: STYLE_ID.body,
            spacing: { after: twips(STYLE.body.after * 2) },
            text: words(fill(wording.by, { company, date, answered, questions: rows.length })),
          }),
          ...table,
        ],
      },
    ],
  });
  const buffer = await Packer.toBuffer(file, undefined, docxParts(meta));
  return withFonts(new Uint8Array(buffer), readExportFonts(resourcesFolder));
}

/** "form.pdf" → "form – answers.docx". */
export function answersFileName(fileName: string, language: Language): string {
  return `${fill(answersWording(language).fileName, { name: fileName.replace(/\.[^.]+$/u, '') })}.docx`;
}

function lines(text: string): string[] {
  return text.split('\n');
}

function asCell(texts: readonly string[]): Cell {
  return texts.map((text) => [{ kind: 'text', text: words(text) }]);
}

function words(text: string): string {
  return withoutControls(text);
}

function pageOf(wording: string): string[] {
  return wording
    .split(/(\{pages?\})/u)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));
}
