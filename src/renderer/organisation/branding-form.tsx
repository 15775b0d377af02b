import { useEffect, useState } from 'react';
import type { InputOf } from '../../shared/contract';
import { type Branding, PAPERS } from '../../shared/domain/branding';
import type { NamedFile } from '../../shared/domain/file';
import { ask, tell } from '../frame/frame-store';
import { rememberUndo } from '../frame/undo';
import { say } from '../language/language';
import { DropZone } from '../widgets/drop-zone';
import { pictureForPaper } from './picture-for-paper';
import { TextField } from './text-field';

type Change = InputOf<'organisation.saveBranding'>;

/** How the company's documents look: logo, colour, footer, class, paper, Word template, customers who stay unnamed. */
export function BrandingForm() {
  const [branding, setBranding] = useState<Branding | null>(null);
  useEffect(() => void ask('organisation.branding', {}).then(setBranding), []);
  if (branding === null) return null;
  const keep = async (change: Change) => {
    const before = await ask('organisation.branding', {});
    const saved = await ask('organisation.saveBranding', change, 'writes');
    if (saved === null) return;
    // What is being typed meanwhile is newer than what was saved.
    setBranding((typing) => (typing === null ? saved : { ...saved, ...typedOf(typing) }));
    if (before === null || JSON.stringify(before) === JSON.stringify(saved)) return;
    rememberUndo(async () => {
      const put = await ask('organisation.putBackBranding', { branding: before }, 'writes');
      if (put !== null) setBranding(put);
    }, 'organisation');
  };
  const save = (change: Change) => void keep(change);
  const saveLogo = async (file: NamedFile) => {
    const picture = await pictureForPaper(file);
    if (picture === null) tell('problem', say('{name} cannot be drawn. Save the logo as PNG.', { name: file.name }));
    else save({ logo: picture });
  };
  const typed = (change: Partial<Branding>) => setBranding({ ...branding, ...change });
  const { accent, footer, classification } = branding;
  return (
    <section
      className="organisation-fields"
      aria-label={say('Look of documents')}
      onBlur={() => save({ footer, classification, ...(/^(?:[0-9a-f]{6})?$/iu.test(accent) ? { accent } : {}) })}
    >
      <h2>{say('Look of documents')}</h2>
      <FileChoice
        label={say('Logo')}
        hint={say('PNG, JPEG or SVG; stands on the title page.')}
        choose={say('Choose logo')}
        replace={say('Replace logo')}
        accept=".png,.jpg,.jpeg,.svg"
        kept={branding.logo !== null}
        onFile={(file) => void saveLogo(file)}
        onRemove={() => save({ logo: null })}
      />
      <FileChoice
        label={say('Word template')}
        hint={say('Its styles, theme, header and footer are taken over.')}
        choose={say('Choose Word template')}
        replace={say('Replace Word template')}
        accept=".dotx,.docx"
        kept={branding.template !== null}
        onFile={(template) => save({ template })}
        onRemove={() => save({ template: null })}
      />
      <label className="field">
        <span className="field-label">{say('Colour of rules and numbers')}</span>
        <input
          type="color"
          value={`#${/^[0-9a-f]{6}$/iu.test(accent) ? accent : '1F4E79'}`}
          onChange={(event) => typed({ accent: event.currentTarget.value.slice(1).toUpperCase() })}
        />
      </label>
      <label className="field">
        <span className="field-label">{say('Paper')}</span>
        <select
          value={branding.paper}
          onChange={(event) => save({ paper: PAPERS.find((paper) => paper === event.currentTarget.value) ?? 'a4' })}
        >
          <option value="a4">A4</option>
          <option value="letter">{say('Letter')}</option>
        </select>
      </label>
      <TextField
        label={say('Footer, in place of company, version and date')}
        lines={1}
        value={footer}
        onChange={(value) => typed({ footer: value })}
      />
      <TextField
        label={say('Class written on every page')}
        lines={1}
        value={classification}
        onChange={(value) => typed({ classification: value })}
      />
      <Customers />
    </section>
  );
}

/** The fields that are typed, and saved once they are left. */
function typedOf({ accent, footer, classification }: Branding): Partial<Branding> {
  return { accent, footer, classification };
}

function Customers() {
  const [names, setNames] = useState<string | null>(null);
  useEffect(() => void ask('organisation.customers', {}).then((saved) => setNames((saved ?? []).join('\n'))), []);
  if (names === null) return null;
  const customers = names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name.length >= 3);
  const keep = async () => {
    const before = await ask('organisation.customers', {});
    const saved = await ask('organisation.saveCustomers', { customers }, 'writes');
    if (before === null || saved === null || before.join('\n') === saved.join('\n')) return;
    rememberUndo(async () => {
      const put = await ask('organisation.saveCustomers', { customers: before }, 'writes');
      if (put !== null) setNames(put.join('\n'));
    }, 'organisation');
  };
  return (
    <div onBlur={() => void keep()}>
      <TextField
        label={say('Customers, one a line: named in no document for anybody else')}
        lines={3}
        value={names}
        onChange={setNames}
      />
    </div>
  );
}

interface FileChoiceProps {
  label: string;
  hint: string;
  /** The button's words, before and after there is a file. */
  choose: string;
  replace: string;
  accept: string;
  kept: boolean;
  onFile: (file: NamedFile) => void;
  onRemove: () => void;
}

function FileChoice({ label, hint, choose, replace, accept, kept, onFile, onRemove }: FileChoiceProps) {
  return (
    <DropZone className="field" accept={accept} multiple={false} onFiles={([file]) => file && onFile(file)}>
      {(pick) => (
        <>
          <span className="field-label">{label}</span>
          <span className="faint small">{kept ? say('Kept in the library.') : hint}</span>
          <span>
            <button type="button" className="button small" onClick={pick}>
              {kept ? replace : choose}
            </button>
            {kept && (
              <button type="button" className="button quiet small" onClick={onRemove}>
                {say('Remove')}
              </button>
            )}
          </span>
        </>
      )}
    </DropZone>
  );
}
