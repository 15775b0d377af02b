import { AUDIENCES, type ExportProfile } from '../../shared/domain/export';
import { describeKind, type ExportKind, MODULE_NUMBERS, PROFILES } from '../../shared/export-kinds';
import { useOrganisation } from '../organisation/organisation-store';
import { TextField } from '../organisation/text-field';
import { AUDIENCE_WORDS, MODULE_WORDS } from './export-words';
import { choose, type ExportChoice } from './exports-store';

const TOPICS = ['encryption', 'access', 'continuity', 'development', 'incident', 'privacy'];

/** What the chosen kind knows besides language and format. */
export function KindChoice({ choice, kind }: { choice: ExportChoice; kind: ExportKind }) {
  const { profiles, choices, audience } = describeKind(kind);
  const profile = choice.profile ?? profiles[0] ?? null;
  return (
    <>
      {profiles.length > 0 && (
        <Select
          label="Order and headings"
          value={profile ?? ''}
          options={profiles.map((each) => [each, PROFILES[each].title])}
          onChoose={(value) => choose({ profile: profiles.find((each) => each === value) ?? null })}
        />
      )}
      {choices.includes('module') && profile !== null && <ModuleChoice choice={choice} profile={profile} />}
      {choices.includes('topic') && (
        <Select
          label="Topic"
          value={choice.topic || 'encryption'}
          options={TOPICS.map((topic) => [topic, `${topic.charAt(0).toUpperCase()}${topic.slice(1)}`])}
          onChoose={(topic) => choose({ topic })}
        />
      )}
      {choices.includes('scope') && <ScopeChoice choice={choice} />}
      {choices.includes('audience') && (
        <Select
          label="Written for"
          value={choice.audience ?? audience}
          options={AUDIENCES.map((each) => [each, AUDIENCE_WORDS[each]])}
          onChoose={(value) => choose({ audience: AUDIENCES.find((each) => each === value) ?? null })}
        />
      )}
      <TextField
        label="Made for, as it stands on the title page"
        value={choice.recipient}
        onChange={(recipient) => choose({ recipient })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={choice.draft}
          onChange={(event) => choose({ draft: event.currentTarget.checked })}
        />
        Mark every page as a draft
      </label>
    </>
  );
}

function ModuleChoice({ choice, profile }: { choice: ExportChoice; profile: ExportProfile }) {
  const { modules } = PROFILES[profile];
  const isNumbered = profile === 'scc-2021-914';
  return (
    <Select
      label="Who hands data to whom"
      value={choice.module ?? modules[0] ?? ''}
      options={modules.map((each) => [
        each,
        isNumbered ? `Module ${MODULE_NUMBERS[each]}: ${MODULE_WORDS[each]}` : MODULE_WORDS[each],
      ])}
      onChoose={(value) => choose({ module: modules.find((each) => each === value) ?? null })}
    />
  );
}

function ScopeChoice({ choice }: { choice: ExportChoice }) {
  const products = useOrganisation((state) => state.organisation?.products) ?? [];
  const names = products.map(({ name }) => name.trim()).filter((name) => name !== '');
  return (
    <Select
      label="Speaks of"
      value={choice.scope}
      options={[
        ['', 'Everything'],
        ...names.map((name) => [name, name] as const),
        ['operated', 'What we operate'],
        ['self-hosted', 'What customers run themselves'],
      ]}
      onChoose={(scope) => choose({ scope })}
    />
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}

function Select({ label, value, options, onChoose }: SelectProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
