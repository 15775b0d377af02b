import deWording from '../../../resources/wording/de/answer-book.json';
import enWording from '../../../resources/wording/en/answer-book.json';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { Language } from '../../shared/domain/document';
import type { ExportOptions } from '../../shared/domain/export';
import { AppError } from '../../shared/errors';
import { changesBlocks } from './changes-appendix';
import type { Block, Cell, Doc, Inline, TableRow } from './document-model';
import { plain } from './document-model';
import type { ExportSource } from './export-source';
import { frontMatter } from './front-matter';
import { createSourceList, type SourceList, sourceBlocks } from './source-list';
import { commonWording, fill } from './wording';

const WORDING: Record<Language, typeof enWording> = { en: enWording, de: deWording };
const MOST_NAMED = 40;

/**
 * A questionnaire's questions with their approved answers, comments and sources, for portals that take no file. Drafts are
 * written only where the whole document is a draft, and marked. Throws AppError where no questionnaire is named.
 */
export function buildAnswerBook(source: ExportSource, { questionnaireId, isDraft }: ExportOptions): Doc {
  if (questionnaireId === null)
    throw new AppError(
      'bad-input',
      'Name the questionnaire whose answers are to be written, with --questionnaire NAME.',
    );
  const answered = source.readAnswered(questionnaireId);
  if (answered === null) throw new AppError('not-found', 'That questionnaire is not in this library. Import it first.');
  const wording = WORDING[source.language];
  const common = commonWording(source.language);
  const { questionnaire, answers, questionCount } = answered;
  const says = ({ answer, comment }: ReviewedAnswer): boolean => answer !== '' || comment !== '';
  const shown = answers.filter(
    (answer) => says(answer) && (answer.status === 'approved' || (isDraft && answer.status === 'draft')),
  );
  const list = createSourceList(source);
  const sections = [...Map.groupBy(shown, sectionOf)];
  const blocks = sections.flatMap(([title, group], index): Block[] => [
    {
      kind: 'heading',
      level: 1,
      number: String(index + 1),
      text: title || wording.general,
      anchor: `section-${index + 1}`,
      appendix: false,
    },
    {
      kind: 'table',
      columns: [
        { title: wording.columns.id, widthMm: 17 },
        { title: wording.columns.question, widthMm: 60 },
        { title: wording.columns.answer, widthMm: 70 },
        { title: wording.columns.sources, widthMm: 18 },
      ],
      rows: group.map((answer) => rowOf(answer, source, list)),
    },
  ]);
  if (blocks.length === 0) {
    const anchor = 'section-1';
    blocks.push({ kind: 'heading', level: 1, number: '1', text: wording.general, anchor, appendix: false });
    blocks.push({ kind: 'paragraph', style: 'body', inlines: [plain(wording.none)] });
  }
  const names = { name: questionnaire.name, answered: shown.length, questions: questionCount };
  const front = frontMatter(
    source,
    {
      ...wording,
      subtitle: fill(wording.subtitle, names),
      shortTitle: fill(wording.shortTitle, names),
      // The company's name is filled in later, where it is known to be recorded.
      subject: wording.subject.replace('{name}', () => questionnaire.name),
      scope: fill(wording.scope, names),
    },
    { statements: list.statementIds().length },
  );
  const changes = changesBlocks(source, 'A');
  const sources = list.sources();
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: { ...front.control, reading: [common.reading.sources, wording.reading] },
    contentsTitle: common.contents,
    blocks: [...blocks, ...changes, ...sourceBlocks(sources, changes.length > 0 ? 'B' : 'A', common)],
    sources,
    statementIds: list.statementIds(),
    facts: shown.map(
      ({ question, answer, comment }) =>
        `${question.id || question.ordinal}: ${[answer, comment].filter(Boolean).join(' – ')}`,
    ),
    gaps: [...front.gaps, ...gapsOf(answers, says, isDraft, wording)],
  };
}

function sectionOf({ question: { sheet, section } }: ReviewedAnswer): string {
  return [sheet, ...section]
    .map((part) => part.trim())
    .filter((part, index, all) => part !== '' && part !== all[index - 1])
    .join(' › ');
}

function rowOf(answer: ReviewedAnswer, source: ExportSource, list: SourceList): TableRow {
  const wording = WORDING[source.language];
  const { question, status } = answer;
  const lines = (text: string): Cell => (text === '' ? [] : text.split(/\r?\n/u).map((line) => [plain(line)]));
  const draft: Cell = status === 'approved' ? [] : [[{ kind: 'text', text: wording.draft, face: 'italic' }]];
  return {
    anchor: `question-${question.questionId}`,
    cells: [
      lines(question.id || String(question.ordinal)),
      lines(question.text),
      [...draft, ...lines(answer.answer), ...lines(answer.comment)],
      [marksOf(answer, source, list)],
    ],
  };
}

/** The places the answer's citations stand in, as far as the readers may see them. */
function marksOf({ citations }: ReviewedAnswer, source: ExportSource, list: SourceList): Inline[] {
  const cited = new Set(citations.map(({ statementId }) => statementId));
  const marks = source.statements
    .filter(({ statement }) => cited.has(statement.id))
    .flatMap(({ statement }) => list.marks(statement));
  const seen = new Set<number>();
  return marks
    .filter((mark) => mark.kind === 'source' && !seen.has(mark.number) && seen.add(mark.number))
    .flatMap((mark, index) => (index === 0 ? [mark] : [plain(' '), mark]));
}

function gapsOf(
  answers: readonly ReviewedAnswer[],
  says: (answer: ReviewedAnswer) => boolean,
  isDraft: boolean,
  { gaps }: typeof enWording,
): string[] {
  const named = (forms: { one: string; other: string }, found: readonly ReviewedAnswer[]): string[] => {
    if (found.length === 0) return [];
    const refs = found.slice(0, MOST_NAMED).map(({ question }) => question.id || String(question.ordinal));
    const all = found.length > MOST_NAMED ? [...refs, '…'] : refs;
    return [fill(found.length === 1 ? forms.one : forms.other, { count: found.length, refs: all.join(', ') })];
  };
  const drafts = answers.filter((answer) => says(answer) && answer.status === 'draft');
  return [
    ...named(isDraft ? gaps.drafts : gaps.unapproved, drafts),
    ...named(
      gaps.rejected,
      answers.filter((answer) => says(answer) && answer.status === 'rejected'),
    ),
    ...named(
      gaps.unanswered,
      answers.filter((answer) => !says(answer)),
    ),
    ...named(
      gaps.unsourced,
      answers.filter((answer) => says(answer) && answer.status === 'approved' && answer.citations.length === 0),
    ),
  ];
}
