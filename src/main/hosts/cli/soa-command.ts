import type { ControlApplicability } from '../../../shared/domain/applicability';
import { readNamedFile } from '../../platform/files';
import type { CommandTools } from './command-tools';
import { parseJson, readStandardInput } from './input';
import { columns } from './tables';
import { UsageError } from './usage-error';

type Values = Record<string, string | boolean | undefined>;

/** `soa`: the controls of Annex A with what was decided about them; with options, decisions and taking them back. */
export async function soaCommand(
  [library = '', ref, answer]: readonly string[],
  values: Values,
  { withLibrary, run, printResult }: CommandTools,
): Promise<boolean> {
  const decisions = [
    ...oneDecision(ref, answer, textOf(values, 'because')),
    ...(await listed(textOf(values, 'decide'))),
  ];
  const withdrawn = textOf(values, 'withdraw');
  return withLibrary(library, async (app) => {
    if (withdrawn !== null) {
      const refs = withdrawn.split(',').filter((part) => part.trim() !== '');
      await run(app, 'controls.withdrawApplicability', { refs });
    }
    if (decisions.length > 0)
      await run(app, 'controls.decideApplicability', { decisions, decidedBy: textOf(values, 'by') ?? '' });
    const controls = await run(app, 'controls.listApplicability', {});
    printResult(values['json'] === true, controls, () => columns(controls.map(lineOf)));
    return true;
  });
}

function oneDecision(ref: string | undefined, answer: string | undefined, because: string | null): unknown[] {
  if (ref === undefined) {
    if (because !== null) throw new UsageError('Name the control: soa LIBRARY A.7.4 no --because TEXT.');
    return [];
  }
  if (answer !== 'yes' && answer !== 'no')
    throw new UsageError(`Say whether ${ref} applies: soa LIBRARY ${ref} yes|no --because TEXT.`);
  if (because === null) throw new UsageError(`Say why with --because TEXT: a decision needs its justification.`);
  return [{ ref, applicable: answer === 'yes', justification: because }];
}

async function listed(path: string | null): Promise<unknown[]> {
  if (path === null) return [];
  const text = path === '-' ? await readStandardInput() : new TextDecoder().decode(readNamedFile(path).bytes);
  const list = parseJson(text.replace(/^\uFEFF/u, ''), path === '-' ? 'Standard input' : path);
  if (!Array.isArray(list))
    throw new UsageError(
      'The decisions are a JSON list: [{ "ref": "A.7.4", "applicable": false, "justification": "…" }].',
    );
  return list;
}

function lineOf({ ref, title, decision, status, statementIds, confirmed }: ControlApplicability): string[] {
  const applies = decision === null ? 'yes, by default' : decision.applicable ? 'yes' : 'no';
  return [
    ref,
    title.en,
    applies,
    status,
    `${confirmed} of ${statementIds.length} confirmed`,
    decision?.justification ?? '',
  ];
}

function textOf(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
