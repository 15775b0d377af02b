import {
  boldRow,
  boxControl,
  boxField,
  cell,
  heading,
  listControl,
  numbered,
  para,
  row,
  run,
  table,
  textControl,
  textField,
} from '../docx-form';
import { A, boxes, DE, type FieldForm, FR, form, inTable, lineToFill, merged, S, texts } from './field-form';
import { pick, T, take } from './field-layout';

export const FIELD_FORMS: FieldForm[] = [
  form(
    'two columns',
    'a question and an empty cell beside it, header above',
    inTable(take(A, 0, 5), (at) => ({ answer: `T1R${at + 2}C2` })),
    heading('Security questionnaire'),
    para('Please answer all questions below and return this document.'),
    table(boldRow('Question', 'Answer'), ...take(A, 0, 5).map((text) => row(text, ''))),
  ),
  form(
    'numbers, drop-down and comment',
    'four columns with a content control',
    inTable(take(A, 5, 4), (at) => ({ comment: `T1R${at + 2}C4` })),
    table(
      boldRow('No.', 'Question', 'Response', 'Comments'),
      ...take(A, 5, 4).map((text, at) =>
        row(`${at + 1}`, text, cell(para(listControl(30 + at, ['Yes', 'No', 'N/A']))), ''),
      ),
    ),
  ),
  form(
    'header repeated',
    'one table a section, the same header each time',
    inTable(take(A, 10, 6), (at) => ({ answer: `T${1 + Math.floor(at / 3)}R${2 + (at % 3)}C3` })),
    ...[0, 1].flatMap((group) => [
      heading(pick(T.domain, group), 2),
      table(
        boldRow('Ref', 'Question', 'Supplier response'),
        ...take(A, 10 + group * 3, 3).map((text, at) => row(`${group + 1}.${at + 1}`, text, '')),
      ),
      para(),
    ]),
  ),
  form(
    'section rows in a table',
    'merged title rows between the questions',
    texts(...take(A, 20, 6)),
    table(
      boldRow('#', 'Question', 'Answer'),
      merged('Governance', 3),
      ...take(A, 20, 3).map((text, at) => row(`${at + 1}`, text, '')),
      merged('Operations', 3),
      ...take(A, 23, 3).map((text, at) => row(`${at + 4}`, text, '')),
    ),
  ),
  form(
    'yes and no boxes in columns',
    'Ja / Nein columns of drawn boxes and Bemerkung',
    texts(...take(DE, 0, 5)),
    heading('Fragebogen zum Datenschutz'),
    table(
      boldRow('Nr.', 'Frage', 'Ja', 'Nein', 'Bemerkung'),
      ...take(DE, 0, 5).map((text, at) => row(`${at + 1}`, text, '☐', '☐', '')),
    ),
  ),
  form(
    'boxes in one cell',
    'drawn boxes with labels in the answer cell',
    texts(...take(A, 28, 4)),
    table(
      boldRow('Question', 'Answer', 'Explanation'),
      ...take(A, 28, 4).map((text) => row(text, boxes('Yes', 'No', 'Partly'), '')),
    ),
  ),
  form(
    'questions with ruled lines',
    'numbered questions followed by lines of underscores',
    texts(...take(A, 0, 4)),
    heading('Supplier questions'),
    para('We ask you for some information about your company. It takes about ten minutes.'),
    ...take(A, 0, 4).flatMap((text, at) => [para(`${at + 1}. ${text}`), lineToFill(), lineToFill()]),
  ),
  form(
    'questions with room',
    'numbered by Word, an empty paragraph below each',
    texts(...take(A, 12, 5)),
    heading('Part A', 1),
    ...take(A, 12, 5).flatMap((text) => [numbered(text), para()]),
  ),
  form(
    'answer label',
    'each question followed by "Answer:"',
    texts(...take(A, 16, 4)),
    heading('Due diligence'),
    ...take(A, 16, 4).flatMap((text, at) => [para(run(`Q${at + 1}: ${text}`, '<w:b/>')), para('Answer:'), para()]),
  ),
  form(
    'boxes below a question',
    'question, then one option a line',
    texts(pick(A, 6), pick(A, 10), pick(A, 19)),
    ...[6, 10, 19].flatMap((at, index) => [
      para(`${index + 1}) ${pick(A, at)}`),
      para('☐ Yes'),
      para('☐ No'),
      para('If yes, please explain: ____________________'),
      para(),
    ]),
  ),
  form(
    'boxes behind a statement',
    'TOM list: sections of statements with a box before each',
    texts(...take(T.de.state, 0, 6)),
    heading('Technische und organisatorische Maßnahmen'),
    heading('1. Zutrittskontrolle', 2),
    ...take(T.de.state, 0, 3).map((text) => para(`☐ ${text}`)),
    heading('2. Zugangskontrolle', 2),
    ...take(T.de.state, 3, 3).map((text) => para(`☐ ${text}`)),
  ),
  form(
    'content controls after questions',
    'a text control in the paragraph below',
    texts(...take(A, 21, 4)),
    heading('Information request'),
    ...take(A, 21, 4).flatMap((text, at) => [para(text), para(textControl(70 + at))]),
  ),
  form(
    'legacy fields',
    'form fields in the answer cells, boxes as fields',
    texts(...take(A, 2, 4)),
    table(
      boldRow('Question', 'Yes', 'No', 'Details'),
      ...take(A, 2, 4).map((text, at) =>
        row(text, cell(para(boxField(`y${at}`))), cell(para(boxField(`n${at}`))), cell(para(textField(`d${at}`)))),
      ),
    ),
  ),
  form(
    'company data first',
    'a table of company data, then questions',
    [
      { text: 'Company name', optional: true },
      { text: 'Address', optional: true },
      { text: 'Contact person', optional: true },
      ...texts(...take(A, 30, 4)),
    ],
    table(row('Company name', ''), row('Address', ''), row('Contact person', '')),
    para(),
    table(boldRow('Question', 'Answer'), ...take(A, 30, 4).map((text) => row(text, ''))),
  ),
  form(
    'definitions and history around it',
    'glossary and version tables are no questions',
    texts(...take(A, 4, 4)),
    heading('Version history'),
    table(
      boldRow('Version', 'Date', 'Change'),
      row('1.0', '2023-01-10', 'First version'),
      row('1.1', '2024-05-02', 'Section on backups'),
    ),
    heading('Definitions'),
    table(boldRow('Term', 'Meaning'), ...[0, 2, 4].map((at) => row(pick(T.term, at), pick(T.term, at + 1)))),
    heading('Questions'),
    table(boldRow('No', 'Question', 'Response'), ...take(A, 4, 4).map((text, at) => row(`${at + 1}`, text, ''))),
  ),
  form(
    'questionnaire in French',
    'numéro, question, réponse, commentaire',
    inTable(take(FR, 0, 5), (at) => ({ answer: `T1R${at + 2}C3`, comment: `T1R${at + 2}C4` })),
    heading('Questionnaire de sécurité'),
    para('Merci de répondre à toutes les questions.'),
    table(
      boldRow('N°', 'Question', 'Réponse', 'Commentaire'),
      ...take(FR, 0, 5).map((text, at) => row(`${at + 1}`, text, '', '')),
    ),
  ),
  form(
    'requirements to confirm',
    'statements with a compliance column',
    inTable(take(S, 0, 5), (at) => ({ answer: `T1R${at + 2}C3`, comment: `T1R${at + 2}C4` })),
    table(
      boldRow('ID', 'Requirement', 'Compliant (Y/N)', 'Comment'),
      ...take(S, 0, 5).map((text, at) => row(`SR-${at + 1}`, text, '', '')),
    ),
  ),
  form(
    'one cell for both',
    'question and answer line in the same cell',
    texts(...take(A, 26, 3)),
    table(
      ...take(A, 26, 3).map((text, at) =>
        row(cell(para(run(`${at + 1}. ${text}`, '<w:b/>')) + para('Answer:') + para())),
      ),
    ),
  ),
  form(
    'answer row below',
    'question row, then an empty row of the same table',
    texts(...take(A, 8, 4)),
    table(...take(A, 8, 4).flatMap((text, at) => [row(cell(para(run(`${at + 1}. ${text}`, '<w:b/>')))), row('')])),
  ),
  form(
    'nested tables',
    'each section is a cell of an outer table holding the questions',
    texts(...take(A, 33, 4)),
    table(
      row(cell(para(run('Section 1', '<w:b/>')) + table(...take(A, 33, 2).map((text) => row(text, ''))) + para())),
      row(cell(para(run('Section 2', '<w:b/>')) + table(...take(A, 35, 2).map((text) => row(text, ''))) + para())),
    ),
  ),
  form(
    'outline numbers',
    'numbered sections and questions in paragraphs with text before',
    texts(...take(A, 13, 4)),
    heading('1 Introduction'),
    para(
      'This document contains the questions that we ask every provider. Why do we ask? Because our auditors want to know.',
    ),
    heading('2 Questions'),
    ...take(A, 13, 4).flatMap((text, at) => [
      para(`2.${at + 1} ${text}`),
      para(textControl(90 + at, '', 'Enter your answer here')),
    ]),
  ),
  form(
    'answered already',
    'last year’s file with the answers in the cells',
    inTable(take(A, 17, 4), (at) => ({ answer: `T1R${at + 2}C3` })),
    table(
      boldRow('No.', 'Question', 'Answer'),
      ...take(A, 17, 4).map((text, at) => row(`${at + 1}`, text, pick(S, at + 10))),
    ),
  ),
  form(
    'guidance column',
    'question, what we expect, answer',
    inTable(take(A, 23, 4), (at) => ({ answer: `T1R${at + 2}C3` })),
    table(
      boldRow('Question', 'What we expect', 'Your answer'),
      ...take(A, 23, 4).map((text, at) => row(text, pick(T.guide, at), '')),
    ),
  ),
  form(
    'boxes as controls beside statements',
    'check box controls yes / no and an explanation',
    texts(...take(S, 14, 4)),
    table(
      boldRow('Measure', 'Yes', 'No', 'Explanation'),
      ...take(S, 14, 4).map((text, at) =>
        row(text, cell(para(boxControl(200 + at * 2))), cell(para(boxControl(201 + at * 2))), ''),
      ),
    ),
  ),
  form(
    'signature and legal text',
    'contract clauses around two questions',
    texts(...take(A, 38, 2)),
    heading('Annex 3'),
    para('The processor shall answer the following questions truthfully. The answers become part of the agreement.'),
    para('The controller may ask for evidence at any time. Costs are borne by each party.'),
    ...take(A, 38, 2).flatMap((text) => [para(text), lineToFill()]),
    para('Place, date: ____________'),
    para('Signature: ____________'),
  ),
  form(
    'vragenlijst',
    'Dutch table with toelichting',
    inTable(take(T.nl.ask, 0, 4), (at) => ({ answer: `T1R${at + 2}C3`, comment: `T1R${at + 2}C4` })),
    table(
      boldRow('Nr.', 'Vraag', 'Antwoord', 'Toelichting'),
      ...take(T.nl.ask, 0, 4).map((text, at) => row(`${at + 1}`, text, '', '')),
    ),
  ),
];
