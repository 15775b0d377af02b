import { useState } from 'react';
import {
  DISCLOSURES,
  type Disclosure,
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
} from '../../shared/domain/evidence';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { describe, useEvidence } from './evidence-store';
import { DISCLOSURE_WORDS, KIND_WORDS } from './evidence-words';

/** What is known of a piece: read from the file where it says so, and a person may know better. */
export function DetailsDialog({ piece }: { piece: Evidence }) {
  const [form, setForm] = useState({
    title: piece.title,
    kind: piece.kind,
    issuedOn: piece.issuedOn ?? '',
    expiresOn: piece.expiresOn ?? '',
    source: piece.source,
    disclosure: piece.disclosure,
  });
  const close = () => useEvidence.setState({ dialog: null });
  const save = () => {
    close();
    void describe({ ...form, issuedOn: form.issuedOn || null, expiresOn: form.expiresOn || null });
  };
  return (
    <Dialog title={say('Correct what is known of it')} onClose={close}>
      <form
        className="evidence-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label className="field">
          <span className="field-label">{say('Title')}</span>
          <input
            className="field-text evidence-line"
            required
            data-first
            maxLength={500}
            value={form.title}
            onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
          />
        </label>
        <div className="evidence-pair">
          <Choice
            label={say('Kind')}
            values={EVIDENCE_KINDS}
            words={KIND_WORDS}
            value={form.kind}
            onChange={(kind: EvidenceKind) => setForm({ ...form, kind })}
          />
          <Choice
            label={say('Who may be shown it')}
            values={DISCLOSURES}
            words={DISCLOSURE_WORDS}
            value={form.disclosure}
            onChange={(disclosure: Disclosure) => setForm({ ...form, disclosure })}
          />
        </div>
        <div className="evidence-pair">
          <DateField
            label={say('Issued')}
            // A month the file states is no day; it stays a month until somebody says the day.
            type={form.issuedOn.length === 7 ? 'month' : 'date'}
            value={form.issuedOn}
            from={form.issuedOn === (piece.issuedOn ?? '') ? piece.issuedFrom : ''}
            onChange={(issuedOn) => setForm({ ...form, issuedOn })}
          />
          <DateField
            label={say('Holds until, that day included')}
            type="date"
            value={form.expiresOn}
            from={form.expiresOn === (piece.expiresOn ?? '') ? piece.expiresFrom : ''}
            onChange={(expiresOn) => setForm({ ...form, expiresOn })}
          />
        </div>
        <label className="field">
          <span className="field-label">{say('Source: who gave it, where it was taken from')}</span>
          <input
            className="field-text evidence-line"
            maxLength={2000}
            value={form.source}
            onChange={(event) => setForm({ ...form, source: event.currentTarget.value })}
          />
        </label>
        <DialogFoot note={say('The file itself is never changed.')}>
          <DialogCancel />
          <button type="submit" className="button primary">
            {say('Save')}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, words, value, onChange }: ChoiceProps<Value>) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DateFieldProps {
  label: string;
  type: 'date' | 'month';
  value: string;
  from: string;
  onChange: (value: string) => void;
}

function DateField({ label, type, value, from, onChange }: DateFieldProps) {
  return (
    <div className="field">
      <label>
        <span className="field-label">{label}</span>
        <input
          className="field-text evidence-line"
          type={type}
          min="1990-01-01"
          max="2100-12-31"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      {from !== '' && value !== '' && <p className="faint small">{say('Read from “{quote}”', { quote: from })}</p>}
    </div>
  );
}
