import type { ListedControl, RequirementCare } from '../../shared/domain/care';
import { openClasses } from '../classes/classes-store';
import { ask } from '../frame/frame-store';
import { offerUndo } from '../frame/undo';
import { interfaceLanguage, say } from '../language/language';
import { countWords } from '../widgets/words';
import { keyOf } from './control-lines';
import { decide, loadLines, useControls } from './controls-store';

/** Owner and review day of requirements; what is left out stays. */
export interface CareChange {
  owner?: string;
  reviewOn?: string | null;
}

/** Says who answers for requirements and when they are looked at again, and offers to take it back. */
export async function assign(targets: readonly ListedControl[], change: CareChange): Promise<void> {
  const controls = targets.map(({ framework, ref }) => ({ framework, ref }));
  if ((await ask('controls.assign', { controls, ...change }, 'writes')) === null) return;
  await loadLines();
  offerUndo(`${nameOf(targets)}: ${changeWords(change)}.`, () => putBackCare(targets));
}

/** Each as it was: those that were alike before go back together. */
async function putBackCare(targets: readonly ListedControl[]): Promise<void> {
  for (const [, group] of Map.groupBy(targets, ({ care }) => careKey(care))) {
    const care = group[0]?.care ?? null;
    const controls = group.map(({ framework, ref }) => ({ framework, ref }));
    const before = { owner: care?.owner ?? '', reviewOn: care?.reviewOn ?? null };
    if ((await ask('controls.assign', { controls, ...before }, 'writes')) === null) break;
  }
  await loadLines();
}

/** Decides whether controls of Annex A apply, and why; offers to take it back. */
export async function decideApplicability(
  targets: readonly ListedControl[],
  { applicable, justification }: { applicable: boolean; justification: string },
): Promise<void> {
  const decisions = annexOnly(targets).map(({ ref }) => ({ ref, applicable, justification }));
  if ((await ask('controls.decideApplicability', { decisions }, 'writes')) === null) return;
  await loadLines();
  const what = applicable ? say('applicable') : say('not applicable');
  offerUndo(`${nameOf(annexOnly(targets))}: ${what}.`, () => putBackApplicability(targets));
}

/** Takes decisions back: the controls count as applicable again, and not approved. */
export async function withdrawApplicability(targets: readonly ListedControl[]): Promise<void> {
  const decided = annexOnly(targets).filter(({ applicability }) => applicability?.decision !== null);
  if (decided.length === 0) return;
  if ((await ask('controls.withdrawApplicability', { refs: decided.map(({ ref }) => ref) }, 'writes')) === null) return;
  await loadLines();
  offerUndo(say('{requirements}: the decision is taken back.', { requirements: nameOf(decided) }), () =>
    putBackApplicability(decided),
  );
}

async function putBackApplicability(targets: readonly ListedControl[]): Promise<void> {
  const before = annexOnly(targets).map(({ ref, applicability }) => ({
    ref,
    decision: applicability?.decision ?? null,
  }));
  const decisions = before.flatMap(({ ref, decision }) =>
    decision === null ? [] : [{ ref, applicable: decision.applicable, justification: decision.justification }],
  );
  const today = new Map((useControls.getState().lines ?? []).map((line) => [line.ref, line.applicability?.decision]));
  const refs = before.filter(({ ref, decision }) => decision === null && today.get(ref) != null).map(({ ref }) => ref);
  if (decisions.length > 0) await ask('controls.decideApplicability', { decisions }, 'writes');
  if (refs.length > 0) await ask('controls.withdrawApplicability', { refs }, 'writes');
  await loadLines();
}

/** What confirming the suggestions of requirements would do. */
export interface ConfirmPlan {
  requirements: number;
  statements: number;
}

export function planConfirm(targets: readonly ListedControl[]): ConfirmPlan {
  const open = targets.filter(({ suggested }) => suggested > 0);
  return { requirements: open.length, statements: open.reduce((sum, { suggested }) => sum + suggested, 0) };
}

/** Confirms every suggested statement of requirements; what a person confirmed or rejected before stays as it is. */
export async function confirmSuggested(targets: readonly ListedControl[]): Promise<void> {
  const pairs = [];
  for (const { framework, ref, statementIds } of targets.filter(({ suggested }) => suggested > 0)) {
    const mappings = await ask('controls.requirementMappings', { framework, ref });
    if (mappings === null) return;
    const counted = new Set(statementIds);
    const open = mappings.filter(({ statementId, status }) => status === 'suggested' && counted.has(statementId));
    pairs.push({ framework, ref, statementIds: open.map(({ statementId }) => statementId) });
  }
  await decide(pairs, 'confirmed');
}

/** Asks who may read what is said of requirements. */
export function openRequirementClasses(targets: readonly ListedControl[]): void {
  if (targets.length > 0) openClasses({ kind: 'requirement', subjects: targets.map(keyOf), name: nameOf(targets) });
}

export function annexOnly(targets: readonly ListedControl[]): ListedControl[] {
  return targets.filter(({ applicability }) => applicability !== null);
}

export function nameOf(targets: readonly ListedControl[]): string {
  const [first] = targets;
  return targets.length === 1 && first !== undefined
    ? `${first.ref} ${first.title[interfaceLanguage()]}`
    : countWords(targets.length, 'requirement');
}

function changeWords({ owner, reviewOn }: CareChange): string {
  const words = [
    ...(owner === undefined
      ? []
      : [owner === '' ? say('nobody answers for it') : say('{owner} answers for it', { owner })]),
    ...(reviewOn === undefined
      ? []
      : [reviewOn === null ? say('no review day') : say('to be reviewed on {day}', { day: reviewOn })]),
  ];
  return words.join(', ');
}

function careKey(care: RequirementCare | null): string {
  return JSON.stringify([care?.owner ?? '', care?.reviewOn ?? null]);
}
