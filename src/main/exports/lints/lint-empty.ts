import type { ReviewedAnswer } from '../../../shared/domain/answer';
import type { Language } from '../../../shared/domain/document';
import type { ExportFinding } from '../../../shared/domain/export-finding';
import type { ExportKind } from '../../../shared/export-kinds';
import type { Block, Doc } from '../document-model';
import type { ExportSource } from '../export-source';
import { commonWording, fill, toldIn } from '../wording';
import { lintWording } from './lint-wording';

// What these are made of are statements; the other kinds are whole without one.
const OF_STATEMENTS: ReadonlySet<ExportKind> = new Set([
  'measures-annex',
  'annex-set',
  'whitepaper',
  'topic-paper',
  'trust-page',
]);

/** A document that would leave with its headings alone, and what the person can do about it. */
export function lintEmpty(
  kind: ExportKind,
  {
    doc,
    source,
    whole,
    answers,
  }: { doc: Doc; source: ExportSource; whole: ExportSource; answers: readonly ReviewedAnswer[] },
): ExportFinding[] {
  const missing = (wordsIn: (language: Language) => string): ExportFinding => ({
    rule: 'missing',
    severity: 'blocking',
    sentence: '',
    ...toldIn(source.language, wordsIn),
    source: null,
  });
  const say = (name: 'emptyBook' | 'emptyForReaders' | 'empty') => [
    missing((language) => lintWording(language).messages[name]),
  ];
  if (kind === 'answer-book') return answers.length === 0 ? say('emptyBook') : [];
  if (!OF_STATEMENTS.has(kind) || (kind === 'annex-set' && !hasMeasures(doc))) return [];
  if (doc.statementIds.length > contactMarks(doc.blocks)) return [];
  if (source.statements.length === 0 && whole.statements.length > 0) return say('emptyForReaders');
  const foreign = source.statements.find(({ language }) => language !== source.language);
  if (foreign === undefined) return say('empty');
  const count = source.statements.filter(({ language }) => language === foreign.language).length;
  const inLanguage = (spoken: Language): string => {
    const { languages } = commonWording(spoken);
    const values = { own: languages[source.language], language: languages[foreign.language], count };
    return fill(lintWording(spoken).messages.emptyInLanguage, values);
  };
  return [missing(inLanguage)];
}

/** A set for a module without an annex of measures has nothing to say there. */
function hasMeasures({ blocks }: Doc): boolean {
  return blocks.some((block) => block.kind === 'heading' && block.anchor === 'annex-measures');
}

/** Whom to write to stands in every paper, and makes none of it. */
function contactMarks(blocks: readonly Block[]): number {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'section-contact');
  const rest = start < 0 ? [] : blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  const marks = new Set(
    rest
      .slice(0, end < 0 ? undefined : end)
      .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flat(2)) : []))
      .flatMap((inline) => (inline.kind === 'source' ? [inline.number] : [])),
  );
  return marks.size;
}
