import { Globe, Handshake, Lock, Users } from 'lucide-react';
import { AUDIENCES, type Audience } from '../../shared/domain/export';
import { say } from '../language/language';
import type { Sign } from '../widgets/chip';
import type { ClassKind } from './classes-store';

/** Who may read something, as the window says it. */
export const CLASS_SIGNS: Readonly<Record<Audience, Sign>> = {
  public: { icon: Globe, word: say('Public'), tint: 'none' },
  customer: { icon: Users, word: say('Customers'), tint: 'none' },
  confidential: { icon: Handshake, word: say('Under NDA'), tint: 'other' },
  internal: { icon: Lock, word: say('Internal'), tint: 'stale' },
};

const SOURCE_MEANING: Readonly<Record<Audience, string>> = {
  public: say('Everybody may read it, on a website too.'),
  customer: say('Whoever sends a questionnaire may read it: answers quote it.'),
  confidential: say('Customers who signed a non-disclosure agreement. Others are offered it, without a word of it.'),
  internal: say('Nobody outside. Answers neither quote nor name it.'),
};

const READERS_MEANING: Readonly<Record<Audience, string>> = {
  public: say('Anybody: the answers are published.'),
  customer: say('A customer, or somebody who may become one.'),
  confidential: say('A customer who signed a non-disclosure agreement: what is under NDA may be said.'),
  internal: say('Only ourselves: everything may be said.'),
};

/** What a class means for that kind of thing, in a sentence. */
export function classMeaning(kind: ClassKind, disclosure: Audience): string {
  return (kind === 'questionnaire' ? READERS_MEANING : SOURCE_MEANING)[disclosure];
}

/** What the dialog is called, and what holds without a decision. */
export const KIND_TEXTS: Readonly<Record<ClassKind, { title: string; undecided: string; undecidedMeaning: string }>> = {
  document: {
    title: say('Who may read this document'),
    undecided: say('Not decided'),
    undecidedMeaning: say('As the edition before it; without one, customers may read it.'),
  },
  statement: {
    title: say('Who may read this statement'),
    undecided: say('As its sources'),
    undecidedMeaning: say('The class of its documents, raised by the requirements it was confirmed for.'),
  },
  requirement: {
    title: say('Who may read what is said of it'),
    undecided: say('As the documents'),
    undecidedMeaning: say('Each confirmed statement has the class of its documents.'),
  },
  questionnaire: {
    title: say('Who reads the answers'),
    undecided: say('Not decided'),
    undecidedMeaning: say('Customers read them.'),
  },
};

/** Whether readers of one class may see what has the other. */
export function maySee(readers: Audience, disclosure: Audience): boolean {
  return AUDIENCES.indexOf(disclosure) <= AUDIENCES.indexOf(readers);
}
