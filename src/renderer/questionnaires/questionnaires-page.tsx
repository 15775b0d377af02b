import { FolderOpen, ListChecks, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useFrame } from '../frame/frame-store';
import { useKeys } from '../frame/keys';
import { formatRoute, type Route } from '../frame/route';
import { UNDO_KEY } from '../frame/undo';
import { say } from '../language/language';
import { DropZone } from '../widgets/drop-zone';
import { Empty, Loading } from '../widgets/empty';
import { QuestionnaireDesk } from './questionnaire-desk';
import { QuestionnaireTable } from './questionnaire-table';
import { importQuestionnaires, loadQuestionnaires, useQuestionnaires } from './questionnaires-store';

type QuestionnairesRoute = Extract<Route, { place: 'questionnaires' }>;

/** What customers sent: the list of questionnaires, or one of them on the review desk. */
export function QuestionnairesPage({ route }: { route: QuestionnairesRoute }) {
  const questionnaires = useQuestionnaires((state) => state.questionnaires);
  useEffect(() => void loadQuestionnaires(), []);
  if (questionnaires === null) return <Loading what={say('questionnaires')} />;
  const open = questionnaires.find(({ id }) => id === route.questionnaireId);
  return (
    <DropZone
      className="questionnaires-page"
      accept=".xlsx,.xlsm,.csv,.tsv,.docx,.docm,.pdf,.json,.txt"
      multiple
      keyFor={say('Questionnaires')}
      onFiles={(files) => void importQuestionnaires(files)}
    >
      {(choose) => {
        if (open !== undefined)
          return <QuestionnaireDesk key={open.id} questionnaire={open} questionId={route.questionId} />;
        if (questionnaires.length === 0) return <FirstQuestionnaire choose={choose} />;
        return (
          <>
            <header className="page-head">
              <h1>{say('Questionnaires')}</h1>
              <button
                type="button"
                className="button primary"
                onClick={choose}
                title={say('Or drop it anywhere on this page (+)')}
              >
                <Plus size={14} aria-hidden />
                {say('Add questionnaire')}
              </button>
            </header>
            <ListKeys />
            <QuestionnaireTable questionnaires={questionnaires} />
          </>
        );
      }}
    </DropZone>
  );
}

const LIST_KEYS = [UNDO_KEY];

/** In force while the list is shown, not while one of them is open. */
function ListKeys() {
  useKeys(say('Questionnaires'), LIST_KEYS);
  return null;
}

function FirstQuestionnaire({ choose }: { choose: () => void }) {
  const documents = useFrame((state) => state.summary?.documents ?? 0);
  return (
    <Empty icon={ListChecks} title={say('Drop the questionnaire as your customer sent it')}>
      <p>
        {say(
          'Proofbook finds the questions and where their answers go, drafts each answer from your documents with its source beside it, and writes what you approve back into the same file. Nothing else in the file changes.',
        )}
      </p>
      <p>
        <button type="button" className="button primary" onClick={choose}>
          <FolderOpen size={16} aria-hidden />
          {say('Choose a questionnaire')}
        </button>
      </p>
      {documents === 0 && (
        <p className="faint">
          {say('Drafts need something to stand on.')}{' '}
          <a className="link" href={formatRoute({ place: 'documents', documentId: null, statementId: null })}>
            {say('Add your documents first.')}
          </a>
        </p>
      )}
      <p className="faint">
        {say('Excel (.xlsx, .xlsm), Word (.docx), .csv, .tsv, .pdf and .txt files, and VSAQ .json.')}
      </p>
    </Empty>
  );
}
