import type { SubProcessor, SubProcessorText } from '../../shared/domain/organisation';
import { say } from '../language/language';
import { changeOrganisation } from './organisation-store';
import { ProductNames } from './product-names';
import { type RecordField, RecordList } from './record-list';

const FIELDS: readonly RecordField<SubProcessorText>[] = [
  { key: 'name', label: say('Name') },
  { key: 'processing', label: say('What it does'), translate: true },
  { key: 'location', label: say('Location of the processing'), translate: true },
  { key: 'dataCategories', label: say('Categories of data'), translate: true },
  { key: 'address', label: say('Address'), translate: true },
  { key: 'contact', label: say('Contact') },
  { key: 'duration', label: say('Duration'), translate: true },
  { key: 'transferMechanism', label: say('Basis of a transfer outside the EU'), translate: true },
  { key: 'certificates', label: say('Certificates it holds'), translate: true },
  { key: 'delimitation', label: say('What it answers for, and what stays with you'), lines: 2, translate: true },
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
      title={say('Sub-processors')}
      noun={say('sub-processor')}
      hint={say('Companies that process personal data on your behalf.')}
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
