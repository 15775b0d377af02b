import { AUDIENCES, type ExportProfile } from '../../shared/domain/export';
import { describeKind, type ExportKind, MODULE_NUMBERS, PROFILES } from '../../shared/export-kinds';
import { say } from '../language/language';
import { useOrganisation } from '../organisation/organisation-store';
import { TextField } from '../organisation/text-field';
import { AUDIENCE_WORDS, MODULE_WORDS, profileTitle, TOPICS } from './export-words';
import { choose, type ExportChoice } from './exports-store';

/** What the chosen kind knows besides language and format. */
export function KindChoice({ choice, kind }: { choice: ExportChoice; kind: ExportKind }) {
  const { profiles, choices, audience } = describeKind(kind);
  const profile = choice.profile ?? profiles[0] ?? null;
  return (
    <>
      {profiles.length > 0 && (
        <Select
          label={say('Order and headings')}
          value={profile ?? ''}
          options={profiles.map((each) => [each, profileTitle(each)])}
          onChoose={(value) => choose({ profile: profiles.find((each) => each === value) ?? null })}
        />
      )}
      {choices.includes('module') && profile !== null && <ModuleChoice choice={choice} profile={profile} />}
      {choices.includes('topic') && (
        <Select
          label={say('Topic')}
          value={choice.topic || 'encryption'}
          options={TOPICS}
          onChoose={(topic) => choose({ topic })}
        />
      )}
      {choices.includes('scope') && <ScopeChoice choice={choice} />}
      {choices.includes('audience') && (
        <Select
          label={say('Written for')}
          value={choice.audience ?? audience}
          options={AUDIENCES.map((each) => [each, AUDIENCE_WORDS[each]])}
          onChoose={(value) => choose({ audience: AUDIENCES.find((each) => each === value) ?? null })}
        />
      )}
      <TextField
        label={say('Made for, as it stands on the title page')}
        value={choice.recipient}
        onChange={(recipient) => choose({ recipient })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={choice.draft}
          onChange={(event) => choose({ draft: event.currentTarget.checked })}
        />
        {say('Mark every page as a draft')}
      </label>
    </>
  );
}

function ModuleChoice({ choice, profile }: { choice: ExportChoice; profile: ExportProfile }) {
  const { modules } = PROFILES[profile];
  const isNumbered = profile === 'scc-2021-914';
  return (
    <Select
      label={say('Who hands data to whom')}
      value={choice.module ?? modules[0] ?? ''}
      options={modules.map((each) => [
        each,
        isNumbered
          ? say('Module {number}: {words}', { number: MODULE_NUMBERS[each], words: MODULE_WORDS[each] })
          : MODULE_WORDS[each],
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
      label={say('Speaks of')}
      value={choice.scope}
      options={[
        ['', say('Everything')],
        ...names.map((name) => [name, name] as const),
        ['operated', say('What we operate')],
        ['self-hosted', say('What customers run themselves')],
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
