import { ChevronRight, FileOutput, History, PenLine } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { ClassDialog } from '../classes/class-dialog';
import { loadClasses, onClassChange } from '../classes/classes-store';
import { useFrame } from '../frame/frame-store';
import { type KeyBinding, useKeys } from '../frame/keys';
import { formatRoute, go } from '../frame/route';
import { say } from '../language/language';
import { Loading } from '../widgets/empty';
import { TabList, TabPanel, Tabs } from '../widgets/tabs';
import { numberWords } from '../widgets/words';
import { openDesk } from './desk-actions';
import { isDrafted } from './desk-filters';
import { useDesk } from './desk-state';
import { draftAll } from './draft-anew';
import { MapView } from './map-view';
import { followClasses, openReaders, ReadersButton } from './readers';
import { ReviewDesk } from './review-desk';
import { openRollForward, RollForwardDialogs } from './roll-forward-dialog';

/** One questionnaire: what was recognised of its file, then its answers on the review desk. */
export function QuestionnaireDesk({
  questionnaire,
  questionId,
}: {
  questionnaire: Questionnaire;
  questionId: number | null;
}) {
  const answers = useDesk((state) => (state.questionnaireId === questionnaire.id ? state.answers : null));
  const [view, setView] = useState<'review' | 'map' | null>(null);
  /** What the keys do, as things stand now. */
  const acts = useRef<{ draft: () => void; turn: () => void } | null>(null);
  const drafting = useFrame((state) =>
    state.jobs.some(({ operation }) => operation === 'answers.draftAll' || operation === 'answers.rollForward'),
  );

  useEffect(() => {
    void openDesk(questionnaire.id);
    void loadClasses();
    return onClassChange(() => followClasses(questionnaire.id));
  }, [questionnaire.id]);
  const bindings = useMemo(
    (): KeyBinding[] => [
      { key: 'v', label: say('Who reads the answers'), run: () => openReaders(questionnaire) },
      { key: 'd', label: say('Draft the answers, or draft them again'), run: () => acts.current?.draft() },
      { key: 'm', label: say('Map or review'), run: () => acts.current?.turn() },
      {
        key: 'p',
        label: say('Export'),
        run: () => go({ place: 'exports', questionnaireId: questionnaire.id }),
      },
    ],
    [questionnaire],
  );
  useKeys(say('Questionnaire'), bindings);
  useEffect(() => {
    if (questionId !== null) useDesk.setState({ questionId });
  }, [questionId]);

  if (answers === null) return <Loading what={say('the questionnaire')} />;
  const drafted = answers.some(isDrafted);
  const shown = view ?? (drafted ? 'review' : 'map');
  const draft = async () => {
    await draftAll(questionnaire.id);
    setView('review');
  };
  acts.current = {
    draft: () => void (!drafting && questionnaire.questionCount > 0 && draft()),
    turn: () => setView(shown === 'map' && drafted ? 'review' : 'map'),
  };
  return (
    <Tabs value={shown} onChange={setView}>
      <header className="page-head">
        <nav className="crumbs" aria-label={say('Breadcrumb')}>
          <a className="link" href={formatRoute({ place: 'questionnaires', questionnaireId: null, questionId: null })}>
            {say('Questionnaires')}
          </a>
          <ChevronRight size={14} aria-hidden />
          <h1 className="one-line" title={questionnaire.fileName}>
            {questionnaire.name}
          </h1>
        </nav>
        <ReadersButton questionnaire={questionnaire} />
        <TabList
          className="segments"
          label={say('View')}
          tabs={[
            { value: 'review', label: say('Review'), disabled: !drafted },
            { value: 'map', label: say('Map') },
          ]}
        />
        <button
          type="button"
          className={drafted ? 'button' : 'button primary'}
          disabled={drafting || questionnaire.questionCount === 0}
          onClick={() => void draft()}
          title={drafted ? say('Draft again what nobody has edited or decided (D)') : say('Draft every answer (D)')}
        >
          <PenLine size={14} aria-hidden />
          {drafted
            ? say('Draft again')
            : say('Draft {count} answers', { count: numberWords(questionnaire.questionCount) })}
        </button>
        <button type="button" className="button" disabled={drafting} onClick={openRollForward}>
          <History size={14} aria-hidden />
          {say('Carry over')}
        </button>
        {drafted && (
          <a className="button" href={formatRoute({ place: 'exports', questionnaireId: questionnaire.id })}>
            <FileOutput size={14} aria-hidden />
            {say('Export')}
          </a>
        )}
      </header>
      <TabPanel value={shown}>
        {shown === 'map' ? (
          <MapView questionnaire={questionnaire} answers={answers} />
        ) : (
          <ReviewDesk answers={answers} />
        )}
      </TabPanel>
      <ClassDialog />
      <RollForwardDialogs questionnaireId={questionnaire.id} />
    </Tabs>
  );
}
