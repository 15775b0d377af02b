import { Ban, Check, CircleDashed, CircleDot, Clock, GitBranch, ToggleLeft, Truck, User } from 'lucide-react';
import type { Deployment, Modality, Subject } from '../../shared/domain/statement';
import type { Sign } from '../widgets/chip';

/** How a statement claims, as the window says it. */
export const MODALITY_SIGNS: Readonly<Record<Modality, Sign>> = {
  implemented: { icon: Check, word: 'Implemented', tint: 'strong' },
  partly: { icon: CircleDot, word: 'Partly', tint: 'weak' },
  optional: { icon: ToggleLeft, word: 'Optional', tint: 'weak' },
  conditional: { icon: GitBranch, word: 'Conditional', tint: 'weak' },
  planned: { icon: Clock, word: 'Planned', tint: 'planned' },
  'not-implemented': { icon: Ban, word: 'Not implemented', tint: 'conflict' },
  customer: { icon: User, word: 'Customer’s part', tint: 'other' },
  'sub-processor': { icon: Truck, word: 'Sub-processor', tint: 'other' },
};

export const PLACEHOLDER_SIGN: Sign = { icon: CircleDashed, word: 'Placeholder', tint: 'stale' };

export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  company: 'Company',
  employees: 'Employees',
  'end-users': 'End users',
  customer: 'Customer',
  provider: 'Provider',
  product: 'Product',
};

export const DEPLOYMENT_WORDS: Readonly<Record<Deployment, string>> = {
  operated: 'Operated by us',
  'self-hosted': 'Self-hosted',
  any: 'Either',
};
