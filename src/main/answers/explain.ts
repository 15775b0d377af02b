import type { AnswerExplanation, Verdict } from '../../shared/domain/answer';
import type { Document } from '../../shared/domain/document';
import type { Conflict } from './find-conflict';
import type { UnderstoodQuestion } from './understand-question';
import type { Weighed } from './weigh-statement';

const MAX_SHOWN = 5;

/** The reasons of a draft: as data for the screen, and as one plain sentence made from them. */
export const explain = {
  data(question: UnderstoodQuestion, weighed: readonly Weighed[]): AnswerExplanation {
    return {
      asks: question.ask,
      concepts: question.units.map((unit) => unit.concepts[0] ?? unit.text),
      weighed: weighed.slice(0, MAX_SHOWN).map(({ features, score, matches, verdict, caps }) => ({
        statementId: features.statement.id,
        quote: features.statement.quote,
        score: Math.round(score * 1000) / 1000,
        matched: matches.filter((match) => match.value > 0).map((match) => match.unit.text),
        verdict,
        caps,
      })),
      caps: weighed[0]?.caps ?? [],
    };
  },

  reason(best: Weighed, verdict: Verdict): string {
    const matched = best.matches
      .filter((match) => match.kind === 'same' || match.kind === 'word')
      .map((match) => match.unit.text);
    const missing = best.matches.filter((match) => match.kind === 'none').map((match) => match.unit.text);
    const strength = best.score >= 0.8 ? 'Strong' : 'Fair';
    const parts = [`${strength}: ${best.features.document.title} says so`];
    if (matched.length > 0) parts.push(`naming ${list(matched)}`);
    if (missing.length > 0) parts.push(`not ${list(missing)}`);
    const because = best.caps.length > 0 ? `; ${verdict} because ${best.caps.join(', ')}` : '';
    return `${parts.join(', ')}${because}.`;
  },

  conflict({ left, right }: Conflict, documents: ReadonlyMap<number, Document>): string {
    const name = ({ features }: Weighed) => documents.get(features.document.id)?.title ?? '';
    return `Conflict: ${name(left)} and ${name(right)} answer this differently; nothing is decided until one of them is mended.`;
  },

  nothing(best: Weighed | undefined): string {
    if (best === undefined) return 'Nothing in the library speaks of this.';
    const missing = best.matches.filter((match) => match.kind === 'none').map((match) => match.unit.text);
    return missing.length > 0
      ? `Nothing in the library says this: the nearest sentence does not speak of ${list(missing)}.`
      : 'Nothing in the library says this clearly enough; the nearest sentences are shown.';
  },
};

function list(words: readonly string[]): string {
  const quoted = words.slice(0, 4).map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}
