import {
  FileSpreadsheet,
  FileText,
  Globe,
  ListChecks,
  type LucideIcon,
  Package,
  ScrollText,
  Table2,
} from 'lucide-react';
import { describeKind, EXPORT_KIND_NAMES, type ExportKind } from '../../shared/export-kinds';
import { useFrame } from '../frame/frame-store';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { useQuestionnaires } from '../questionnaires/questionnaires-store';
import { FILLED_QUESTIONNAIRE, FORMAT_WORDS, kindWords } from './export-words';
import {
  type ChosenKind,
  choose,
  type ExportChoice,
  isReady,
  makeExport,
  needsQuestionnaire,
  useExports,
} from './exports-store';
import { KindChoice } from './kind-choice';
import { usePreview } from './preview-store';

const ICONS: Readonly<Partial<Record<ExportKind, LucideIcon>>> = {
  'measures-annex': ScrollText,
  'annex-set': ScrollText,
  soa: ListChecks,
  'trust-page': Globe,
  'evidence-pack': Package,
  'processing-record': Table2,
  'sub-processors': Table2,
};

const KINDS: readonly { kind: ChosenKind; icon: LucideIcon; title: string; words: string }[] = [
  {
    kind: 'filled-questionnaire',
    icon: FileSpreadsheet,
    title: FILLED_QUESTIONNAIRE,
    words: say('The customer’s own file with the answers in it. Nothing else in it changes.'),
  },
  ...EXPORT_KIND_NAMES.map((kind) => {
    const { title, what } = kindWords(kind);
    return { kind, icon: ICONS[kind] ?? FileText, title, words: `${what.charAt(0).toUpperCase()}${what.slice(1)}.` };
  }),
];

export function ExportChoices() {
  const choice = useExports((state) => state.choice);
  const busy = useFrame((state) => state.jobs.length > 0);
  const hasStatements = useFrame((state) => (state.summary?.statements ?? 0) > 0);
  const isBlocked = usePreview(({ preview, isStale }) => !isStale && preview?.isBlocked === true);
  const ready = isReady(choice, hasStatements) && !isBlocked;
  return (
    <form
      className="pane export-choices"
      aria-label={say('What to make')}
      onSubmit={(event) => {
        event.preventDefault();
        void makeExport();
      }}
    >
      <div className="export-form">
        <fieldset className="kinds">
          <legend className="sr-only">{say('What to make')}</legend>
          {KINDS.map(({ kind, icon: Icon, title, words }) => (
            <label key={kind} className="kind">
              <input type="radio" name="kind" checked={choice.kind === kind} onChange={() => choose({ kind })} />
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <span>
                <b>{title}</b>
                <span className="faint small">{words}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {needsQuestionnaire(choice.kind) && <QuestionnaireChoice choice={choice} />}
        {choice.kind === 'filled-questionnaire' ? (
          <WriteChoice choice={choice} />
        ) : (
          <PaperChoice choice={choice} kind={choice.kind} />
        )}
      </div>
      <footer className="export-foot">
        <button
          type="submit"
          className="button primary wide"
          disabled={busy || !ready}
          title={say('Make the file (M)')}
        >
          {busy ? say('Working…') : say('Make the file')}
        </button>
      </footer>
    </form>
  );
}

function QuestionnaireChoice({ choice }: { choice: ExportChoice }) {
  const questionnaires = useQuestionnaires((state) => state.questionnaires) ?? [];
  if (questionnaires.length === 0)
    return <p className="faint small">{say('There is no questionnaire yet. Add one under Questionnaires.')}</p>;
  return (
    <label className="field">
      <span className="field-label">{say('Questionnaire')}</span>
      <select
        value={choice.questionnaireId ?? ''}
        onChange={(event) =>
          choose({ questionnaireId: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
        }
      >
        <option value="">{say('Choose…')}</option>
        {questionnaires.map(({ id, name, approvedCount, questionCount }) => (
          <option key={id} value={id}>
            {say('{name} · {approved} of {questions}', {
              name,
              approved: approvedCount,
              questions: questionCount,
            })}
          </option>
        ))}
      </select>
    </label>
  );
}

function WriteChoice({ choice }: { choice: ExportChoice }) {
  return (
    <Segments
      label={say('Write')}
      value={choice.write}
      options={[
        ['approved', say('Approved only')],
        ['drafts', say('Drafts too')],
      ]}
      onChoose={(write) => choose({ write })}
    />
  );
}

function PaperChoice({ choice, kind }: { choice: ExportChoice; kind: ExportKind }) {
  const { formats } = describeKind(kind);
  return (
    <>
      <div className="export-pair">
        <Segments
          label={say('Language')}
          value={choice.language}
          options={[
            ['en', say('English')],
            ['de', say('Deutsch')],
          ]}
          onChoose={(language) => choose({ language })}
        />
        <Segments
          label={say('Format')}
          value={choice.format ?? formats[0]}
          options={formats.map((format) => [format, FORMAT_WORDS[format]] as const)}
          onChoose={(format) => choose({ format })}
        />
      </div>
      <KindChoice choice={choice} kind={kind} />
      <p className="faint small">
        {say('Company, contacts, activities and sub-processors come from')}{' '}
        <a className="link" href={formatRoute({ place: 'organisation' })}>
          {say('Organisation')}
        </a>
        .
      </p>
    </>
  );
}

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

function Segments<Value extends string>({ label, value, options, onChoose }: SegmentsProps<Value>) {
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <div className="segments">
        {options.map(([each, words]) => (
          <button key={each} type="button" aria-pressed={each === value} onClick={() => onChoose(each)}>
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
