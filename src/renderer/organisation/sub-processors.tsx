import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { SubProcessor } from '../../shared/domain/organisation';
import { tell } from '../frame/frame-store';
import { changeOrganisation } from './organisation-store';
import { TextField } from './text-field';

const FIELDS: readonly { key: keyof SubProcessor; label: string }[] = [
  { key: 'name', label: 'Name' },
  { key: 'processing', label: 'What it does' },
  { key: 'location', label: 'Location of the processing' },
  { key: 'dataCategories', label: 'Categories of data' },
  { key: 'address', label: 'Address' },
  { key: 'contact', label: 'Contact' },
  { key: 'duration', label: 'Duration' },
  { key: 'transferMechanism', label: 'Basis of a transfer outside the EU' },
  { key: 'certificates', label: 'Certificates it holds' },
];

const EMPTY: SubProcessor = {
  name: '',
  address: '',
  contact: '',
  processing: '',
  dataCategories: '',
  location: '',
  duration: '',
  transferMechanism: '',
  certificates: '',
};

/** The sub-processors as annexes list them: a line each, opened to be filled in. */
export function SubProcessors({ subProcessors }: { subProcessors: readonly SubProcessor[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const change = (next: SubProcessor[]) => changeOrganisation({ subProcessors: next });
  const remove = (index: number) => {
    change(subProcessors.filter((_each, at) => at !== index));
    setOpen(null);
    tell('done', `${subProcessors[index]?.name || 'The sub-processor'} is removed.`, {
      label: 'Undo',
      run: () => change([...subProcessors]),
    });
  };
  return (
    <section aria-label="Sub-processors">
      <header className="organisation-head">
        <h2>Sub-processors</h2>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            change([...subProcessors, EMPTY]);
            setOpen(subProcessors.length);
          }}
        >
          <Plus size={14} aria-hidden />
          Add sub-processor
        </button>
      </header>
      {subProcessors.length === 0 && <p className="faint">Companies that process personal data on your behalf.</p>}
      {subProcessors.map((each, index) => (
        // Rows have no identity but their place.
        <div key={index} className="sub-processor">
          <div className="sub-processor-line">
            <button
              type="button"
              className="sub-processor-open"
              aria-expanded={open === index}
              onClick={() => setOpen(open === index ? null : index)}
            >
              <b>{each.name === '' ? 'Without a name' : each.name}</b>
              <span className="faint one-line">
                {[each.processing, each.location].filter((part) => part !== '').join(' · ')}
              </span>
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove ${each.name || 'sub-processor'}`}
              onClick={() => remove(index)}
            >
              <X size={15} aria-hidden />
            </button>
          </div>
          {open === index && (
            <div className="organisation-fields">
              {FIELDS.map(({ key, label }) => (
                <TextField
                  key={key}
                  label={label}
                  value={each[key]}
                  onChange={(value) =>
                    change(subProcessors.map((other, at) => (at === index ? { ...other, [key]: value } : other)))
                  }
                />
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
