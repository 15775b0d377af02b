import {
  CalendarClock,
  CircleCheck,
  CircleDashed,
  Clock,
  Copy,
  ListChecks,
  Send,
  Split,
  TriangleAlert,
} from 'lucide-react';
import { useState } from 'react';
import type { CheckFinding, CheckPlace } from '../../shared/contract/libraries';
import { showDue } from '../controls/table-state';
import { formatRoute } from '../frame/route';
import { say, sayTold } from '../language/language';
import { Chip, type Sign } from '../widgets/chip';
import { numberWords } from '../widgets/words';

type Topic = CheckFinding['topic'];

const TOPIC_SIGNS: Readonly<Record<Topic, Sign>> = {
  damage: { icon: TriangleAlert, word: say('Damage'), tint: 'conflict' },
  conflict: { icon: Split, word: say('Documents disagree'), tint: 'conflict' },
  stale: { icon: Clock, word: say('Old documents'), tint: 'stale' },
  placeholder: { icon: CircleDashed, word: say('Placeholders'), tint: 'stale' },
  disguised: { icon: TriangleAlert, word: say('Disguised letters'), tint: 'conflict' },
  export: { icon: Send, word: say('Given out'), tint: 'stale' },
  evidence: { icon: CalendarClock, word: say('Evidence'), tint: 'stale' },
  'earlier-answers': { icon: Copy, word: say('Earlier answers'), tint: 'stale' },
  open: { icon: ListChecks, word: say('To approve'), tint: 'accent' },
};
// What goes wrong if ignored first, daily work last.
const TOPICS: readonly Topic[] = [
  'damage',
  'conflict',
  'stale',
  'export',
  'evidence',
  'placeholder',
  'disguised',
  'earlier-answers',
  'open',
];
const SHOWN_AT_FIRST = 4;

/** What asks for a person, by kind, each line leading to where it is mended. */
export function Attention({ findings: all }: { findings: readonly CheckFinding[] }) {
  // What was given out to whom is a record, and under Exports; here stands what asks for something.
  const findings = all.filter(({ topic, severity }) => topic !== 'export' || severity !== 'note');
  const byTopic = Map.groupBy(findings, ({ topic }) => topic);
  if (findings.length === 0) {
    return (
      <p className="pane-note all-well">
        <CircleCheck size={16} aria-hidden />
        {say('Nothing needs you. No document is old, no placeholder was left, no answer waits.')}
      </p>
    );
  }
  return (
    <div className="attention">
      {TOPICS.map((topic) => {
        const group = byTopic.get(topic);
        return group === undefined ? null : <TopicGroup key={topic} topic={topic} findings={group} />;
      })}
    </div>
  );
}

function TopicGroup({ topic, findings }: { topic: Topic; findings: readonly CheckFinding[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST);
  const hidden = findings.length - shown.length;
  return (
    <section className="attention-topic" aria-label={TOPIC_SIGNS[topic].word}>
      <h3>
        <Chip sign={TOPIC_SIGNS[topic]} />
        <span className="faint number">{numberWords(findings.length)}</span>
      </h3>
      <ul>
        {shown.map((finding, index) => (
          <li key={`${index} ${finding.subject}`}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          {say('Show {count} more', { count: numberWords(hidden) })}
        </button>
      )}
    </section>
  );
}

function FindingLine({ finding }: { finding: CheckFinding }) {
  const { place, subject, saidSubject, message, said } = finding;
  const body = (
    <>
      <span className="strong one-line">{saidSubject === undefined ? subject : sayTold(subject, saidSubject)}</span>
      <span className="finding-message small">{sayTold(message, said)}</span>
    </>
  );
  if (place === null) return <div className="finding">{body}</div>;
  return (
    <a
      className="finding"
      href={formatRoute(routeTo(place))}
      onClick={() => place.kind === 'review' && showDue(place.owner)}
    >
      {body}
    </a>
  );
}

function routeTo(place: CheckPlace): Parameters<typeof formatRoute>[0] {
  switch (place.kind) {
    case 'document':
      return { place: 'documents', documentId: place.documentId, statementId: place.statementId };
    case 'evidence':
      return { place: 'evidence', evidenceId: place.evidenceId };
    case 'review':
      return { place: 'controls', framework: place.framework, ref: place.ref };
    case 'questionnaire':
      return { place: 'questionnaires', questionnaireId: place.questionnaireId, questionId: place.questionId };
  }
}
