// `npm run demo`: the main job on an invented company, through the command line as a person would run it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { demoEvidenceCommands } from './demo/evidence.ts';

interface Answered {
  id: string;
  question: string;
  verdict: string;
  flags: string[];
  reason: string;
}

interface Coverage {
  framework: string;
  title: { en: string };
  requirements: {
    ref: string;
    group: string;
    title: { en: string };
    state: string;
    support: string;
    statements: number;
  }[];
}

const root = resolve(import.meta.dirname, '..');
const demo = join(root, 'resources/demo');
const output = join(root, 'demo-output');
const library = join(output, 'demo.proofbook');

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
if (!existsSync(join(root, 'out/main/cli.js'))) spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });

const times: [string, number][] = [];
const documents = readdirSync(join(demo, 'documents'))
  .sort()
  .map((name) => join(demo, 'documents', name));
timed('new library', () => proofbook(['new', library, '--title', organisationName()]));
const imported = timed('import documents', () =>
  parse<{ fileName: string; outcome: string; statements: number }[]>(
    proofbook(['import', library, ...documents, '--json']),
  ),
);
proofbook(
  ['run', library, 'organisation.save'],
  JSON.stringify({ organisation: JSON.parse(readFileSync(join(demo, 'organisation.json'), 'utf8')) }),
);
const answers = timed('draft and fill the questionnaire', () =>
  parse<Answered[]>(
    proofbook([
      'answer',
      library,
      join(demo, 'questionnaire.xlsx'),
      '-o',
      join(output, 'questionnaire-filled.xlsx'),
      '--json',
    ]),
  ),
);
timed('keep and review evidence', () => {
  for (const command of demoEvidenceCommands(demo, library)) proofbook(command);
});
const proof = timed('prove the filled copy', () =>
  proofbook(['verify', join(demo, 'questionnaire.xlsx'), join(output, 'questionnaire-filled.xlsx')]),
);
// What a paper of 2020 says of hosting and passwords is no longer so: it stays in the library, and customers do not read it.
proofbook(['disclose', library, 'hosting-whitepaper-2020.pdf', 'internal']);
// What the company shows on its own pages everybody may read: only that stands on the trust page.
for (const name of ['security-overview.html', 'sub-processors.md']) proofbook(['disclose', library, name, 'public']);
// Words leave without a mark once somebody let them. The Statement of Applicability stays a draft: nobody has decided yet
// which controls apply.
timed('approve the words', () => proofbook(['approve', library, '--all', '--by', 'Information Security Officer']));
const made: string[] = [];
for (const { kind, format, profile, lang } of documentsToMake()) {
  const name = [kind, profile, lang === 'en' ? null : lang].filter((part) => part !== null).join('-');
  const file = `${name}.${format}`;
  const choices = [
    ...(profile === null ? [] : ['--profile', profile]),
    '--lang',
    lang,
    ...(kind === 'soa' ? ['--draft'] : []),
  ];
  timed(file, () => proofbook(['export', library, kind, '-o', join(output, file), ...choices]));
  made.push(file);
}
const coverage = parse<Coverage[]>(proofbook(['run', library, 'controls.coverage']));
writeFileSync(join(output, 'coverage.md'), coverageReport(coverage));

report();

function report(): void {
  const answered = answers.filter((answer) => answer.verdict !== 'unknown');
  const open = answers.filter((answer) => answer.verdict === 'unknown');
  console.log('\nWhat went in');
  table(imported.map((file) => [file.fileName, file.outcome, `${file.statements} statements`]));
  console.log('\nWhat came out');
  table([
    [
      'questionnaire-filled.xlsx',
      `${answered.length} of ${answers.length} questions drafted`,
      proof.trim().split('\n').at(-1) ?? '',
    ],
    ['measures-annex.docx, .pdf', 'Annex II of (EU) 2021/914', coverageLine('scc-2021')],
    ['whitepaper.docx, .pdf', 'security whitepaper', ''],
    ...made
      .filter((file) => !/^(?:measures-annex|whitepaper)\.(?:docx|pdf)$/u.test(file))
      .map((file) => [file, file.startsWith('soa') ? 'a draft: its decisions are not made yet' : '', '']),
    ['coverage.md', 'what is covered and what is not', coverageLine('iso27001-2022')],
  ]);
  console.log('\nDrafts by verdict');
  const counts = Map.groupBy(answers, (answer) => answer.verdict);
  table([...counts].sort((a, b) => b[1].length - a[1].length).map(([verdict, list]) => [verdict, String(list.length)]));
  console.log('\nWhat stayed open, and why');
  table(open.map((answer) => [answer.id, clip(answer.question, 58), clip(answer.reason, 110)]));
  console.log('\nTimes');
  table(times.map(([what, seconds]) => [what, `${seconds.toFixed(2)} s`]));
  console.log(`\nEverything is in ${relative(process.cwd(), output) || '.'}/. Open the library with: npm start`);
}

/** Every kind in its formats; the annex set for a transfer in English and for a German contract. */
function documentsToMake(): { kind: string; format: string; profile: string | null; lang: string }[] {
  const kinds = parse<{ kind: string; formats: string[]; choices: string[] }[]>(
    proofbook(['run', library, 'exports.kinds']),
  );
  const annexSets = [
    { profile: 'scc-2021-914', lang: 'en' },
    { profile: 'avv', lang: 'de' },
  ];
  return kinds
    .filter(({ choices }) => !choices.includes('questionnaire'))
    .flatMap(({ kind, formats }) => {
      const variants = kind === 'annex-set' ? annexSets : [{ profile: null, lang: 'en' }];
      return variants.flatMap((variant) => formats.map((format) => ({ kind, format, ...variant })));
    });
}

function coverageLine(framework: string): string {
  const found = coverage.find((entry) => entry.framework === framework);
  const numbered = (found?.requirements ?? []).filter(
    ({ ref }) => framework !== 'iso27001-2022' || ref.startsWith('A.'),
  );
  const met = numbered.filter((requirement) => requirement.state !== 'gap').length;
  return `${met} of ${numbered.length} ${framework === 'scc-2021' ? 'headings' : 'Annex A controls'} have statements`;
}

function coverageReport(entries: Coverage[]): string {
  const lines = ['# Coverage', ''];
  for (const entry of entries) {
    lines.push(`## ${entry.title.en}`, '', '| Requirement | State | Statements | Support |', '|---|---|---|---|');
    for (const { ref, title, state, support, statements } of entry.requirements) {
      lines.push(`| ${ref} ${title.en} | ${state} | ${statements} | ${support.replace('-', ' ')} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

function organisationName(): string {
  return parse<{ name: string }>(readFileSync(join(demo, 'organisation.json'), 'utf8')).name;
}

function proofbook(args: string[], input = ''): string {
  const result = spawnSync(process.execPath, [join(root, 'bin/proofbook.cjs'), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.status !== 0) {
    console.error(`proofbook ${args[0] ?? ''} failed: ${result.stderr}`);
    process.exit(1);
  }
  return result.stdout;
}

function timed<Result>(what: string, work: () => Result): Result {
  const startedAt = performance.now();
  const result = work();
  times.push([what, (performance.now() - startedAt) / 1000]);
  return result;
}

function table(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  for (const row of rows)
    console.log(
      `  ${row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function parse<Shape>(text: string): Shape {
  return JSON.parse(text) as Shape; // printed by our own program a moment ago
}
