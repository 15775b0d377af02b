import type { QuestionnaireOutputs } from '../../shared/contract/questionnaires';
import { keepAnswers } from '../answers/keep-answers';
import type { Clock } from '../platform/clock';
import {
  correctMap,
  listRemembered,
  mapFile,
  readMapOf,
  readPictureOf,
  setForgotten,
  undoMapCorrection,
} from '../questionnaires/map-service';
import { importQuestionnaire, requireQuestionnaire } from '../questionnaires/questionnaire-service';
import { findQuestions, listQuestionnaires, setDueOn } from '../questionnaires/questionnaire-store';
import { recogniseQuestionnaire } from '../questionnaires/recognise-questionnaire';
import type { Database } from '../storage/database';
import type { Operations } from './dispatch';
import { createQueues } from './one-at-a-time';

/** The operations on what customers ask; taking back stands with all that is taken back. */
export function createQuestionnaireOperations(
  database: Database,
  clock: Clock,
): Omit<Pick<Operations, keyof QuestionnaireOutputs>, 'questionnaires.takeBack'> {
  const changeMap = createQueues<number>();
  return {
    'questionnaires.inspect': ({ file }) => recogniseQuestionnaire(file),
    'questionnaires.import': ({ file, evenEmpty }) => importQuestionnaire(file, database, clock, evenEmpty),
    'questionnaires.list': () => listQuestionnaires(database),
    'questionnaires.setDue': ({ questionnaireId, dueOn }) => {
      requireQuestionnaire(database, questionnaireId);
      database.transaction(() => setDueOn(database, questionnaireId, dueOn));
      return listQuestionnaires(database);
    },
    'questionnaires.map': ({ questionnaireId }) => readMapOf(database, questionnaireId),
    'questionnaires.mapFile': ({ file, corrections }) => mapFile(file, corrections, database),
    'questionnaires.picture': ({ questionnaireId, sheet }) => readPictureOf(database, questionnaireId, sheet),
    'questionnaires.correctMap': ({ questionnaireId, corrections }) =>
      changeMap(questionnaireId, () =>
        correctMap(database, clock, questionnaireId, corrections, (changes) => keepAnswers(database, changes)),
      ),
    'questionnaires.undoMapCorrection': ({ questionnaireId }) =>
      changeMap(questionnaireId, () =>
        undoMapCorrection(database, clock, questionnaireId, (changes) => keepAnswers(database, changes)),
      ),
    'questionnaires.listLayouts': () => listRemembered(database),
    'questionnaires.forgetLayout': ({ layoutId, forget }) => setForgotten(database, clock, layoutId, forget),
    'questionnaires.findQuestions': ({ query, limit }) => findQuestions(database, query, limit),
  };
}
