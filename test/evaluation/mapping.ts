import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type PreparedKnowledge, suggestRequirements } from '../../src/main/controls/suggest-requirements';
import { tokenise } from '../../src/main/language/tokenise';
import { openDatabase } from '../../src/main/storage/database';
import type { Framework } from '../../src/shared/domain/framework';

interface LabelledText {
  source: string;
  id: string;
  lang: 'en' | 'de';
  text: string;
  requirements: string[];
}

/** Annex A refs for a text, best first. */
type Mapper = (text: LabelledText) => string[];

export interface MappingRow {
  source: string;
  method: string;
  texts: number;
  hit1: number;
  hit3: number;
}

/**
 * How often a right Annex A control is first, or among the first three, on the half of the labelled texts nothing was tuned
 * on: the engine, two plain searches over the controls' titles and summaries, and the nearest labelled text of the other
 * half. Empty where the labelled texts are not at hand.
 */
export function measureMapping(
  folder: string,
  frameworks: readonly Framework[],
  prepared: PreparedKnowledge,
): MappingRow[] {
  const path = join(folder, 'gold/text_to_iso27001.jsonl');
  if (!existsSync(path)) return [];
  const texts = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledText); // labelled by hand
  const annex = (frameworks.find(({ id }) => id === 'iso27001-2022')?.requirements ?? []).filter(({ ref }) =>
    ref.startsWith('A.'),
  );
  const controls = annex.map(({ ref, title, summary }) => ({
    id: ref,
    text: `${title.en} ${summary.en} ${title.de} ${summary.de}`,
  }));
  const methods: [string, Mapper][] = [
    ['engine', (text) => engine(text, prepared)],
    ['BM25 over controls', bm25(controls)],
    ['MiniSearch over controls', miniSearch(controls)],
    ['nearest labelled text', nearest(texts.filter(isForTuning))],
  ];
  const unseen = texts.filter((text) => !isForTuning(text));
  return [...new Set(unseen.map(({ source }) => source))].flatMap((source) => {
    const own = unseen.filter((text) => text.source === source);
    return methods.map(([method, map]) => ({ source, method, texts: own.length, ...hits(own, map) }));
  });
}

function hits(texts: readonly LabelledText[], map: Mapper): { hit1: number; hit3: number } {
  const found = texts.map((text) =>
    map(text)
      .slice(0, 3)
      .map((ref) => text.requirements.includes(ref)),
  );
  const share = (count: number) => count / Math.max(1, texts.length);
  return {
    hit1: share(found.filter(([first]) => first === true).length),
    hit3: share(found.filter((each) => each.includes(true)).length),
  };
}

function engine({ text, lang }: LabelledText, prepared: PreparedKnowledge): string[] {
  // Policy sections carry their label in brackets; found there it would prove nothing.
  return suggestRequirements(text.replaceAll(/\(A \d[^)]*\)/g, ''), { language: lang }, prepared)
    .filter(({ framework }) => framework === 'iso27001-2022')
    .map(({ ref }) => ref);
}

function bm25(controls: readonly { id: string; text: string }[]): Mapper {
  const database = openDatabase(':memory:', 'create');
  const insert = database.prepare('INSERT INTO statement_search (rowid, text, terms, context) VALUES (?, ?, ?, ?)');
  controls.forEach(({ text }, index) => insert.run(index + 1, text, '', ''));
  return ({ text }) => {
    const words = [...new Set(tokenise(text).map((token) => token.lower))].filter((word) =>
      /^[\p{L}\p{N}]{2,}$/u.test(word),
    );
    if (words.length === 0) return [];
    const match = `text : (${words.map((word) => `"${word}"`).join(' OR ')})`;
    const rows = database
      .prepare(
        'SELECT rowid AS id FROM statement_search WHERE statement_search MATCH ? ORDER BY bm25(statement_search, 1.0, 0.0, 0.0) LIMIT 3',
      )
      .all(match) as { id: number }[];
    return rows.map(({ id }) => controls[id - 1]?.id ?? '');
  };
}

function miniSearch(controls: readonly { id: string; text: string }[]): Mapper {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(controls);
  return ({ text }) =>
    index
      .search(text)
      .slice(0, 3)
      .map(({ id }) => String(id));
}

/** Labels of the most alike text of the tuning half, by MiniSearch's score. */
function nearest(known: readonly LabelledText[]): Mapper {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(known.map(({ text }, id) => ({ id, text })));
  return ({ text }) => [
    ...new Set(
      index
        .search(text)
        .slice(0, 3)
        .flatMap(({ id }) => known[Number(id)]?.requirements ?? []),
    ),
  ];
}

/** A fixed half of each source, by the hash of the id: what was tuned on was chosen before anything was measured. */
function isForTuning({ source, id }: LabelledText): boolean {
  const [first = 0] = createHash('md5')
    .update(source + id)
    .digest();
  return first % 2 === 0;
}
