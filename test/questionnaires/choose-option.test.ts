import { describe, expect, test } from 'vitest';
import { chooseOption, verdictOfOption } from '../../src/main/questionnaires/choose-option';
import type { Verdict } from '../../src/shared/domain/answer';

const YES_NO = ['Yes', 'No'];
const YES_NO_NA = ['Yes', 'No', 'N/A'];
const GERMAN = ['Ja', 'Nein', 'Teilweise', 'Geplant', 'Entfällt'];
const IMPLEMENTED = ['Fully implemented', 'Partially implemented', 'Not implemented', 'Planned', 'Not applicable'];
const OWNERSHIP = ['CSP-owned', 'CSC-owned', '3rd-party outsourced', 'Shared CSP and CSC', 'Shared CSP and 3rd-party'];
const MATURITY = [
  '0 - Incomplete',
  '1 - Performed',
  '2 - Managed',
  '3 - Established',
  '4 - Predictable',
  '5 - Optimizing',
  'n.a.',
];

describe('the customer’s option by meaning, never more than the verdict', () => {
  test.each<[Verdict, string[], string | null]>([
    ['yes', YES_NO, 'Yes'],
    ['no', YES_NO, 'No'],
    ['partly', YES_NO, null],
    ['planned', YES_NO, 'No'],
    ['not-applicable', YES_NO, null],
    ['customer', YES_NO_NA, null],
    ['inherited', YES_NO_NA, null],
    ['unknown', YES_NO_NA, null],
    ['stated', YES_NO_NA, null],
    ['not-applicable', YES_NO_NA, 'N/A'],
    ['partly', GERMAN, 'Teilweise'],
    ['planned', GERMAN, 'Geplant'],
    ['not-applicable', GERMAN, 'Entfällt'],
    ['yes', ['Oui', 'Non', 'Partiellement', 'Sans objet'], 'Oui'],
    ['partly', ['Oui', 'Non', 'Partiellement', 'Sans objet'], 'Partiellement'],
    ['yes', IMPLEMENTED, 'Fully implemented'],
    ['no', IMPLEMENTED, 'Not implemented'],
    ['partly', IMPLEMENTED, 'Partially implemented'],
    ['yes', ['Compliant', 'Non-compliant'], 'Compliant'],
    ['no', ['Compliant', 'Non-compliant'], 'Non-compliant'],
    ['yes', ['In place', 'Not in place', 'In progress'], 'In place'],
    ['planned', ['In place', 'Not in place', 'In progress'], 'In progress'],
    ['yes', ['TRUE', 'FALSE'], 'TRUE'],
    ['yes', ['Yes – fully', 'Yes – partially', 'No'], 'Yes – fully'],
    ['partly', ['Yes – fully', 'Yes – partially', 'No'], 'Yes – partially'],
    ['partly', ['Yes', 'No', 'Alternative control'], null],
    ['yes', ['Yes, certified', 'Yes', 'No'], 'Yes'],
    ['customer', OWNERSHIP, 'CSC-owned'],
    ['inherited', OWNERSHIP, '3rd-party outsourced'],
    ['yes', OWNERSHIP, 'CSP-owned'],
    ['yes', MATURITY, '2 - Managed'],
    ['partly', MATURITY, '1 - Performed'],
    ['planned', MATURITY, '0 - Incomplete'],
    ['no', MATURITY, '0 - Incomplete'],
    ['not-applicable', MATURITY, 'n.a.'],
    ['yes', ['0', '1', '2', '3', '4', '5'], '2'],
    ['no', ['1', '2', '3', '4', '5'], '1'],
    ['yes', ['Umgesetzt', 'Teilweise umgesetzt', 'Nicht umgesetzt', 'Entbehrlich'], 'Umgesetzt'],
    ['planned', ['umgesetzt', 'in Umsetzung', 'nicht umgesetzt'], 'in Umsetzung'],
    ['yes', ['Red', 'Amber', 'Green'], null],
    ['yes', [], null],
  ])('%s of %j is %j', (verdict, options, expected) => {
    expect(chooseOption(verdict, options)).toBe(expected);
  });
});

describe('what a filled answer says', () => {
  test.each<[string, Verdict | null]>([
    ['Yes', 'yes'],
    ['YES.', 'yes'],
    ['Yes, we encrypt all data with AES-256 and rotate keys every year as described in the policy.', 'yes'],
    ['No', 'no'],
    ['No, but planned for next year', 'planned'],
    ['Not yet', 'planned'],
    ['We do not have such a process.', 'no'],
    ['Teilweise', 'partly'],
    ['Ja, mit Einschränkungen', 'partly'],
    ['Nein', 'no'],
    ['Nicht zutreffend', 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['Oui', 'yes'],
    ['Partiellement conforme', 'partly'],
    ['Fully compliant', 'yes'],
    ['Non-compliant', 'no'],
    ['CSC-owned', 'customer'],
    ['Inherited from CSP', 'inherited'],
    ['Shared CSP and CSC', null],
    ['Compensating control', 'partly'],
    ['3 - Defined', 'yes'],
    ['1', 'partly'],
    ['0', 'no'],
    ["Don't know", 'unknown'],
    ['No data leaves the European Union.', null],
    ['Keine Daten werden außerhalb der EU gespeichert.', null],
    ['No, this is not in place.', 'no'],
    ['No policy', 'no'],
    ['Backups are kept for thirty days.', null],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(verdictOfOption(text)).toBe(expected);
  });
});
