import { CircleCheck, OctagonX, PencilLine, TriangleAlert } from 'lucide-react';
import type { PreviewedExport } from '../../shared/domain/export-preview';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { useQuestionnaires } from '../questionnaires/questionnaires-store';
import { countWords, numberWords } from '../widgets/words';
import { type ExportChoice, showView, useExports } from './exports-store';
import { FindingsList } from './findings-list';
import { GapsList } from './gaps-list';
import { MadeFile } from './made-file';
import { usePreview } from './preview-store';

/** What is missing or doubtful in the file that is looked at, each sentence one step from where it can be mended. */
export function ResultPane() {
  const made = useExports((state) => state.made);
  const preview = usePreview((state) => state.preview);
  return (
    <section className="pane export-result" aria-label={say('Before it leaves')}>
      <header className="pane-head">
        <h2>{say('Before it leaves')}</h2>
      </header>
      <div className="export-scroll" tabIndex={0} role="region" aria-label={say('What is missing or doubtful')}>
        {made !== null && <MadeFile made={made} />}
        {preview !== null && <Looked preview={preview} />}
        {preview === null && made === null && (
          <p className="faint">
            {say('What is missing, unapproved or doubtful in the file is listed here, before anyone gets it.')}
          </p>
        )}
      </div>
    </section>
  );
}

function Looked({ preview }: { preview: PreviewedExport }) {
  const { findings, gaps } = preview;
  // What nobody approved is told by its number above all; what is doubtful is read sentence by sentence.
  const doubtful = findings.filter(({ rule }) => rule !== 'unapproved');
  const unapproved = findings.filter(({ rule }) => rule === 'unapproved');
  const filling = useFilling();
  return (
    <>
      {filling !== null && <Filling {...filling} />}
      {(filling === null || findings.length + gaps.length > 0) && (
        <Verdict preview={preview} unapproved={unapproved.length} />
      )}
      {findings.length > 0 && (
        <section aria-label={say('Doubtful or not approved')}>
          <h3>{say('Doubtful or not approved')}</h3>
          <FindingsList findings={[...doubtful, ...unapproved]} />
        </section>
      )}
      {gaps.length > 0 && (
        <section aria-label={say('Missing or left out')}>
          <h3>{say('Missing or left out')}</h3>
          <GapsList gaps={gaps} />
        </section>
      )}
    </>
  );
}

interface FillingProps {
  questionnaire: Questionnaire;
  write: ExportChoice['write'];
}

/** The questionnaire that is being filled, and with what; null where something else is made. */
function useFilling(): FillingProps | null {
  const { kind, questionnaireId, write } = useExports((state) => state.choice);
  const questionnaires = useQuestionnaires((state) => state.questionnaires) ?? [];
  const questionnaire = questionnaires.find(({ id }) => id === questionnaireId);
  return kind !== 'filled-questionnaire' || questionnaire === undefined ? null : { questionnaire, write };
}

/** How many answers the customer’s file will hold, and the way to those nobody approved yet. */
function Filling({ questionnaire: { id, approvedCount, questionCount }, write }: FillingProps) {
  const isAll = approvedCount === questionCount;
  const counts = { approved: numberWords(approvedCount), total: numberWords(questionCount) };
  const words = isAll
    ? say('All {total} answers are approved.', counts)
    : write === 'drafts'
      ? say('{approved} of {total} answers are approved; the others are written as they were drafted.', counts)
      : approvedCount === 0
        ? say('Nothing is approved yet: the file would leave without answers.')
        : say('{approved} of {total} answers are approved. Only these are written.', counts);
  return (
    <p className="made-note" data-tint={isAll ? 'strong' : 'stale'}>
      {isAll ? <CircleCheck size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
      <span>
        {words}{' '}
        {!isAll && (
          <a
            className="gap-link"
            href={formatRoute({ place: 'questionnaires', questionnaireId: id, questionId: null })}
          >
            {say('Review the answers')}
          </a>
        )}
      </span>
    </p>
  );
}

interface VerdictProps {
  preview: PreviewedExport;
  unapproved: number;
}

/** One sentence on whether the file can go out as it is. */
function Verdict({ preview: { isBlocked, isMarkedAsDraft, findings, gaps }, unapproved }: VerdictProps) {
  if (isBlocked)
    return (
      <p className="made-note" data-tint="conflict">
        <OctagonX size={16} aria-hidden />
        {say('It must not leave as it is. Mend the sentences that stop it in their sources, or make a draft.')}
      </p>
    );
  if (isMarkedAsDraft)
    return (
      <p className="made-note" data-tint="stale">
        <PencilLine size={16} aria-hidden />
        <span>
          <span>
            {unapproved === 0
              ? say('Its pages are marked as a draft, as you chose.')
              : say('Its pages are marked as a draft: {sentences} not approved.', {
                  sentences: countWords(unapproved, 'sentence is', 'sentences are'),
                })}
          </span>{' '}
          {unapproved > 0 && (
            <button type="button" className="gap-link" onClick={() => showView('approve')}>
              {say('Say what may leave')}
            </button>
          )}
        </span>
      </p>
    );
  if (findings.length + gaps.length === 0)
    return (
      <p className="made-note" data-tint="strong">
        <CircleCheck size={16} aria-hidden />
        {say('Nothing is missing and nothing is doubtful.')}
      </p>
    );
  return (
    <p className="made-note" data-tint={findings.length === 0 ? 'strong' : 'stale'}>
      {findings.length === 0 ? <CircleCheck size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
      {findings.length === 0
        ? say('It can leave. Some things are left out.')
        : say('It can leave. Look at these sentences first.')}
    </p>
  );
}
