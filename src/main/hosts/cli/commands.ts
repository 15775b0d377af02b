import { AUDIENCES, EXPORT_PROFILES, TRANSFER_MODULES } from '../../../shared/domain/export';
import { describeKind, EXPORT_KIND_NAMES, MODULE_NUMBERS, PROFILES } from '../../../shared/export-kinds';

import { LEAVING_COMMANDS } from './leaving-usage';
import { type CommandUsage, LIBRARY_COMMANDS } from './library-usage';

const json: CommandUsage['options'] = { json: { type: 'boolean' } };

/** What every command takes besides its own. */
export const COMMON_OPTIONS: CommandUsage['options'] = { 'passphrase-file': { type: 'string' } };

const TABLE = {
  ...LIBRARY_COMMANDS,
  ...LEAVING_COMMANDS,
  import: {
    usage: 'import LIBRARY FILE… [--json]',
    what: 'read documents (.txt .md .html .docx .pdf) into the library',
    positionals: { least: 2, most: Number.POSITIVE_INFINITY },
    options: json,
  },
  'import-answers': {
    usage: 'import-answers LIBRARY FILE… [--json]',
    what: 'keep the answers of filled questionnaires for reuse',
    positionals: { least: 2, most: Number.POSITIVE_INFINITY },
    options: json,
  },
  inspect: {
    usage: 'inspect QUESTIONNAIRE [--json]',
    what: 'show the questions and cells that are recognised',
    positionals: { least: 1, most: 1 },
    options: json,
  },
  answer: {
    usage: 'answer LIBRARY QUESTIONNAIRE [--from EARLIER] [-o OUT] [--write drafts|approved] [--json]',
    what: 'draft every answer, carrying over those of an earlier file; with -o write a filled copy of the file',
    positionals: { least: 2, most: 2 },
    options: {
      output: { type: 'string', short: 'o' },
      write: { type: 'string' },
      from: { type: 'string' },
      ...json,
    },
  },
  'roll-forward': {
    usage: 'roll-forward LIBRARY QUESTIONNAIRE EARLIER [--json]',
    what: 'carry over what was answered in EARLIER, a filled file or a questionnaire of the library by its name; show what changed, what is new, what is gone',
    positionals: { least: 3, most: 3 },
    options: json,
  },
  due: {
    usage: 'due LIBRARY [QUESTIONNAIRE YYYY-MM-DD|none] [--json]',
    what: 'list questionnaires by the day they are expected back, or set that day for one',
    positionals: { least: 1, most: 3 },
    options: json,
  },
  map: {
    usage: 'map [[LIBRARY] QUESTIONNAIRE [--correct FILE] [--undo]] [--json]',
    what: 'show what is recognised of each sheet, column and row, and correct it; without files, read one text a line from standard input and print the requirements it touches, best first',
    positionals: { least: 0, most: 2 },
    options: { correct: { type: 'string' }, undo: { type: 'boolean' }, ...json },
  },
  export: {
    usage:
      'export LIBRARY KIND -o FILE [--profile P] [--lang en|de] [--format F] [--scope S] [--audience A] [--module M] [--draft] [--for NAME] [--check]',
    what: `write ${EXPORT_KIND_NAMES.join(', ')}; \`proofbook export --help\` tells them apart`,
    positionals: { least: 2, most: 2 },
    options: {
      output: { type: 'string', short: 'o' },
      profile: { type: 'string' },
      lang: { type: 'string' },
      format: { type: 'string' },
      scope: { type: 'string' },
      audience: { type: 'string' },
      module: { type: 'string' },
      topic: { type: 'string' },
      questionnaire: { type: 'string' },
      draft: { type: 'boolean' },
      check: { type: 'boolean' },
      for: { type: 'string' },
      ...json,
    },
  },
  organisation: {
    usage: 'organisation LIBRARY [FILE]',
    what: 'print the company’s records as JSON, or take them over from FILE: contacts, products, processing activities, sub-processors',
    positionals: { least: 1, most: 2 },
    options: json,
  },
  disclose: {
    usage: 'disclose LIBRARY [DOCUMENT CLASS|none] [--json]',
    what: 'show or set who may read a document: public, customer, confidential or internal; none takes it back',
    positionals: { least: 1, most: 3 },
    options: json,
  },
  'take-back': {
    usage: 'take-back LIBRARY document|evidence|questionnaire NAME… | drafts QUESTIONNAIRE ENTRY [--json]',
    what: 'take out again what should not have come in, as long as no decision, approval or export stands on it; or make drafts what they were at an entry of the history',
    positionals: { least: 3, most: 2000 },
    options: json,
  },
  classes: {
    usage: 'classes LIBRARY [statement|requirement|questionnaire NAME CLASS|none] [--json]',
    what: 'show or set who may read a statement, what is said of a requirement, and the answers to a questionnaire: public, customer, confidential or internal; none takes it back',
    positionals: { least: 1, most: 4 },
    options: json,
  },
  soa: {
    usage: 'soa LIBRARY [CONTROL yes|no --because TEXT] [--decide FILE] [--withdraw CONTROL] [--by ROLE] [--json]',
    what: 'show which controls of Annex A apply and why; decide it for one, or for those in a JSON list',
    positionals: { least: 1, most: 3 },
    options: {
      because: { type: 'string' },
      decide: { type: 'string' },
      withdraw: { type: 'string' },
      by: { type: 'string' },
      ...json,
    },
  },
  controls: {
    usage: 'controls LIBRARY [REQUIREMENT…] [--owner ROLE] [--review YYYY-MM-DD|none] [--by ROLE] [--json]',
    what: 'show every requirement with its status, owner and review day; set owner and day of those named',
    positionals: { least: 1, most: 501 },
    options: { owner: { type: 'string' }, review: { type: 'string' }, by: { type: 'string' }, ...json },
  },
  evidence: {
    usage: 'evidence ACTION LIBRARY …',
    what: 'keep files that show controls are in place: add, list, show, describe, attach, detach, review, accept, reject, ask-newer, reopen, expire, preview, save',
    positionals: { least: 2, most: Number.POSITIVE_INFINITY },
    options: {
      title: { type: 'string' },
      kind: { type: 'string' },
      issued: { type: 'string' },
      expires: { type: 'string' },
      source: { type: 'string' },
      disclosure: { type: 'string' },
      controls: { type: 'string' },
      documents: { type: 'string' },
      replaces: { type: 'string' },
      standing: { type: 'string' },
      reason: { type: 'string' },
      on: { type: 'string' },
      output: { type: 'string', short: 'o' },
      ...json,
    },
  },
  check: {
    usage: 'check LIBRARY [--json]',
    what: 'look for damage, stale sources and placeholders',
    positionals: { least: 1, most: 1 },
    options: json,
  },
  verify: {
    usage: 'verify ORIGINAL FILLED [--library LIBRARY] [--json]',
    what: 'prove that only answer cells differ; with a library, those of the map as it was corrected there',
    positionals: { least: 2, most: 2 },
    options: { library: { type: 'string' }, ...json },
  },
  run: {
    usage: 'run LIBRARY OPERATION',
    what: 'run any operation: its input as JSON on standard input, its output as JSON',
    positionals: { least: 2, most: 2 },
    options: {},
  },
  serve: {
    usage: 'serve [LIBRARY] [--port NUMBER]',
    what: 'open the library as a page on 127.0.0.1; without one the page lets you choose or make it',
    positionals: { least: 0, most: 1 },
    options: { port: { type: 'string' } },
  },
} as const satisfies Record<string, CommandUsage>;

export type CommandName = keyof typeof TABLE;

export const COMMANDS: Record<CommandName, CommandUsage> = TABLE;

export function helpText(): string {
  const entries = Object.values(COMMANDS);
  return [
    'Proofbook answers security questionnaires and writes DPA annexes from a company’s own sentences, offline.',
    '',
    'Usage:',
    ...entries.flatMap(({ usage, what }) => [`  proofbook ${usage}`, `      ${what}`]),
    '',
    'Every command takes --passphrase-file FILE for a library with a passphrase; on a terminal it asks instead.',
    'Exit code 0: done. 1: it could not be done, and the reason is on standard error. 2: wrong usage.',
  ].join('\n');
}

export function evidenceHelp(): string {
  return [
    'proofbook evidence add LIBRARY FILE… [--controls A.8.24,…] [DETAILS] [--replaces ID] [--json]',
    'proofbook evidence add LIBRARY --documents ID,…      documents of the library become evidence too',
    'proofbook evidence list LIBRARY [--standing waiting|valid|expiring|expired|rejected|newer-wanted|replaced] [--json]',
    'proofbook evidence review LIBRARY [--json]           the next piece that waits for a decision',
    'proofbook evidence show LIBRARY ID [--json]          what stands on it, and its history',
    'proofbook evidence describe LIBRARY ID DETAILS',
    'proofbook evidence attach|detach LIBRARY ID A.8.24…  scc-2021:3 where a number is found in several frameworks',
    'proofbook evidence accept LIBRARY ID',
    'proofbook evidence reject LIBRARY ID --reason TEXT',
    'proofbook evidence ask-newer LIBRARY ID [--reason TEXT]',
    'proofbook evidence reopen LIBRARY ID',
    'proofbook evidence expire LIBRARY ID [--on YYYY-MM-DD]  its last day; without one it ended yesterday',
    'proofbook evidence preview LIBRARY ID                its text as the window shows it',
    'proofbook evidence save LIBRARY ID -o FILE           the file as it was received',
    '',
    'DETAILS: --title TEXT --kind KIND --issued DATE --expires DATE --source TEXT --disclosure CLASS; a date may be none.',
    '  KIND   policy, procedure, certificate, audit-report, test-report, record, log, screenshot, mail, contract, other',
    '  CLASS  public, customer, confidential (under NDA), internal (default)',
    'What is not given is read from the file where it says so. Nothing is deleted.',
  ].join('\n');
}

export function mapHelp(): string {
  return [
    'proofbook map QUESTIONNAIRE [--correct FILE] [--json]',
    '    show the map of a file: sheets, header rows, columns, questions, each with its reason',
    'proofbook map LIBRARY QUESTIONNAIRE [--correct FILE] [--undo] [--json]',
    '    the same in a library: corrections are kept, and hold for the next file of the same template;',
    '    --undo takes the last ones back',
    'proofbook map [--json]',
    '    read one text a line from standard input, print the requirements it touches, best first',
    '',
    'FILE is a JSON list of corrections, rows counted from 1; with --correct - it is read from standard input:',
    '  { "kind": "sheet", "sheet": "Scores", "include": false }',
    '  { "kind": "header", "sheet": "Form", "rows": [4] }           [] where there is no header',
    '  { "kind": "column", "sheet": "Form", "column": "D", "role": "answer" }',
    '      id, question, answer, comment, evidence, section, mark, other',
    '  { "kind": "row", "sheet": "Form", "row": 17, "as": "question" }',
    '      question, section, left-out',
    'A table of a Word file or a PDF is a sheet; running text and pasted text are the sheet "", their rows the paragraphs.',
  ].join('\n');
}

export function exportHelp(): string {
  const kinds = EXPORT_KIND_NAMES.flatMap((kind) => {
    const { what, formats, profiles, choices, audience } = describeKind(kind);
    return [
      `  ${kind.padEnd(18)}${what}`,
      `${' '.repeat(20)}formats: ${formats.join(', ')}${profiles.length > 0 ? `; profiles: ${profiles.join(', ')}` : ''}`,
      ...(choices.length > 0
        ? [`${' '.repeat(20)}takes ${choices.map((choice) => `--${choice}`).join(', ')}; written for: ${audience}`]
        : []),
    ];
  });
  return [
    `proofbook ${TABLE.export.usage}`,
    '',
    'Kinds:',
    ...kinds,
    '',
    'Profiles:',
    ...EXPORT_PROFILES.filter((profile) =>
      EXPORT_KIND_NAMES.some((kind) => describeKind(kind).profiles.includes(profile)),
    ).map((profile) => `  ${profile.padEnd(18)}${PROFILES[profile].title}`),
    '',
    'The format follows the ending of FILE. Languages: en (default), de.',
    '--scope     a product of the company, operated or self-hosted, or both with a comma: "Name, operated"',
    `--audience  ${AUDIENCES.join(', ')}: what a document of a higher class says stays out`,
    `--module    who hands data to whom: ${TRANSFER_MODULES.map((module) => `${module} (${MODULE_NUMBERS[module]})`).join(', ')}`,
    '--check     only say what is doubtful, missing or not approved; nothing is written, and -o is not needed',
    '--draft     mark every page as a draft; it is recorded as one and counts as no version',
    '--for NAME  whom it is made for: written on the title page and recorded',
  ].join('\n');
}
