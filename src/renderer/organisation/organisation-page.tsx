import { Plus, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Organisation } from '../../shared/domain/organisation';
import { tell } from '../frame/frame-store';
import { Loading } from '../widgets/empty';
import { changeOrganisation, flushOrganisation, loadOrganisation, useOrganisation } from './organisation-store';
import { SubProcessors } from './sub-processors';
import { TextField } from './text-field';

const COMPANY_FIELDS: readonly {
  key: 'name' | 'address' | 'contact' | 'dataProtectionOfficer';
  label: string;
  lines?: number;
}[] = [
  { key: 'name', label: 'Company' },
  { key: 'address', label: 'Address', lines: 2 },
  { key: 'contact', label: 'Contact for security and privacy' },
  { key: 'dataProtectionOfficer', label: 'Data protection officer', lines: 2 },
];

/** Who the company is: what annexes and whitepapers need and no policy says. */
export function OrganisationPage() {
  const organisation = useOrganisation((state) => state.organisation);
  useEffect(() => {
    void loadOrganisation();
    return () => void flushOrganisation();
  }, []);
  if (organisation === null) return <Loading what="the organisation" />;
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
        </section>
        <Products organisation={organisation} />
        <SubProcessors subProcessors={organisation.subProcessors} />
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
          onClick={() => changeOrganisation({ products: [...products, { name: '', deployments: [], description: '' }] })}
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
