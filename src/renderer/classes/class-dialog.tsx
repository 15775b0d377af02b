import { useEffect, useState } from 'react';
import type { ClassChange } from '../../shared/contract/classes';
import { AUDIENCES, type Audience } from '../../shared/domain/export';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { dateTimeWords } from '../widgets/words';
import { CLASS_SIGNS, classMeaning, KIND_TEXTS } from './class-words';
import { type ClassSubject, closeClasses, decideClass, decidedClass, readChanges, useClasses } from './classes-store';

/** Who may read something: decided, changed or left to where it comes from, with every earlier decision. */
export function ClassDialog() {
  const asking = useClasses((state) => state.asking);
  const isLoaded = useClasses((state) => state.decisions !== null);
  return asking === null || !isLoaded ? null : <ClassForm asking={asking} />;
}

function ClassForm({ asking }: { asking: ClassSubject }) {
  const { kind, subjects, name } = asking;
  const state = useClasses.getState();
  const before = new Set(subjects.map((subject) => decidedClass(state, kind, subject)));
  // Several that differ have no choice in common.
  const [chosen, setChosen] = useState<Audience | null | undefined>(before.size === 1 ? [...before][0] : undefined);
  const { title, undecided, undecidedMeaning } = KIND_TEXTS[kind];
  const wordOf = (disclosure: Audience | null) => (disclosure === null ? undecided : CLASS_SIGNS[disclosure].word);
  return (
    <Dialog title={title} note={name} onClose={closeClasses}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          closeClasses();
          if (chosen !== undefined) void decideClass(asking, chosen, wordOf(chosen));
        }}
      >
        <fieldset className="class-choices">
          <legend className="sr-only">{title}</legend>
          {[...AUDIENCES, null].map((disclosure, index) => (
            <Choice
              key={disclosure ?? 'undecided'}
              disclosure={disclosure}
              word={wordOf(disclosure)}
              meaning={disclosure === null ? undecidedMeaning : classMeaning(kind, disclosure)}
              isChosen={chosen === disclosure}
              isFirst={chosen === undefined && index === 0}
              onChoose={() => setChosen(disclosure)}
            />
          ))}
        </fieldset>
        <Past asking={asking} />
        <DialogFoot
          note={
            kind === 'questionnaire'
              ? say('Drafts that were held back are written anew.')
              : say('What is closed is held back at once; what opens comes with the next drafting.')
          }
        >
          <DialogCancel />
          <button type="submit" className="button primary" disabled={chosen === undefined}>
            {say('Decide')}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  disclosure: Audience | null;
  word: string;
  meaning: string;
  isChosen: boolean;
  isFirst: boolean;
  onChoose: () => void;
}

function Choice({ disclosure, word, meaning, isChosen, isFirst, onChoose }: ChoiceProps) {
  const Icon = disclosure === null ? null : CLASS_SIGNS[disclosure].icon;
  return (
    <label className="class-choice">
      <input
        type="radio"
        name="disclosure"
        checked={isChosen}
        data-first={isFirst ? true : undefined}
        onChange={onChoose}
      />
      <span className="class-choice-word strong">
        {Icon !== null && <Icon size={14} aria-hidden />}
        {word}
      </span>
      <span className="faint small">{meaning}</span>
    </label>
  );
}

/** Every decision about it, the newest first. */
function Past({ asking }: { asking: ClassSubject }) {
  const [changes, setChanges] = useState<ClassChange[] | null>(null);
  useEffect(() => {
    let current = true;
    void readChanges(asking).then((found) => current && setChanges(found));
    return () => {
      current = false;
    };
  }, [asking]);
  if (changes === null || changes.length === 0) return null;
  return (
    <details className="evidence class-past">
      <summary>{say('History')}</summary>
      <ol className="answer-past">
        {changes.map(({ happenedAt, who, disclosure }) => (
          <li key={`${happenedAt} ${disclosure}`}>
            <b>{disclosure === null ? say('Taken back') : CLASS_SIGNS[disclosure].word}</b>{' '}
            <span className="faint small number">
              {dateTimeWords(happenedAt)} · {who}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
