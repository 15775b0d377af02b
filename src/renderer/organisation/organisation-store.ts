import { create } from 'zustand';
import type { Organisation } from '../../shared/domain/organisation';
import { ask, countUnsaved } from '../frame/frame-store';
import { rememberUndo, undoLast } from '../frame/undo';

export const useOrganisation = create<{ organisation: Organisation | null }>(() => ({ organisation: null }));

const PAUSE_MS = 600;
const RETRY_MS = 5_000;
let timer: ReturnType<typeof setTimeout> | undefined;
let unsaved = false;
/** The records as they were before what is being changed now. */
let before: Organisation | null = null;

export async function loadOrganisation(): Promise<void> {
  // What is being typed is newer than what the library holds.
  if (unsaved) return;
  const organisation = await ask('organisation.read', {});
  if (organisation !== null && !unsaved) useOrganisation.setState({ organisation });
}

/** Takes over a change and saves it after a pause; `flushOrganisation` saves at once. */
export function changeOrganisation(change: Partial<Organisation>): void {
  const { organisation } = useOrganisation.getState();
  if (organisation === null) return;
  before ??= organisation;
  if (!unsaved) countUnsaved(1);
  unsaved = true;
  useOrganisation.setState({ organisation: { ...organisation, ...change } });
  clearTimeout(timer);
  timer = setTimeout(() => void flushOrganisation(), PAUSE_MS);
}

/** Saves what was changed and ends the step: one undo takes back what was typed into one field. */
export async function settleOrganisation(): Promise<void> {
  const then = before;
  before = null;
  if (then !== null && then !== useOrganisation.getState().organisation)
    rememberUndo(() => putBack(then), 'organisation');
  await flushOrganisation();
}

async function putBack(then: Organisation): Promise<void> {
  changeOrganisation(then);
  before = null;
  await flushOrganisation();
}

/** The key for it: what is being changed counts as a step of its own. */
export async function undoOrganisation(): Promise<void> {
  await settleOrganisation();
  await undoLast();
}

async function flushOrganisation(): Promise<void> {
  clearTimeout(timer);
  const { organisation } = useOrganisation.getState();
  if (!unsaved || organisation === null) return;
  const saved = await ask('organisation.save', { organisation: tidy(organisation) }, 'writes');
  if (saved === null) {
    timer = setTimeout(() => void flushOrganisation(), RETRY_MS);
    return;
  }
  // More may have been typed while this was being saved.
  if (useOrganisation.getState().organisation !== organisation) return;
  unsaved = false;
  countUnsaved(-1);
}

/** As it is kept: a list typed line by line has no empty names and no blanks around them. */
function tidy(organisation: Organisation): Organisation {
  const { products, activities, subProcessors } = organisation;
  return {
    ...organisation,
    products: products.map((each) => ({ ...each, deployments: tidyLines(each.deployments) })),
    activities: activities.map((each) => ({ ...each, products: tidyLines(each.products) })),
    subProcessors: subProcessors.map((each) => ({ ...each, products: tidyLines(each.products) })),
  };
}

function tidyLines(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

document.addEventListener('visibilitychange', () => void settleOrganisation());
window.addEventListener('pagehide', () => void settleOrganisation());
