import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { tell } from '../frame/frame-store';
import { say } from '../language/language';
import { undoOrganisation } from './organisation-store';
import { TextField } from './text-field';

export interface RecordField<Field extends string> {
  key: Field;
  label: string;
  lines?: number;
  /** True for words that read differently in the company's other language. */
  translate?: boolean;
}

type Row<Field extends string> = Record<Field, string> & { translated?: Partial<Record<Field, string | undefined>> };

interface RecordListProps<Field extends string, Entry extends Row<Field>> {
  title: string;
  /** "sub-processor": what one of them is called. */
  noun: string;
  hint: string;
  rows: readonly Entry[];
  fields: readonly RecordField<Field>[];
  empty: Entry;
  /** The field a row is known by, and those shown beside it. */
  nameField: Field;
  beside: readonly Field[];
  onChange: (rows: Entry[]) => void;
  /** What a record has besides texts. */
  extra?: (row: Entry, change: (next: Entry) => void) => ReactNode;
  /** "German": set where records can be kept in it, too. */
  otherLanguage?: string;
}

/** Records as annexes list them: a line each, opened to be filled in. */
export function RecordList<Field extends string, Entry extends Row<Field>>(props: RecordListProps<Field, Entry>) {
  const { title, noun, hint, rows, fields, empty, nameField, beside, onChange, extra, otherLanguage } = props;
  const [open, setOpen] = useState<number | null>(null);
  const remove = (index: number) => {
    onChange(rows.filter((_row, at) => at !== index));
    setOpen(null);
    const name = rows[index]?.[nameField] || say('The {noun}', { noun });
    tell('done', say('{name} is removed.', { name }), {
      label: say('Undo'),
      run: () => void undoOrganisation(),
    });
  };
  return (
    <section aria-label={title}>
      <header className="organisation-head">
        <h2>{title}</h2>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            onChange([...rows, empty]);
            setOpen(rows.length);
          }}
        >
          <Plus size={14} aria-hidden />
          {say('Add {noun}', { noun })}
        </button>
      </header>
      {rows.length === 0 && <p className="faint">{hint}</p>}
      {rows.map((row, index) => {
        const replace = (next: Entry) => onChange(rows.map((other, at) => (at === index ? next : other)));
        return (
          // Rows have no identity but their place.
          <div key={index} className="sub-processor">
            <div className="sub-processor-line">
              <button
                type="button"
                className="sub-processor-open"
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
              >
                <b>{row[nameField] === '' ? say('Without a name') : row[nameField]}</b>
                <span className="faint one-line">
                  {beside
                    .map((field) => row[field])
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={say('Remove {name}', { name: row[nameField] || noun })}
                onClick={() => remove(index)}
              >
                <X size={15} aria-hidden />
              </button>
            </div>
            {open === index && (
              <>
                <div className="organisation-fields">
                  {fields.map(({ key, label, lines = 1 }) => (
                    <TextField
                      key={key}
                      label={label}
                      lines={lines}
                      value={row[key]}
                      onChange={(value) => replace({ ...row, [key]: value })}
                    />
                  ))}
                  {extra?.(row, replace)}
                </div>
                {otherLanguage !== undefined && (
                  <Translations
                    language={otherLanguage}
                    fields={fields}
                    translated={row.translated ?? {}}
                    onChange={(translated) => replace({ ...row, translated })}
                  />
                )}
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface TranslationsProps<Field extends string> {
  language: string;
  fields: readonly RecordField<Field>[];
  translated: Partial<Record<Field, string | undefined>>;
  onChange: (translated: Partial<Record<Field, string | undefined>>) => void;
}

/** The same fields in the other language; one left empty has the recorded words in every document. */
export function Translations<Field extends string>({
  language,
  fields,
  translated,
  onChange,
}: TranslationsProps<Field>) {
  return (
    <details className="translations">
      <summary>{say('The same in {language}', { language })}</summary>
      <div className="organisation-fields">
        {fields
          .filter(({ translate }) => translate === true)
          .map(({ key, label, lines = 1 }) => (
            <TextField
              key={key}
              label={say('{label}, in {language}', { label, language })}
              lines={lines}
              value={translated[key] ?? ''}
              onChange={(value) => onChange({ ...translated, [key]: value })}
            />
          ))}
      </div>
    </details>
  );
}
