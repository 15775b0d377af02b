import type { ActivityText, ProcessingActivity } from '../../shared/domain/organisation';
import { changeOrganisation } from './organisation-store';
import { ProductNames } from './product-names';
import { type RecordField, RecordList } from './record-list';

const FIELDS: readonly RecordField<ActivityText>[] = [
  { key: 'name', label: 'Activity', translate: true },
  { key: 'subjectMatter', label: 'Subject matter', translate: true },
  { key: 'nature', label: 'Nature of the processing', lines: 2, translate: true },
  { key: 'purpose', label: 'Purpose', lines: 2, translate: true },
  { key: 'dataSubjects', label: 'Categories of data subjects', lines: 2, translate: true },
  { key: 'dataCategories', label: 'Categories of personal data', lines: 2, translate: true },
  { key: 'sensitiveData', label: 'Sensitive data', translate: true },
  { key: 'safeguards', label: 'Safeguards for sensitive data', translate: true },
  { key: 'frequency', label: 'Frequency of a transfer', translate: true },
  { key: 'duration', label: 'Duration of the processing', translate: true },
  { key: 'retention', label: 'How long data is kept', lines: 2, translate: true },
  { key: 'recipients', label: 'Recipients', translate: true },
  { key: 'transfers', label: 'Transfers outside the EU', translate: true },
  { key: 'legalBasis', label: 'Legal basis, for your own activities', translate: true },
];

const EMPTY: ProcessingActivity = {
  name: '',
  subjectMatter: '',
  nature: '',
  purpose: '',
  dataSubjects: '',
  dataCategories: '',
  sensitiveData: '',
  safeguards: '',
  frequency: '',
  duration: '',
  retention: '',
  recipients: '',
  transfers: '',
  legalBasis: '',
  role: 'processor',
  products: [],
  translated: {},
};

/** What is done with personal data: the description of a processing contract and the record of Article 30. */
export function Activities({ rows, otherLanguage }: { rows: readonly ProcessingActivity[]; otherLanguage: string }) {
  return (
    <RecordList
      title="Processing activities"
      noun="activity"
      hint="What you do with personal data, for customers or for yourself. Contracts and the record of processing need it."
      rows={rows}
      fields={FIELDS}
      empty={EMPTY}
      nameField="name"
      beside={['purpose']}
      onChange={(activities) => changeOrganisation({ activities })}
      extra={(row, change) => (
        <>
          <ProductNames names={row.products} onChange={(products) => change({ ...row, products })} />
          <label className="field">
            <span className="field-label">Done</span>
            <select
              value={row.role}
              onChange={(event) =>
                change({ ...row, role: event.currentTarget.value === 'controller' ? 'controller' : 'processor' })
              }
            >
              <option value="processor">for customers, as processor</option>
              <option value="controller">for yourself, as controller</option>
            </select>
          </label>
        </>
      )}
      otherLanguage={otherLanguage}
    />
  );
}
