import { useEffect } from 'react';
import { create } from 'zustand';
import type { ClassChange, ClassDecision, StatementClass } from '../../shared/contract/classes';
import type { DocumentClass } from '../../shared/contract/documents';
import type { Audience } from '../../shared/domain/export';
import { ask } from '../frame/frame-store';
import { inOneBreath } from '../frame/in-one-breath';
import { offerUndo } from '../frame/undo';
import { say } from '../language/language';

export type ClassKind = ClassDecision['kind'] | 'document';

/** What a person decides about: one thing, or several of a kind together. */
export interface ClassSubject {
  kind: ClassKind;
  /** Ids, or framework and number of requirements with a space between. */
  subjects: readonly string[];
  /** What it is called in the dialog and in the notice. */
  name: string;
}

interface ClassesState {
  /** Null until first loaded. */
  decisions: readonly ClassDecision[] | null;
  documents: ReadonlyMap<number, DocumentClass>;
  /** Of the statements that were shown since the last change. */
  statements: ReadonlyMap<number, StatementClass>;
  /** Counts the changes: whoever shows a class asks for it again. */
  round: number;
  /** What the dialog is open for. */
  asking: ClassSubject | null;
}

export const useClasses = create<ClassesState>(() => ({
  decisions: null,
  documents: new Map(),
  statements: new Map(),
  round: 0,
  asking: null,
}));

export async function loadClasses(): Promise<void> {
  const [decisions, documents] = await Promise.all([ask('classes.list', {}), ask('documents.disclosures', {})]);
  if (decisions === null || documents === null) return;
  useClasses.setState(({ round }) => ({
    decisions,
    documents: new Map(documents.map((each) => [each.documentId, each])),
    statements: new Map(),
    round: round + 1,
  }));
}

/** Who may read a statement; undefined until it is known, and for one that no longer counts. `around` are those asked for with it. */
export function useStatementClass(statementId: number, around?: readonly number[]): StatementClass | undefined {
  const round = useClasses((state) => state.round);
  useEffect(() => want(around ?? [statementId]), [statementId, around, round]);
  return useClasses((state) => state.statements.get(statementId));
}

/** The same for who cannot go on without: there once this is done. */
export async function knowClasses(statementIds: readonly number[]): Promise<void> {
  if (useClasses.getState().decisions === null) await loadClasses();
  const known = useClasses.getState().statements;
  const missing = statementIds.filter((id) => !known.has(id));
  if (missing.length > 0) await loadStatementClasses(missing);
}

/** Asks for the classes of statements; what is asked for in one breath is one call. */
export const want = inOneBreath((id: number) => useClasses.getState().statements.has(id), loadStatementClasses);

async function loadStatementClasses(statementIds: readonly number[]): Promise<void> {
  const { round } = useClasses.getState();
  const found = await ask('classes.statements', { statementIds: [...statementIds] });
  // Something was decided meanwhile: whoever shows them asks again.
  if (found === null || useClasses.getState().round !== round) return;
  useClasses.setState(({ statements }) => ({
    statements: new Map([...statements, ...found.map((each): [number, StatementClass] => [each.statementId, each])]),
  }));
}

export function openClasses(asking: ClassSubject): void {
  useClasses.setState({ asking });
}

export function closeClasses(): void {
  useClasses.setState({ asking: null });
}

/** What was decided for it, null where nothing was. */
export function decidedClass(
  { decisions, documents }: ClassesState,
  kind: ClassKind,
  subject: string,
): Audience | null {
  if (kind === 'document') {
    const found = documents.get(Number(subject));
    return found?.because === 'decided' ? found.disclosure : null;
  }
  return decisions?.find((each) => each.kind === kind && each.subject === subject)?.disclosure ?? null;
}

/** Who reads the answers to a questionnaire. */
export function readersOf(state: ClassesState, questionnaireId: number): Audience {
  return decidedClass(state, 'questionnaire', String(questionnaireId)) ?? 'customer';
}

/** Decides who may read something and offers to take it back; null takes an earlier decision back. */
export async function decideClass(subject: ClassSubject, disclosure: Audience | null, word: string): Promise<void> {
  const { kind, subjects, name } = subject;
  const state = useClasses.getState();
  const before = subjects.map((each) => ({ subject: each, disclosure: decidedClass(state, kind, each) }));
  if (before.every((each) => each.disclosure === disclosure)) return;
  if (
    !(await write(
      kind,
      subjects.map((each) => ({ subject: each, disclosure })),
    ))
  )
    return;
  offerUndo(say('{name}: {class}.', { name: shortened(name), class: word }), async () => {
    await write(kind, before);
  });
}

async function write(
  kind: ClassKind,
  decisions: readonly { subject: string; disclosure: Audience | null }[],
): Promise<boolean> {
  if (kind === 'document') {
    for (const { subject, disclosure } of decisions) {
      const documentId = Number(subject);
      if ((await ask('documents.setDisclosure', { documentId, disclosure }, 'writes')) === null) return false;
    }
  } else {
    const all = decisions.map((each) => ({ ...each, kind }));
    if ((await ask('classes.decideMany', { decisions: all }, 'writes')) === null) return false;
  }
  await loadClasses();
  for (const follow of followers) await follow();
  return true;
}

const followers = new Set<() => Promise<void>>();

/** What a place does once classes have changed; returns how to stop. */
export function onClassChange(follow: () => Promise<void>): () => void {
  followers.add(follow);
  return () => void followers.delete(follow);
}

export async function readChanges({ kind, subjects }: ClassSubject): Promise<ClassChange[] | null> {
  const [subject] = subjects;
  return subject === undefined || subjects.length > 1 ? null : ask('classes.history', { kind, subject });
}

const SHOWN_CHARACTERS = 60;

function shortened(name: string): string {
  return name.length <= SHOWN_CHARACTERS ? name : `${name.slice(0, SHOWN_CHARACTERS).trimEnd()}…`;
}
