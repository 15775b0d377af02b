import { Plus, X } from 'lucide-react';
import { useEffect } from 'react';
import type { CompanyText, Organisation } from '../../shared/domain/organisation';
import { tell } from '../frame/frame-store';
import { Loading } from '../widgets/empty';
import { Activities } from './activities';
import { BrandingForm } from './branding-form';
import { changeOrganisation, flushOrganisation, loadOrganisation, useOrganisation } from './organisation-store';
import { type RecordField, RecordList, Translations } from './record-list';
import { SubProcessors } from './sub-processors';
import { TextField } from './text-field';

const COMPANY_FIELDS: readonly RecordField<CompanyText>[] = [
  { key: 'name', label: 'Company' },
  { key: 'address', label: 'Address', lines: 2, translate: true },
  { key: 'contact', label: 'Contact for security and privacy', translate: true },
  { key: 'dataProtectionOfficer', label: 'Data protection officer', lines: 2, translate: true },
  { key: 'signatory', label: 'Who signs: name and position', translate: true },
  { key: 'euRepresentative', label: 'Representative in the EU, or why none is needed', translate: true },
  { key: 'supervisoryAuthority', label: 'Supervisory authority', lines: 2, translate: true },
  { key: 'subProcessorNotice', label: 'How changes of sub-processors are announced', lines: 2, translate: true },
];

const CONTACT_FIELDS: readonly RecordField<'matter' | 'name' | 'details'>[] = [
  { key: 'matter', label: 'For what' },
  { key: 'name', label: 'Name and position' },
  { key: 'details', label: 'How to reach' },
];

/** Who the company is: what annexes and whitepapers need and no policy says. */
export function OrganisationPage() {
  const organisation = useOrganisation((state) => state.organisation);
  useEffect(() => {
    void loadOrganisation();
    return () => void flushOrganisation();
  }, []);
  if (organisation === null) return <Loading what="the organisation" />;
  const otherLanguage = organisation.language === 'de' ? 'English' : 'German';
  return (
    <div
      className="organisation-page"
      tabIndex={0}
      role="region"
      aria-label="Organisation"
      onBlur={() => void flushOrganisation()}
    >
      <div className="organisation-column">
        <header>
          <h1>Organisation</h1>
          <p className="faint">
            Annexes and whitepapers take these words as they stand here. Everything is saved as you type.
          </p>
        </header>
        <section className="organisation-fields" aria-label="Company">
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
            <span className="field-label">These records are written in</span>
            <select
              value={organisation.language}
              onChange={(event) => changeOrganisation({ language: event.currentTarget.value === 'de' ? 'de' : 'en' })}
            >
              <option value="en">English</option>
              <option value="de">Deutsch</option>
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
          title="Contacts"
          noun="contact"
          hint="Whom customers turn to, by matter: incidents, data protection, support."
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
    tell('done', `${products[index]?.name || 'The product'} is removed.`, {
      label: 'Undo',
      run: () => changeOrganisation({ products }),
    });
  };
  return (
    <section aria-label="Products">
      <header className="organisation-head">
        <h2>Products and how they run</h2>
        <button
          type="button"
          className="button quiet"
          onClick={() => changeOrganisation({ products: [...products, { name: '', deployments: [] }] })}
        >
          <Plus size={14} aria-hidden />
          Add product
        </button>
      </header>
      {products.length === 0 && (
        <p className="faint">For example a cloud edition you operate, and one customers run themselves.</p>
      )}
      {products.map((product, index) => (
        // Rows have no identity but their place.
        <div key={index} className="product-row">
          <TextField label="Product" value={product.name} onChange={(name) => replace(index, { name })} />
          <TextField
            label="Runs as, one a line"
            lines={2}
            value={product.deployments.join('\n')}
            onChange={(text) => replace(index, { deployments: text === '' ? [] : text.split('\n') })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove ${product.name || 'product'}`}
            onClick={() => remove(index)}
          >
            <X size={15} aria-hidden />
          </button>
        </div>
      ))}
    </section>
  );
}
