import { create } from 'zustand';
import type { NamedFile } from '../../shared/domain/file';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { ask, askLong, tell } from '../frame/frame-store';
import { go } from '../frame/route';
import { offerUndo, scopeOf } from '../frame/undo';
import { say } from '../language/language';

interface QuestionnairesState {
  questionnaires: Questionnaire[] | null;
}

export const useQuestionnaires = create<QuestionnairesState>(() => ({ questionnaires: null }));

export async function loadQuestionnaires(): Promise<void> {
  const questionnaires = await ask('questionnaires.list', {});
  if (questionnaires === null) return;
  questionnaires.sort((a, b) => b.importedAt.localeCompare(a.importedAt) || b.id - a.id);
  useQuestionnaires.setState({ questionnaires });
}

export async function importQuestionnaires(files: readonly NamedFile[]): Promise<void> {
  for (const file of files) {
    const label = say('Reading {file}', { file: file.name });
    const questionnaire = await askLong(label, 'questionnaires.import', { file, evenEmpty: true });
    await loadQuestionnaires();
    if (questionnaire === null) continue;
    go({ place: 'questionnaires', questionnaireId: questionnaire.id, questionId: null });
    // Z on the list of questionnaires; on the desk it is for answers alone.
    offerUndo(say('{name} is in the library.', { name: questionnaire.name }), () => takeOut(questionnaire), LIST);
  }
}

const LIST_ROUTE = { place: 'questionnaires', questionnaireId: null, questionId: null } as const;
const LIST = scopeOf(LIST_ROUTE);

async function takeOut({ id, name }: Questionnaire): Promise<void> {
  if ((await ask('questionnaires.takeBack', { questionnaireId: id }, 'writes')) === null) return;
  go(LIST_ROUTE, 'replace');
  await loadQuestionnaires();
  tell('done', say('{name} is taken out again.', { name }));
}
