import { create } from 'zustand';
import type { AnswerFact } from '../../shared/domain/answer';
import type { DecidedMapping } from '../../shared/domain/control';
import type { NamedFile } from '../../shared/domain/file';
import type { CorrectedStatement } from '../../shared/domain/statement';
import { ask, askLong, tell } from '../frame/frame-store';
import { offerUndo } from '../frame/undo';
import { say, sayTold } from '../language/language';
import { countWords } from '../widgets/words';
import {
  itemsOf,
  MEMORY_FILTERS,
  type MemoryFilter,
  type MemoryItem,
  type Remembered,
  searchItems,
} from './memory-items';

interface MemoryState {
  remembered: Remembered | null;
  filter: MemoryFilter;
  search: string;
  chosen: string | null;
}

export const useMemory = create<MemoryState>(() => ({ remembered: null, filter: 'answers', search: '', chosen: null }));

/** Reads everything again; what a person looks at stays open. */
export async function loadMemory(): Promise<void> {
  const [facts, groups, mappings, corrections] = await Promise.all([
    ask('answers.listFacts', { includeWithdrawn: true }),
    ask('answers.compareReusable', {}),
    ask('controls.listDecided', {}),
    ask('statements.listCorrected', {}),
  ]);
  if (facts === null || groups === null || mappings === null || corrections === null) return;
  useMemory.setState({ remembered: { facts, groups, mappings, corrections } });
}

/** Brings in the answers of questionnaires that were filled before; offers to take them back. */
export async function bringIn(files: NamedFile[]): Promise<void> {
  const before = new Set((await ask('answers.listFacts', {}))?.map(({ id }) => id));
  const label = say('Reading {files}', { files: countWords(files.length, 'file') });
  const results = await askLong(label, 'answers.importFilled', { files });
  await loadMemory();
  if (results === null) return;
  for (const { message, said } of results) if (message !== '') tell('problem', sayTold(message, said));
  const facts = useMemory.getState().remembered?.facts ?? [];
  const added = facts.filter(({ id, withdrawn }) => withdrawn === null && !before.has(id)).map(({ id }) => id);
  if (added.length === 0) return;
  useMemory.setState({ filter: 'answers', search: '', chosen: null });
  offerUndo(say('{answers} remembered.', { answers: countWords(added.length, 'answer') }), async () => {
    for (const factId of added) if ((await ask('answers.withdrawFact', { factId }, 'writes')) === null) break;
    await loadMemory();
  });
}

/** What is shown, and which of it is open; the first where none was chosen or the chosen one is gone. */
export function memoryView({ remembered, filter, search, chosen }: MemoryState): {
  shown: MemoryItem[];
  index: number;
  current: MemoryItem | null;
} {
  const shown = remembered === null ? [] : searchItems(itemsOf(remembered, filter), search);
  const index = Math.max(
    0,
    shown.findIndex(({ key }) => key === chosen),
  );
  return { shown, index, current: shown[index] ?? null };
}

export function chooseFilter(filter: MemoryFilter): void {
  useMemory.setState({ filter, chosen: null });
}

export function nextFilter(): void {
  const { filter } = useMemory.getState();
  chooseFilter(MEMORY_FILTERS[(MEMORY_FILTERS.indexOf(filter) + 1) % MEMORY_FILTERS.length] ?? 'answers');
}

export function stepMemory(by: 1 | -1): void {
  const { shown, index } = memoryView(useMemory.getState());
  const next = shown[index + by];
  if (next !== undefined) useMemory.setState({ chosen: next.key });
}

/** Takes back what is open; of a group nothing, because a person has to say which. */
export function takeBackCurrent(): void {
  const { current } = memoryView(useMemory.getState());
  if (current === null) return;
  switch (current.kind) {
    case 'fact':
      if (current.fact.withdrawn === null) void takeBack(current.fact);
      break;
    case 'mapping':
      void takeBackMapping(current.mapping);
      break;
    case 'correction':
      void takeBackCorrection(current.corrected);
      break;
    case 'group':
      break;
  }
}

export async function takeBack({ id }: Pick<AnswerFact, 'id'>): Promise<void> {
  await change(
    () => ask('answers.withdrawFact', { factId: id }, 'writes'),
    say('Taken back. Drafts made from now on do without it.'),
    () => ask('answers.restoreFact', { factId: id }, 'writes'),
  );
}

export async function putBack({ id }: Pick<AnswerFact, 'id'>): Promise<void> {
  const fact = await ask('answers.restoreFact', { factId: id }, 'writes');
  if (fact === null) return;
  await loadMemory();
  offerUndo(say('It counts again.'), async () => {
    await ask('answers.withdrawFact', { factId: fact.id }, 'writes');
    await loadMemory();
  });
}

export async function takeBackMapping({ statementId, framework, ref, status }: DecidedMapping): Promise<void> {
  const decide = (to: 'suggested' | DecidedMapping['status']) =>
    ask('controls.decideMapping', { statementId, framework, ref, status: to }, 'writes');
  await change(
    () => decide('suggested'),
    say('Taken back. {ref} is a suggestion again.', { ref }),
    () => decide(status),
  );
}

export async function takeBackCorrection({ statement }: CorrectedStatement): Promise<void> {
  const { id, readAs, modality, scope } = statement;
  if (readAs === undefined) return;
  await change(
    () => ask('statements.correct', { statementId: id, ...readAs }, 'writes'),
    say('Taken back. The sentence counts as its words were read.'),
    () =>
      ask(
        'statements.correct',
        { statementId: id, modality, deployment: scope.deployment, subject: scope.subject },
        'writes',
      ),
  );
}

/** Does something that can be undone: says so, offers it, and shows the library as it stands after either. */
async function change(act: () => Promise<unknown>, done: string, undo: () => Promise<unknown>): Promise<void> {
  // The neighbour of what goes is what a person sees next.
  const { shown, index } = memoryView(useMemory.getState());
  const neighbour = shown[index + 1] ?? shown[index - 1];
  if ((await act()) === null) return;
  useMemory.setState({ chosen: neighbour?.key ?? null });
  await loadMemory();
  offerUndo(done, async () => {
    await undo();
    await loadMemory();
  });
}
