import type { Branding } from '../../../shared/domain/branding';
import type { NamedFile } from '../../../shared/domain/file';
import type { ReadBack, SentenceChange } from '../../../shared/domain/read-back';
import { AppError } from '../../../shared/errors';
import { readNamedFile } from '../../platform/files';
import type { CommandTools } from './command-tools';
import type { LeavingCommand } from './leaving-usage';
import { columns } from './tables';
import { UsageError } from './usage-error';

type Values = Record<string, string | boolean | undefined>;

/** The commands on what leaves the building, each one operation or two. */
export function runLeavingCommand(
  name: LeavingCommand,
  positionals: readonly string[],
  values: Values,
  tools: CommandTools,
): Promise<boolean> {
  switch (name) {
    case 'approve':
      return approveCommand(positionals, values, tools);
    case 'customers':
      return customersCommand(positionals, values, tools);
    case 'branding':
      return brandingCommand(positionals, values, tools);
    case 'read-back':
      return readBackCommand(positionals, values, tools);
  }
}

async function approveCommand(
  [library = '', ...names]: readonly string[],
  values: Values,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  const statementIds = (textOf(values, 'statement') ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number);
  if (!statementIds.every((id) => Number.isInteger(id) && id > 0))
    throw new UsageError('--statement takes numbers of statements, with commas between them.');
  return withLibrary(library, async (app) => {
    const before = await run(app, 'statements.approvals', {});
    const documents = await run(app, 'documents.list', {});
    const named = names.map((name) => {
      const found = documents.filter(({ id, fileName, title }) => [String(id), fileName, title].includes(name));
      const current = found.findLast(({ supersededBy }) => supersededBy === null) ?? found.at(-1);
      if (current === undefined)
        throw new AppError('not-found', `There is no document called ${name} in this library.`);
      return current.id;
    });
    const documentIds = values['all'] === true ? before.map(({ documentId }) => documentId) : named;
    const approvals =
      documentIds.length + statementIds.length === 0
        ? before
        : values['undo'] === true
          ? await run(app, 'statements.takeBackApproval', { documentIds, statementIds })
          : await run(app, 'statements.approve', {
              documentIds,
              statementIds,
              approved: values['withdraw'] !== true,
              decidedBy: textOf(values, 'by') ?? '',
            });
    printResult(values['json'] === true, approvals, () =>
      columns(
        approvals.map(({ documentId, title, statements, approved }) => [
          String(documentId),
          `${approved} of ${statements} approved`,
          title,
        ]),
      ),
    );
    return true;
  });
}

async function customersCommand(
  [library = '', ...names]: readonly string[],
  values: Values,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  return withLibrary(library, async (app) => {
    const known = await run(app, 'organisation.customers', {});
    const customers = values['remove'] === true ? known.filter((name) => !names.includes(name)) : [...known, ...names];
    const saved = names.length === 0 ? known : await run(app, 'organisation.saveCustomers', { customers });
    printResult(values['json'] === true, saved, () => saved.join('\n'));
    return true;
  });
}

async function brandingCommand(
  [library = '']: readonly string[],
  values: Values,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  const file = (path: string | undefined): NamedFile | null | undefined =>
    path === undefined ? undefined : path === 'none' ? null : readNamedFile(path);
  const [regular, bold, italic] = (textOf(values, 'font') ?? '').split(',').filter((part) => part !== '');
  const font =
    regular === undefined
      ? undefined
      : regular === 'none'
        ? null
        : { regular: readNamedFile(regular), bold: file(bold) ?? null, italic: file(italic) ?? null };
  const change = {
    logo: file(textOf(values, 'logo')),
    template: file(textOf(values, 'template')),
    font,
    accent: given(values, 'colour') ?? given(values, 'color'),
    paper: textOf(values, 'paper'),
    footer: given(values, 'footer'),
    classification: given(values, 'classification'),
    logoText: given(values, 'logo-text'),
  };
  return withLibrary(library, async (app) => {
    const isChanged = Object.values(change).some((value) => value !== undefined);
    const branding = isChanged
      ? await run(app, 'organisation.saveBranding', change)
      : await run(app, 'organisation.branding', {});
    printResult(values['json'] === true, branding, () => columns(brandingRows(branding)));
    return true;
  });
}

function brandingRows({
  logo,
  logoText,
  accent,
  fonts,
  template,
  paper,
  footer,
  classification,
}: Branding): string[][] {
  return [
    ['logo', logo === null ? 'none' : `kept ${logoText}`.trim()],
    ['colour', accent || 'usual'],
    ['font', fonts === null ? 'usual' : 'own'],
    ['template', template === null ? 'none' : 'kept'],
    ['paper', paper],
    ['footer', footer || 'usual'],
    ['classification', classification || 'usual'],
  ];
}

async function readBackCommand(
  [library = '', path = '']: readonly string[],
  values: Values,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  const named = textOf(values, 'export');
  if (named !== undefined && !/^\d+$/u.test(named)) throw new UsageError('--export takes the number of an export.');
  return withLibrary(library, async (app) => {
    const result = await run(app, 'exports.readBack', {
      file: readNamedFile(path),
      ...(named === undefined ? {} : { exportId: Number(named) }),
    });
    printResult(values['json'] === true, result, () => formatReadBack(result));
    return true;
  });
}

function formatReadBack({ fileName, recipient, exportedAt, unchanged, changes, comments }: ReadBack): string {
  const counts = (['changed', 'deleted', 'added', 'moved'] as const).map(
    (kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`,
  );
  return [
    `Set against ${fileName}${recipient === '' ? '' : ` for ${recipient}`} of ${exportedAt.slice(0, 10)}: ${unchanged} sentences as they were, ${counts.join(', ')}.`,
    ...changes.map(changeInWords),
    ...comments.map(
      ({ author, text, about }) => `comment${author === '' ? '' : ` by ${author}`} on “${about}”: ${text}`,
    ),
  ].join('\n');
}

function changeInWords({ kind, before, after, words, statementId, heading, authors }: SentenceChange): string {
  const what =
    kind === 'changed'
      ? words
          .map((word) =>
            word.kind === 'same' ? word.words : word.kind === 'removed' ? `[-${word.words}-]` : `{+${word.words}+}`,
          )
          .join(' ')
      : after || before;
  const whose = [
    ...(heading === '' ? [] : [heading]),
    ...(statementId === null ? [] : [`statement ${statementId}`]),
    ...(authors.length === 0 ? [] : [`by ${authors.join(', ')}`]),
  ];
  return `${kind}: ${what}${whose.length === 0 ? '' : ` (${whose.join('; ')})`}`;
}

function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Unlike `textOf`, an empty text counts: it brings the usual one back. */
function given(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
