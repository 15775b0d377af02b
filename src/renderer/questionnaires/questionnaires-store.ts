import { create } from 'zustand';
import type { NamedFile } from '../../shared/domain/file';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { ask, askLong } from '../frame/frame-store';
import { go } from '../frame/route';
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
    if (questionnaire !== null) go({ place: 'questionnaires', questionnaireId: questionnaire.id, questionId: null });
  }
}
