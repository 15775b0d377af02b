import { ask, askLong, tell } from '../frame/frame-store';
import { offerUndo, scopeOf } from '../frame/undo';
import { say } from '../language/language';
import { openDesk } from './desk-actions';
import { isDrafted } from './desk-filters';
import { useDesk } from './desk-state';
import { loadQuestionnaires } from './questionnaires-store';
import { flushTyped } from './typed-answers';

/** Drafts every question that no person has touched. */
export async function draftAll(questionnaireId: number): Promise<void> {
  if (!(await flushTyped())) return;
  const isAgain = useDesk.getState().answers?.some(isDrafted) === true;
  const since = await standNow();
  const answers = await askLong(say('Drafting answers'), 'answers.draftAll', { questionnaireId });
  if (answers === null) return;
  await openDesk(questionnaireId);
  // A first draft takes the place of nothing that would have to come back.
  if (isAgain) offerDraftsBack(say('Drafted again.'), questionnaireId, since);
}

/** The newest entry of the history, by which drafts are found as they stand now; null where it cannot be told. */
export async function standNow(): Promise<number | null> {
  const history = await ask('library.history', { limit: 1 });
  return history === null ? null : (history[0]?.id ?? 0);
}

/** Says what was drafted anew, and offers the drafts that stood before. */
export function offerDraftsBack(text: string, questionnaireId: number, since: number | null): void {
  if (since === null) return tell('done', text);
  const back = async () => {
    // What is being typed is a person's answer and stays.
    if (!(await flushTyped())) return;
    if ((await ask('answers.takeBackDrafts', { questionnaireId, since }, 'writes')) === null) return;
    if (useDesk.getState().questionnaireId === questionnaireId) await openDesk(questionnaireId);
    void loadQuestionnaires();
  };
  offerUndo(text, back, scopeOf({ place: 'questionnaires', questionnaireId, questionId: null }));
}
