import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SIZES = { documents: 25, statementsEach: 4000, questions: 2000, evidence: 1000, earlierAnswers: 2000 };

const WHAT = [
  'Backups of customer data',
  'Access rights of employees',
  'Log files',
  'Firewall rules',
  'Encryption keys',
  'Company laptops',
  'Changes to source code',
  'Contracts with suppliers',
  'Security incidents',
  'Technical vulnerabilities',
];
const DONE = [
  'are reviewed by the security team every quarter',
  'are encrypted with AES-256',
  'are kept for ninety days',
  'are approved by the owner of the system',
  'are tested once a year',
  'are recorded in the register',
  'are limited to those who need them',
];

/** Makes a library of 100,000 statements through the program itself, as a person would. Takes minutes; the file is kept. */
export function makeLargeLibrary(program: string, folder: string): string {
  const library = join(folder, 'large.proofbook');
  if (existsSync(library)) return library;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Under another name until it is whole: what was stopped half way is not measured.
  const unfinished = join(folder, 'unfinished.proofbook');
  const run = (...args: string[]) => proofbook(program, args);
  run('new', unfinished, '--title', 'Large library');
  for (let number = 1; number <= SIZES.documents; number += 1) {
    const path = join(folder, `policy-${number}.md`);
    writeFileSync(path, policy(number));
    run('import', unfinished, path);
    rmSync(path);
  }
  const evidence = Array.from({ length: SIZES.evidence }, (_, index) => {
    const path = join(folder, `record-${index + 1}.txt`);
    writeFileSync(
      path,
      `Record ${index + 1}\n\nBackup restored on 2026-10-${String((index % 28) + 1).padStart(2, '0')}.\n`,
    );
    return path;
  });
  run('evidence', 'add', unfinished, ...evidence);
  for (const path of evidence) rmSync(path);
  const earlier = join(folder, 'Fabrikam 2025-06-01.csv');
  writeFileSync(
    earlier,
    form(SIZES.earlierAnswers, (index) => `Yes,Told in ${index % 12} words.`),
  );
  run('import-answers', unfinished, earlier);
  const asked = join(folder, 'Contoso.csv');
  writeFileSync(
    asked,
    form(SIZES.questions, () => ','),
  );
  run('answer', unfinished, asked);
  renameSync(unfinished, library);
  return library;
}

function policy(number: number): string {
  const lines = [`# Security policy ${number}`];
  for (let at = 0; at < SIZES.statementsEach; at += 1) {
    if (at % 25 === 0) lines.push(`## Part ${at / 25 + 1}`);
    lines.push(`${WHAT[at % WHAT.length] ?? ''} of system ${number}-${at} ${DONE[at % DONE.length] ?? ''}.`);
  }
  return `${lines.join('\n\n')}\n`;
}

function form(count: number, answer: (index: number) => string): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const what = WHAT[index % WHAT.length] ?? '';
    const done = (DONE[(index * 3) % DONE.length] ?? '').replace('are ', '');
    return `Q-${index + 1},"Are ${what.toLowerCase()} of system ${(index % SIZES.documents) + 1}-${index} ${done}?",${answer(index)}`;
  });
  return `ID,Question,Answer,Comment\n${rows.join('\n')}\n`;
}

function proofbook(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`proofbook ${args[0] ?? ''} failed: ${stderr}`);
}
