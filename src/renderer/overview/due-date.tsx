import { CalendarClock } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { ask } from '../frame/frame-store';
import { offerUndo } from '../frame/undo';
import { say } from '../language/language';
import { loadQuestionnaires } from '../questionnaires/questionnaires-store';
import { dateWords } from '../widgets/words';
import { dueState, localDay } from './due-words';

/** The day a questionnaire is expected back; a press lets the person set it. */
export function DueDate({ questionnaire }: { questionnaire: Questionnaire }) {
  const [isEditing, setEditing] = useState(false);
  const { words, urgency } = dueState(questionnaire, localDay(new Date()));
  if (!isEditing) {
    return (
      <button
        type="button"
        className="due"
        data-urgency={urgency}
        title={say('Set the day it is expected back')}
        onClick={() => setEditing(true)}
      >
        <CalendarClock size={14} aria-hidden />
        <span className="number">{words}</span>
      </button>
    );
  }
  const leave = (day: string | null) => {
    setEditing(false);
    if (day !== null) void setDue(questionnaire, day === '' ? null : day);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') leave(event.currentTarget.value);
    if (event.key === 'Escape') leave(null);
  };
  return (
    <input
      className="due-field number"
      type="date"
      aria-label={say('Day {name} is expected back', { name: questionnaire.name })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
      autoFocus
      defaultValue={questionnaire.dueOn ?? ''}
      onKeyDown={onKeyDown}
      onBlur={(event) => leave(event.currentTarget.value)}
    />
  );
}

async function setDue(questionnaire: Questionnaire, dueOn: string | null): Promise<void> {
  const { id, name, dueOn: before } = questionnaire;
  if (dueOn === before || !(await putDue(id, dueOn))) return;
  const text =
    dueOn === null
      ? say('{name} has no day any more.', { name })
      : say('{name} is expected back on {date}.', { name, date: dateWords(dueOn) });
  offerUndo(text, async () => {
    await putDue(id, before);
  });
}

async function putDue(questionnaireId: number, dueOn: string | null): Promise<boolean> {
  if ((await ask('questionnaires.setDue', { questionnaireId, dueOn }, 'writes')) === null) return false;
  await loadQuestionnaires();
  return true;
}
