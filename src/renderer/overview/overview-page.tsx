import { FileText, FolderOpen, LayoutDashboard, ListChecks } from 'lucide-react';
import { useEffect } from 'react';
import { loadCoverage, useControls } from '../controls/controls-store';
import { useFrame } from '../frame/frame-store';
import { useKeys } from '../frame/keys';
import { formatRoute } from '../frame/route';
import { UNDO_KEY } from '../frame/undo';
import { say } from '../language/language';
import { loadQuestionnaires, useQuestionnaires } from '../questionnaires/questionnaires-store';
import { Empty, Loading } from '../widgets/empty';
import { countWords } from '../widgets/words';
import { Attention } from './attention';
import { coverageGroups } from './coverage-groups';
import { CoverageMap } from './coverage-map';
import { DueList } from './due-list';
import { loadFindings, loadMarks, useOverview } from './overview-store';

const DOCUMENTS = formatRoute({ place: 'documents', documentId: null, statementId: null });
const QUESTIONNAIRES = formatRoute({ place: 'questionnaires', questionnaireId: null, questionId: null });
const KEYS = [UNDO_KEY];

/** Where the company stands: what its documents cover, what asks for a person, how far each questionnaire is. */
export function OverviewPage() {
  const summary = useFrame((state) => state.summary);
  const coverage = useControls((state) => state.coverage);
  const { findings, marks } = useOverview();
  const questionnaires = useQuestionnaires((state) => state.questionnaires);
  const isThere = summary !== null && questionnaires !== null;
  useKeys(say('Overview'), KEYS);
  useEffect(() => void loadQuestionnaires(), []);
  useEffect(() => {
    if (!isThere) return;
    // What takes longest comes last, so that the page stands before it.
    void loadCoverage();
    void loadFindings();
    void loadMarks();
  }, [isThere]);

  if (!isThere) return <Loading what={say('the overview')} />;
  if (summary.documents === 0 && questionnaires.length === 0) return <FirstSteps />;
  return (
    <div className="overview">
      <section className="pane" aria-label={say('Coverage')}>
        <header className="pane-head">
          <h1>{say('Overview')}</h1>
          <span className="faint small one-line">
            {countWords(summary.documents, 'document')}, {countWords(summary.statements, 'statement')}
          </span>
        </header>
        <div className="overview-scroll">
          {coverage === null ? (
            <Loading what={say('coverage')} />
          ) : (
            <section className="overview-part" aria-label={say('What your documents cover')}>
              <h2>{say('What your documents cover')}</h2>
              <CoverageMap groups={coverageGroups(coverage)} marks={marks} />
            </section>
          )}
          <section className="overview-part" aria-label={say('Questionnaires')}>
            <h2>{say('Questionnaires')}</h2>
            {questionnaires.length === 0 ? (
              <p className="faint">
                {say('None yet.')} <QuestionnaireLink />
              </p>
            ) : (
              <DueList questionnaires={questionnaires} />
            )}
          </section>
        </div>
      </section>
      <section className="pane overview-attention" aria-label={say('Needs attention')}>
        <header className="pane-head">
          <h2>{say('Needs attention')}</h2>
        </header>
        {findings === null ? <Loading what={say('the check')} /> : <Attention findings={findings} />}
      </section>
    </div>
  );
}

function QuestionnaireLink() {
  return (
    <a className="link" href={QUESTIONNAIRES}>
      {say('Drop the first one in Questionnaires.')}
    </a>
  );
}

function FirstSteps() {
  return (
    <Empty icon={LayoutDashboard} title={say('Answers from what you already wrote down')}>
      <p>{say('Three steps, and nothing leaves this machine:')}</p>
      <ol className="first-steps">
        <li>
          <FileText size={16} aria-hidden />
          <span>
            <b>{say('Add your security documents.')}</b>{' '}
            {say('Proofbook finds the single claims in them, each with its exact quote.')}
          </span>
        </li>
        <li>
          <ListChecks size={16} aria-hidden />
          <span>
            <b>{say('Drop a customer’s questionnaire.')}</b>{' '}
            {say('Every answer is drafted with its source beside it; you approve.')}
          </span>
        </li>
        <li>
          <FolderOpen size={16} aria-hidden />
          <span>
            <b>{say('Hand it out.')}</b>{' '}
            {say('Your answers in the customer’s own file, a measures annex, a security whitepaper.')}
          </span>
        </li>
      </ol>
      <p>
        <a className="button primary" href={DOCUMENTS}>
          {say('Start with documents')}
        </a>
      </p>
    </Empty>
  );
}
