// `npm run evaluate`: the engine against labelled questions, beside a plain full-text search in the same run.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { type Answerer, createAnswerer } from '../../src/main/answers/draft-answer';
import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { importDocuments } from '../../src/main/app/pipeline';
import { createLibrary } from '../../src/main/organisation/organisation-store';
import { kindOfQuestion } from '../../src/main/questionnaires/question-kind';
import { type Database, openDatabase } from '../../src/main/storage/database';
import type { AnswerDraft } from '../../src/shared/domain/answer';
import { firstHits } from './baseline';
import {
  type Affirmation,
  type Assurance,
  affirmationExample,
  assuranceExample,
  type Example,
  exampleOf,
  fitRanking,
} from './fit';
import { measureMapping } from './mapping';
import { choiceOf, measureChoices, readChoices } from './options';
import { addTallies, addUp, emptyTally, judgeDraft, type LabelledQuestion, matches, type Tally } from './score';

const root = process.cwd();
const shared = resolve(root, '../shared');
const now = '2026-11-21T00:00:00.000Z';
const knowledge = loadKnowledge(process.env['PROOFBOOK_RESOURCES'] ?? join(root, 'resources'));
const show = process.argv.find((argument) => argument.startsWith('--show='))?.slice('--show='.length);
const fit = process.argv.includes('--fit');
const dump = process.argv.find((argument) => argument.startsWith('--dump='))?.slice('--dump='.length);
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const moreSets = process.argv.find((argument) => argument.startsWith('--sets='))?.slice('--sets='.length);

// The public sets' words for two of our verdicts.
const GOLD_VERDICTS: Record<string, string> = { value: 'stated', partial: 'partly' };

const table: Record<string, Tally> = {};
const examples: Example[] = [];
const affirmations: Affirmation[] = [];
const assurances: Assurance[] = [];
const libraries = new Map<string, { answerer: Answerer; database: Database }>();

for (const [set, questions] of readSets()) {
  if (only !== undefined && !set.includes(only)) continue;
  for (const question of questions) {
    const library = await libraryOf(question);
    if (library === null) continue;
    if (dump !== undefined && question.split === 'development') writeCandidates(dump, question, library.answerer);
    if (fit && question.split === 'development') collectExample(question, library.answerer);
    const startedAt = performance.now();
    const draft = library.answerer.draft(asked(question.question));
    const milliseconds = performance.now() - startedAt;
    const name = `${set} ${question.split}`;
    const judged = judgeDraft(question, draft, firstHits(library.database, question.question));
    table[name] = addUp(table[name] ?? emptyTally(), judged, milliseconds);
    if (wanted(question, judged)) print(question, draft, judged);
  }
}

if (fit) writeFileSync(join(root, 'resources/lexicon/ranking.json'), fitRanking(examples, affirmations, assurances));
printTable();
const mapping = measureMapping(join(shared, 'eval'), knowledge.frameworks, knowledge.requirements);
printMapping();
const choices = readChoices(join(root, 'test/evaluation/options/options.jsonl'));
const optionChoice = measureChoices(choices);
printChoices();
writeFileSync(join(root, 'evaluation.json'), `${JSON.stringify({ answers: table, mapping, optionChoice }, null, 2)}\n`);

function printTable(): void {
  const total = Object.entries(table);
  console.log(
    `\n${'set'.padEnd(44)}    n verdict  cite1  cite3  rank1  rank5 bm25-1 bm25-3 overclaim abst-right abst-wrong  ms`,
  );
  const sum = (split: string) =>
    total
      .filter(([name]) => name.endsWith(split))
      .map(([, tally]) => tally)
      .reduce(addTallies, emptyTally());
  for (const [name, tally] of [
    ...total,
    ['all development', sum('development')] as const,
    ['all unseen', sum('unseen')] as const,
  ]) {
    const share = (part: number, whole: number) => (whole === 0 ? '     –' : (part / whole).toFixed(2).padStart(6));
    console.log(
      `${name.padEnd(44)} ${String(tally.questions).padStart(4)} ${share(tally.verdictRight, tally.questions)} ${share(tally.citedFirst, tally.citable)} ${share(tally.citedAmongThree, tally.citable)} ${share(tally.rankedFirst, tally.citable)} ${share(tally.rankedAmongFive, tally.citable)} ${share(tally.baselineFirst, tally.citable)} ${share(tally.baselineAmongThree, tally.citable)} ${String(tally.overClaims).padStart(9)} ${share(tally.abstainedRightly, tally.toAbstain)}    ${share(tally.abstainedWrongly, tally.questions - tally.toAbstain)}   ${(tally.milliseconds / tally.questions).toFixed(1)}`,
    );
  }
}

function print(question: LabelledQuestion, draft: AnswerDraft, judged: ReturnType<typeof judgeDraft>): void {
  console.log(`\n${judged.overClaim ? 'OVERCLAIM ' : ''}${question.id} ${question.question}`);
  console.log(`  want ${question.allowed.join('|')} «${question.cite.join('» «')}»`);
  console.log(
    `  got  ${draft.verdict} ${draft.flags.join(',')} ${draft.confidence.toFixed(2)} «${draft.citations.map((citation) => citation.quote).join('» «')}»`,
  );
  console.log(`  ${draft.explanation.concepts.join(' · ')} | ${draft.explanation.caps.join(', ')}`);
  const right = draft.explanation.weighed.findIndex((weighed) =>
    question.cite.some((pattern) => matches(weighed.quote, pattern)),
  );
  for (const [index, weighed] of draft.explanation.weighed.entries())
    if (index < 3 || index === right)
      console.log(
        `    ${index === right ? '→' : ' '} ${index + 1} ${weighed.score.toFixed(2)} ${weighed.verdict} [${weighed.matched.join(', ')}] ${weighed.quote.slice(0, 160)}`,
      );
}

function collectExample(question: LabelledQuestion, answerer: Answerer): void {
  const weighing = answerer.weigh(asked(question.question));
  if (weighing === null) return;
  examples.push(exampleOf(question, weighing.weighed));
  const affirmation = affirmationExample(question, weighing);
  if (affirmation !== null) affirmations.push(affirmation);
  const assurance = assuranceExample(question, weighing);
  if (assurance !== null) assurances.push(assurance);
}

/** One line of JSON a question, every candidate with its features: for looking at what fitting could still learn. */
function writeCandidates(path: string, question: LabelledQuestion, answerer: Answerer): void {
  const weighing = answerer.weigh(asked(question.question));
  const candidates = (weighing?.weighed ?? []).map(
    ({ features, matches: met, rank, score, verdict, affirmation, caps }) => ({
      right: question.cite.some((pattern) => matches(features.statement.quote, pattern)),
      id: features.statement.id,
      quote: features.statement.quote,
      met: met.map(({ unit, kind, denied }) => [unit.text, unit.kind, kind, denied]),
      rank,
      score,
      verdict,
      affirmation,
      caps,
    }),
  );
  appendFileSync(path, `${JSON.stringify({ ...question, ask: weighing?.question.ask, candidates })}\n`);
}

function printMapping(): void {
  if (mapping.length > 0)
    console.log('\nmapping to Annex A, texts nothing was tuned on                         n  hit@1  hit@3');
  for (const { source, method, texts, hit1, hit3 } of mapping) {
    console.log(
      `${source.padEnd(32)} ${method.padEnd(32)} ${String(texts).padStart(4)}   ${hit1.toFixed(2)}   ${hit3.toFixed(2)}`,
    );
  }
}

function printChoices(): void {
  console.log('\noption choice, a form’s own words for what is true          n  right  wrong  overclaim  left empty');
  for (const { split, choices: total, right, wrong, overClaims, leftEmpty } of optionChoice) {
    console.log(
      `${split.padEnd(54)} ${String(total).padStart(6)}   ${(right / total).toFixed(2)} ${String(wrong).padStart(6)} ${String(overClaims).padStart(10)} ${String(leftEmpty).padStart(11)}`,
    );
  }
  if (show !== 'options') return;
  for (const choice of choices.filter(({ split }) => split === 'development')) {
    const chosen = choiceOf(choice);
    if (chosen !== choice.expect)
      console.log(`${choice.id} ${choice.verdict} of ${choice.options.join(' | ')}: ${chosen}`);
  }
}

/** Which questions `--show` prints; never one of the unseen half, so that nobody tunes to it. */
function wanted(question: LabelledQuestion, judged: ReturnType<typeof judgeDraft>): boolean {
  if (question.split !== 'development') return false;
  if (show === 'rank') return question.cite.length > 0 && !judged.rankedFirst;
  if (show === 'overclaim') return judged.overClaim;
  if (show === 'verdict') return judged.rankedFirst && !judged.verdictRight;
  if (show === 'wrong') return !judged.verdictRight || judged.citedFirst === false;
  return show === 'all';
}

function asked(text: string) {
  return { text, kind: kindOfQuestion(text, []), options: [], section: [], commentCell: null, marks: {} };
}

async function libraryOf(question: LabelledQuestion): Promise<{ answerer: Answerer; database: Database } | null> {
  const key = question.documents.join('|');
  const known = libraries.get(key);
  if (known !== undefined) return known;
  const paths = question.documents.map(pathOf);
  if (!paths.every((path) => existsSync(path))) return null;
  const database = openDatabase(':memory:', 'create');
  createLibrary(database, question.library, now);
  const files = paths.map((path) => ({
    name: path.split('/').at(-1) ?? path,
    bytes: new Uint8Array(readFileSync(path)),
  }));
  const results = await importDocuments(
    files,
    { database, clock: () => now, knowledge },
    { onProgress: () => {}, throwIfCancelled: () => {} },
  );
  for (const result of results) if (result.outcome === 'failed') console.error(result.message);
  const library = { answerer: createAnswerer(database, knowledge, () => now), database };
  libraries.set(key, library);
  return library;
}

function pathOf(path: string): string {
  if (isAbsolute(path)) return path;
  if (path.startsWith('seeds/') || path.startsWith('eval/')) return join(shared, path);
  if (path.startsWith('demo/')) return join(root, 'resources', path.replace(/^demo\//u, 'demo/documents/'));
  return path.startsWith('libraries/') ? join(root, 'test/evaluation', path) : join(shared, 'eval', path);
}

/** Our own sets, those of a folder named with `--sets=`, and the public ones where they are at hand. */
function readSets(): [string, LabelledQuestion[]][] {
  const sets: [string, LabelledQuestion[]][] = [];
  for (const folder of [join(root, 'test/evaluation/sets'), ...(moreSets === undefined ? [] : [moreSets])]) {
    for (const name of readdirSync(folder)
      .filter((each) => each.endsWith('.jsonl'))
      .sort())
      sets.push([name.replace('.jsonl', ''), readLines(join(folder, name)) as LabelledQuestion[]]);
  }
  const gold = join(shared, 'eval/gold');
  for (const name of existsSync(gold)
    ? readdirSync(gold)
        .filter((each) => each.startsWith('questions-'))
        .sort()
    : []) {
    sets.push([name.replace('.jsonl', ''), readLines(join(gold, name)).map(fromGold)]);
  }
  return sets;
}

function fromGold(line: unknown): LabelledQuestion {
  const gold = line as Omit<LabelledQuestion, 'allowed' | 'split'> & { gold: string[] };
  return {
    ...gold,
    allowed: gold.gold.map((verdict) => GOLD_VERDICTS[verdict] ?? verdict),
    split: 'development',
  };
}

function readLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}
