import { Plus, X } from 'lucide-react';
import { useEffect } from 'react';
import type { CompanyText, Organisation } from '../../shared/domain/organisation';
import { tell } from '../frame/frame-store';
import { type KeyBinding, useKeys } from '../frame/keys';
import { say } from '../language/language';
import { Loading } from '../widgets/empty';
import { Activities } from './activities';
import { BrandingForm } from './branding-form';
import {
  changeOrganisation,
  loadOrganisation,
  settleOrganisation,
  undoOrganisation,
  useOrganisation,
} from './organisation-store';
import { type RecordField, RecordList, Translations } from './record-list';
import { SubProcessors } from './sub-processors';
import { TextField } from './text-field';

const COMPANY_FIELDS: readonly RecordField<CompanyText>[] = [
  { key: 'name', label: say('Company') },
  { key: 'address', label: say('Address'), lines: 2, translate: true },
  { key: 'contact', label: say('Contact for security and privacy'), lines: 2, translate: true },
  { key: 'dataProtectionOfficer', label: say('Data protection officer'), lines: 2, translate: true },
  { key: 'signatory', label: say('Who signs: name and position'), translate: true },
  { key: 'euRepresentative', label: say('Representative in the EU, or why none is needed'), translate: true },
  { key: 'supervisoryAuthority', label: say('Supervisory authority'), lines: 2, translate: true },
  { key: 'subProcessorNotice', label: say('How changes of sub-processors are announced'), lines: 2, translate: true },
];

const CONTACT_FIELDS: readonly RecordField<'matter' | 'name' | 'details'>[] = [
  { key: 'matter', label: say('For what') },
  { key: 'name', label: say('Name and position') },
  { key: 'details', label: say('How to reach') },
];

const KEYS: readonly KeyBinding[] = [{ key: 'z', label: say('Undo'), run: () => void undoOrganisation() }];

/** Who the company is: what annexes and whitepapers need and no policy says. */
export function OrganisationPage() {
  const organisation = useOrganisation((state) => state.organisation);
  useEffect(() => {
    void loadOrganisation();
    return () => void settleOrganisation();
  }, []);
  useKeys(say('Organisation'), KEYS);
  if (organisation === null) return <Loading what={say('the organisation')} />;
  const otherLanguage = organisation.language === 'de' ? say('English') : say('German');
  return (
    <div
      className="organisation-page"
      tabIndex={0}
      role="region"
      aria-label={say('Organisation')}
      onBlur={() => void settleOrganisation()}
    >
      <div className="organisation-column">
        <header>
          <h1>{say('Organisation')}</h1>
          <p className="faint">
            {say(
              'Annexes and whitepapers take these words as they stand here. Everything is saved as you type; outside a field Z takes the last change back.',
            )}
          </p>
        </header>
        <section className="organisation-fields" aria-label={say('Company')}>
          {COMPANY_FIELDS.map(({ key, label, lines }) => (
            <TextField
              key={key}
              label={label}
              lines={lines ?? 1}
              value={organisation[key]}
              onChange={(value) => changeOrganisation({ [key]: value })}
            />
          ))}
          <label className="field">
            <span className="field-label">{say('These records are written in')}</span>
            <select
              value={organisation.language}
              onChange={(event) => changeOrganisation({ language: event.currentTarget.value === 'de' ? 'de' : 'en' })}
            >
              <option value="en">{say('English')}</option>
              <option value="de">{say('Deutsch')}</option>
            </select>
          </label>
        </section>
        <Translations
          language={otherLanguage}
          fields={COMPANY_FIELDS}
          translated={organisation.translated}
          onChange={(translated) => changeOrganisation({ translated })}
        />
        <Products organisation={organisation} />
        <RecordList
          title={say('Contacts')}
          noun={say('contact')}
          hint={say('Whom customers turn to, by matter: incidents, data protection, support.')}
          rows={organisation.contacts}
          fields={CONTACT_FIELDS}
          empty={{ matter: '', name: '', details: '' }}
          nameField="matter"
          beside={['name', 'details']}
          onChange={(contacts) => changeOrganisation({ contacts })}
        />
        <Activities rows={organisation.activities} otherLanguage={otherLanguage} />
        <SubProcessors rows={organisation.subProcessors} otherLanguage={otherLanguage} />
        <BrandingForm />
      </div>
    </div>
  );
}

function Products({ organisation }: { organisation: Organisation }) {
  const { products } = organisation;
  const replace = (index: number, change: Partial<Organisation['products'][number]>) =>
    changeOrganisation({
      products: products.map((product, at) => (at === index ? { ...product, ...change } : product)),
    });
  const remove = (index: number) => {
    changeOrganisation({ products: products.filter((_product, at) => at !== index) });
    tell('done', say('{name} is removed.', { name: products[index]?.name || say('The product') }), {
      label: say('Undo'),
      run: () => void undoOrganisation(),
    });
  };
  return (
    <section aria-label={say('Products')}>
      <header className="organisation-head">
        <h2>{say('Products and how they run')}</h2>
        <button
          type="button"
          className="button quiet"
          onClick={() => changeOrganisation({ products: [...products, { name: '', deployments: [] }] })}
        >
          <Plus size={14} aria-hidden />
          {say('Add product')}
        </button>
      </header>
      {products.length === 0 && (
        <p className="faint">{say('For example a cloud edition you operate, and one customers run themselves.')}</p>
      )}
      {products.map((product, index) => (
        // Rows have no identity but their place.
        <div key={index} className="product-row">
          <TextField label={say('Product')} value={product.name} onChange={(name) => replace(index, { name })} />
          <TextField
            label={say('Runs as, one a line')}
            lines={2}
            value={product.deployments.join('\n')}
            onChange={(text) => replace(index, { deployments: text === '' ? [] : text.split('\n') })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={say('Remove {name}', { name: product.name || say('product') })}
            onClick={() => remove(index)}
          >
            <X size={15} aria-hidden />
          </button>
        </div>
      ))}
    </section>
  );
}
