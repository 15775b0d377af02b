import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { readForLibrary } from '../../src/main/documents/read-for-library';
import { analyseStatement } from '../../src/main/statements/analyse-statement';
import { splitStatements } from '../../src/main/statements/split-statements';
import type { Language } from '../../src/shared/domain/document';
import type { Modality } from '../../src/shared/domain/statement';

/** A sentence with the modalities an honest reader may give it. `unseen` rows are counted and not looked at. */
interface LabelledClaim {
  split: 'tuned' | 'unseen';
  lang: Language;
  text: string;
  modality: Modality[];
  path?: string[];
  leadIn?: string;
  subject?: string;
  deployment?: string;
}

/** A small document with statements it must give: exact words, what stands above them, and how they claim. */
interface LabelledDocument {
  name: string;
  split: 'tuned' | 'unseen';
  format: string;
  source: string;
  expect: { quote: string; context?: string[]; modality?: Modality }[];
  never: string[];
}

const knowledge = loadKnowledge(join(process.cwd(), 'resources'));
const here = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
// Written for these tests; the types above are their form.
const claims = here('claims.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledClaim);
const documents = JSON.parse(here('documents.json')) as LabelledDocument[];

function isReadRightly({ text, lang, path, leadIn, modality, subject, deployment }: LabelledClaim): boolean {
  const draft = { quote: text, text, passageIndex: 0, leadIn: leadIn ?? null, path: path ?? [], reply: null };
  const { modality: read, scope } = analyseStatement(draft, lang, knowledge);
  return (
    modality.includes(read) &&
    (subject === undefined || subject === scope.subject) &&
    (deployment === undefined || deployment === scope.deployment)
  );
}

async function failuresOf({ format, source, expect: wanted, never }: LabelledDocument): Promise<string[]> {
  const read = await readForLibrary({ name: `document.${format}`, bytes: new TextEncoder().encode(source) });
  const found = splitStatements(read.passages).map((draft) => ({
    draft,
    statement: analyseStatement(draft, read.language, knowledge),
  }));
  const missed = wanted.filter(({ quote, context = [], modality }) => {
    // A mere reply is quoted with its question.
    const hits = found.filter(
      ({ draft }) => draft.quote === quote || (draft.quote.includes('?') && draft.quote.endsWith(` ${quote}`)),
    );
    return !hits.some(
      ({ draft, statement }) =>
        context.every((part) => [...draft.path, draft.leadIn, draft.text].join('\n').includes(part)) &&
        (modality === undefined || statement.modality === modality),
    );
  });
  const wrong = never.filter((quote) => found.some(({ draft }) => draft.quote === quote));
  return [...missed.map(({ quote }) => quote), ...wrong];
}

describe('how sentences claim', () => {
  for (const split of ['tuned', 'unseen'] as const) {
    it(`is read rightly in the ${split} half`, () => {
      const rows = claims.filter((claim) => claim.split === split);
      const right = rows.filter(isReadRightly).length;
      expect(rows.length).toBeGreaterThan(95);
      expect(right / rows.length).toBeGreaterThanOrEqual(split === 'tuned' ? 0.97 : 0.94);
    });
  }
});

describe('small documents of every form', () => {
  for (const document of documents.filter(({ split }) => split === 'tuned')) {
    it(`give their statements: ${document.name}`, async () => {
      expect(await failuresOf(document)).toEqual([]);
    });
  }

  it('give their statements in the half that is not looked at', async () => {
    const unseen = documents.filter(({ split }) => split === 'unseen');
    const failed = (await Promise.all(unseen.map(failuresOf))).flat().length;
    const total = unseen.reduce((sum, { expect: wanted, never }) => sum + wanted.length + never.length, 0);
    expect(1 - failed / total).toBeGreaterThanOrEqual(0.9);
  });
});
