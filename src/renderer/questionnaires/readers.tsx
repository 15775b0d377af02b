import { Eye } from 'lucide-react';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { CLASS_SIGNS } from '../classes/class-words';
import { openClasses, readersOf, useClasses } from '../classes/classes-store';
import { ask } from '../frame/frame-store';
import { say } from '../language/language';
import { openDesk } from './desk-actions';
import { useDesk } from './desk-state';

/** Asks who reads the answers to a questionnaire. */
export function openReaders({ id, name }: Pick<Questionnaire, 'id' | 'name'>): void {
  openClasses({ kind: 'questionnaire', subjects: [String(id)], name });
}

/** Who reads the answers; a press lets the person say. */
export function ReadersButton({ questionnaire }: { questionnaire: Questionnaire }) {
  const word = useClasses((state) => CLASS_SIGNS[readersOf(state, questionnaire.id)].word);
  return (
    <button
      type="button"
      className="button quiet"
      title={say('Who reads the answers (V)')}
      onClick={() => openReaders(questionnaire)}
    >
      <Eye size={14} aria-hidden />
      {say('Readers: {class}', { class: word })}
    </button>
  );
}

/** Shows the answers as their readers may see them now; drafts that were held back are written anew. */
export async function followClasses(questionnaireId: number): Promise<void> {
  const questionIds = (useDesk.getState().answers ?? [])
    .filter(({ flags, status, edited }) => flags.includes('withheld') && status === 'draft' && !edited)
    .map(({ question }) => question.questionId);
  if (questionIds.length > 0) await ask('answers.draftAll', { questionnaireId, questionIds }, 'writes');
  await openDesk(questionnaireId);
}
