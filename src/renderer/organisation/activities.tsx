import type { ActivityText, ProcessingActivity } from '../../shared/domain/organisation';
import { say } from '../language/language';
import { changeOrganisation } from './organisation-store';
import { ProductNames } from './product-names';
import { type RecordField, RecordList } from './record-list';

const FIELDS: readonly RecordField<ActivityText>[] = [
  { key: 'name', label: say('Activity'), translate: true },
  { key: 'subjectMatter', label: say('Subject matter'), translate: true },
  { key: 'nature', label: say('Nature of the processing'), lines: 2, translate: true },
  { key: 'purpose', label: say('Purpose'), lines: 2, translate: true },
  { key: 'dataSubjects', label: say('Categories of data subjects'), lines: 2, translate: true },
  { key: 'dataCategories', label: say('Categories of personal data'), lines: 2, translate: true },
  { key: 'sensitiveData', label: say('Sensitive data'), translate: true },
  { key: 'safeguards', label: say('Safeguards for sensitive data'), translate: true },
  { key: 'frequency', label: say('Frequency of a transfer'), translate: true },
  { key: 'duration', label: say('Duration of the processing'), translate: true },
  { key: 'retention', label: say('How long data is kept'), lines: 2, translate: true },
  { key: 'recipients', label: say('Recipients'), translate: true },
  { key: 'transfers', label: say('Transfers outside the EU'), translate: true },
  { key: 'legalBasis', label: say('Legal basis, for your own activities'), translate: true },
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
      title={say('Processing activities')}
      noun={say('activity')}
      hint={say(
        'What you do with personal data, for customers or for yourself. Contracts and the record of processing need it.',
      )}
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
            <span className="field-label">{say('Done')}</span>
            <select
              value={row.role}
              onChange={(event) =>
                change({ ...row, role: event.currentTarget.value === 'controller' ? 'controller' : 'processor' })
              }
            >
              <option value="processor">{say('for customers, as processor')}</option>
              <option value="controller">{say('for yourself, as controller')}</option>
            </select>
          </label>
        </>
      )}
      otherLanguage={otherLanguage}
    />
  );
}
