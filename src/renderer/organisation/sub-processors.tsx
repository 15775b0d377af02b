import type { SubProcessor, SubProcessorText } from '../../shared/domain/organisation';
import { changeOrganisation } from './organisation-store';
import { ProductNames } from './product-names';
import { type RecordField, RecordList } from './record-list';

const FIELDS: readonly RecordField<SubProcessorText>[] = [
  { key: 'name', label: 'Name' },
  { key: 'processing', label: 'What it does', translate: true },
  { key: 'location', label: 'Location of the processing', translate: true },
  { key: 'dataCategories', label: 'Categories of data', translate: true },
  { key: 'address', label: 'Address', translate: true },
  { key: 'contact', label: 'Contact' },
  { key: 'duration', label: 'Duration', translate: true },
  { key: 'transferMechanism', label: 'Basis of a transfer outside the EU', translate: true },
  { key: 'certificates', label: 'Certificates it holds', translate: true },
  { key: 'delimitation', label: 'What it answers for, and what stays with you', lines: 2, translate: true },
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
  delimitation: '',
  products: [],
  translated: {},
};

/** The sub-processors as annexes list them. */
export function SubProcessors({ rows, otherLanguage }: { rows: readonly SubProcessor[]; otherLanguage: string }) {
  return (
    <RecordList
      title="Sub-processors"
      noun="sub-processor"
      hint="Companies that process personal data on your behalf."
      rows={rows}
      fields={FIELDS}
      empty={EMPTY}
      nameField="name"
      beside={['processing', 'location']}
      onChange={(subProcessors) => changeOrganisation({ subProcessors })}
      extra={(row, change) => (
        <ProductNames names={row.products} onChange={(products) => change({ ...row, products })} />
      )}
      otherLanguage={otherLanguage}
    />
  );
}
