import type { Evidence, EvidenceDetail } from '../../../shared/domain/evidence';
import { AppError } from '../../../shared/errors';
import type { App } from '../../app/create-app';
import { assertWritable, isSameFile, readNamedFile, writeFileWhole } from '../../platform/files';
import type { CommandTools } from './command-tools';
import { readControls } from './read-controls';
import { columns } from './tables';
import { UsageError } from './usage-error';

type Values = Record<string, string | boolean | undefined>;

const DECISIONS: Readonly<Record<string, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  'ask-newer': 'newer-wanted',
  reopen: 'open',
};

/** `evidence ACTION LIBRARY …`: every operation on evidence. False where a file was refused. */
export async function evidenceCommand(
  [action = '', library = '', ...rest]: readonly string[],
  values: Values,
  tools: CommandTools,
): Promise<boolean> {
  const json = values['json'] === true;
  const show = (piece: Evidence) => {
    tools.printResult(json, piece, () => formatPieces([piece]));
    return true;
  };
  return tools.withLibrary(library, async (app) => {
    const run = <Name extends Parameters<CommandTools['run']>[1]>(name: Name, input: unknown) =>
      tools.run(app, name, input);
    switch (action) {
      case 'add':
        return add(app, rest, values, tools);
      case 'list': {
        const pieces = (await run('evidence.list', {})).filter(
          ({ standing }) => values['standing'] === undefined || standing === values['standing'],
        );
        tools.printResult(json, pieces, () => (pieces.length === 0 ? 'No evidence.' : formatPieces(pieces)));
        return true;
      }
      case 'show': {
        const detail = await run('evidence.read', { evidenceId: idOf(rest) });
        tools.printResult(json, detail, () => formatDetail(detail));
        return true;
      }
      case 'describe':
        return show(await run('evidence.describe', { evidenceId: idOf(rest), details: detailsOf(values) }));
      case 'attach':
      case 'detach': {
        const controls = await readControls(app, rest.slice(1), tools);
        if (controls.length === 0) throw new UsageError('Name the requirements, for example A.8.24.');
        return show(await run(`evidence.${action}`, { evidenceId: idOf(rest), controls }));
      }
      case 'accept':
      case 'reject':
      case 'ask-newer':
      case 'reopen': {
        const reason = values['reason'] ?? '';
        return show(await run('evidence.review', { evidenceId: idOf(rest), decision: DECISIONS[action], reason }));
      }
      case 'review': {
        const next = (await run('evidence.list', {})).find(({ standing }) => standing === 'waiting');
        if (next === undefined) {
          tools.printResult(json, null, () => 'Nothing waits to be reviewed.');
          return true;
        }
        const detail = await run('evidence.read', { evidenceId: next.id });
        tools.printResult(json, detail, () => formatDetail(detail));
        return true;
      }
      case 'expire':
        return show(await run('evidence.expire', { evidenceId: idOf(rest), on: values['on'] }));
      case 'preview': {
        const preview = await run('evidence.preview', { evidenceId: idOf(rest) });
        tools.printResult(
          true,
          'bytes' in preview ? { ...preview, bytes: `${preview.bytes.length} bytes` } : preview,
          () => '',
        );
        return true;
      }
      case 'save':
        return save(app, idOf(rest), values['output'], tools);
      default:
        throw new UsageError(`There is no evidence ${action}. Run \`proofbook evidence --help\` for the list.`);
    }
  });
}

async function add(app: App, files: readonly string[], values: Values, tools: CommandTools): Promise<boolean> {
  const documents = typeof values['documents'] === 'string' ? values['documents'].split(',').map(Number) : [];
  if (files.length + documents.length === 0)
    throw new UsageError('Name the files to add, or documents with --documents.');
  const refs = typeof values['controls'] === 'string' ? values['controls'].split(',').map((ref) => ref.trim()) : [];
  const results = [
    ...(documents.length === 0 ? [] : await tools.run(app, 'evidence.addDocuments', { documentIds: documents })),
    ...(files.length === 0
      ? []
      : await tools.run(app, 'evidence.add', {
          files: files.map(readNamedFile),
          details: detailsOf(values),
          controls: await readControls(app, refs, tools),
          ...(values['replaces'] === undefined ? {} : { replaces: Number(values['replaces']) }),
        })),
  ];
  const words = { added: 'new', held: 'already held', failed: 'refused' };
  tools.printResult(values['json'] === true, results, () =>
    columns(results.map(({ evidenceId, fileName, outcome }) => [String(evidenceId ?? ''), fileName, words[outcome]])),
  );
  for (const { message } of results) if (message !== '') console.error(message);
  return results.every(({ outcome }) => outcome !== 'failed');
}

async function save(app: App, evidenceId: number, output: unknown, tools: CommandTools): Promise<boolean> {
  if (typeof output !== 'string' || output === '') throw new UsageError('Say where to write with -o FILE.');
  if (isSameFile(output, app.libraryPath))
    throw new AppError('already-exists', 'That is the library itself. Choose another name with -o.');
  assertWritable(output);
  const { bytes } = await tools.run(app, 'evidence.file', { evidenceId });
  writeFileWhole(output, bytes);
  return true;
}

function detailsOf(values: Values): Record<string, string | null> {
  const given: [string, string | boolean | undefined][] = [
    ['title', values['title']],
    ['kind', values['kind']],
    ['issuedOn', values['issued']],
    ['expiresOn', values['expires']],
    ['source', values['source']],
    ['disclosure', values['disclosure']],
  ];
  return Object.fromEntries(
    given.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value === 'none' ? null : value]] : [])),
  );
}

function idOf([id = '']: readonly string[]): number {
  if (!/^\d{1,15}$/u.test(id)) throw new UsageError('Name the piece of evidence by its number.');
  return Number(id);
}

function formatPieces(pieces: readonly Evidence[]): string {
  return columns(
    pieces.map(({ id, standing, kind, issuedOn, expiresOn, disclosure, title, controls }) => [
      String(id),
      standing,
      kind,
      `${issuedOn ?? '–'} → ${expiresOn ?? '–'}`,
      disclosure,
      controls.map(({ ref }) => ref).join(' ') || 'no control',
      title,
    ]),
  );
}

function formatDetail({ evidence, history, controls, suggested, statements, answers }: EvidenceDetail): string {
  const { id, title, fileName, kind, standing, reason, sha256, source, disclosure } = evidence;
  return [
    columns([
      ['Evidence', `${id} ${title}`],
      ['Standing', standing],
      ['Kind', kind],
      ['Issued', dated(evidence.issuedOn, evidence.issuedFrom)],
      ['Holds until', dated(evidence.expiresOn, evidence.expiresFrom)],
      ['Source', source],
      ['Disclosure', disclosure],
      ['File', fileName],
    ]),
    `SHA-256      ${sha256}`,
    ...(reason === '' ? [] : [`Reason       ${reason}`]),
    `Shows        ${controls.map(({ ref, only }) => (only ? `${ref} (nothing else shows it)` : ref)).join(', ') || 'no control yet'}`,
    `Suggested    ${suggested.map(({ framework, ref }) => `${framework}:${ref}`).join(', ') || 'none'}`,
    `Stands on it ${statements.length} statements, ${answers.length} answers`,
    '',
    columns(history.map(({ happenedAt, action, note }) => [happenedAt, action, note])),
  ].join('\n');
}

function dated(date: string | null, from: string): string {
  if (date === null) return 'not recorded';
  return from === '' ? date : `${date} (read from: ${from})`;
}
