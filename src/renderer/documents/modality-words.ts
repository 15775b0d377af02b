import { Ban, Check, CircleDashed, CircleDot, Clock, GitBranch, ToggleLeft, Truck, User } from 'lucide-react';
import type { Deployment, Modality, Subject } from '../../shared/domain/statement';
import { say } from '../language/language';
import type { Sign } from '../widgets/chip';

/** How a statement claims, as the window says it. */
export const MODALITY_SIGNS: Readonly<Record<Modality, Sign>> = {
  implemented: { icon: Check, word: say('Implemented'), tint: 'strong' },
  partly: { icon: CircleDot, word: say('Partly'), tint: 'weak' },
  optional: { icon: ToggleLeft, word: say('Optional'), tint: 'weak' },
  conditional: { icon: GitBranch, word: say('Conditional'), tint: 'weak' },
  planned: { icon: Clock, word: say('Planned'), tint: 'planned' },
  'not-implemented': { icon: Ban, word: say('Not implemented'), tint: 'conflict' },
  customer: { icon: User, word: say('Customer’s part'), tint: 'other' },
  'sub-processor': { icon: Truck, word: say('Sub-processor'), tint: 'other' },
};

export const PLACEHOLDER_SIGN: Sign = { icon: CircleDashed, word: say('Placeholder'), tint: 'stale' };

export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  company: say('Company'),
  employees: say('Employees'),
  'end-users': say('End users'),
  customer: say('Customer'),
  provider: say('Provider'),
  product: say('Product'),
};

export const DEPLOYMENT_WORDS: Readonly<Record<Deployment, string>> = {
  operated: say('Operated by us'),
  'self-hosted': say('Self-hosted'),
  any: say('Either'),
};
