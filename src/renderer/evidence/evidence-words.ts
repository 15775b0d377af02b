import { CalendarClock, CalendarX, CircleCheck, CircleDashed, CircleX, History, MailQuestion } from 'lucide-react';
import type {
  Disclosure,
  Evidence,
  EvidenceAction,
  EvidenceKind,
  EvidenceStanding,
} from '../../shared/domain/evidence';
import type { Sign } from '../widgets/chip';
import { dateWords } from '../widgets/words';

export const STANDING_SIGNS: Readonly<Record<EvidenceStanding, Sign>> = {
  waiting: { icon: CircleDashed, word: 'To review', tint: 'accent' },
  valid: { icon: CircleCheck, word: 'Accepted', tint: 'strong' },
  expiring: { icon: CalendarClock, word: 'Expires soon', tint: 'weak' },
  expired: { icon: CalendarX, word: 'Expired', tint: 'stale' },
  rejected: { icon: CircleX, word: 'Rejected', tint: 'conflict' },
  'newer-wanted': { icon: MailQuestion, word: 'Newer wanted', tint: 'planned' },
  replaced: { icon: History, word: 'Replaced', tint: 'none' },
};

export const KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  policy: 'Policy',
  procedure: 'Procedure',
  certificate: 'Certificate',
  'audit-report': 'Audit report',
  'test-report': 'Test report',
  record: 'Record',
  log: 'Log',
  screenshot: 'Screenshot',
  mail: 'Mail',
  contract: 'Contract',
  other: 'Other',
};

export const DISCLOSURE_WORDS: Readonly<Record<Disclosure, string>> = {
  public: 'Public',
  customer: 'Customers',
  confidential: 'Under NDA',
  internal: 'Internal',
};

export const ACTION_WORDS: Readonly<Record<EvidenceAction, string>> = {
  add: 'Added',
  describe: 'Corrected',
  attach: 'Attached to',
  detach: 'Detached from',
  accept: 'Accepted',
  reject: 'Rejected',
  'ask-newer': 'A newer one was asked for',
  reopen: 'Reopened',
};

/** What the standing of a piece does to coverage and answers: one sentence. */
export function effectOf({ standing, expiresOn, reason, documentId }: Evidence): string {
  const answers = documentId === null ? '' : ' Answers that cite it are stale and are not offered again.';
  switch (standing) {
    case 'waiting':
      return 'It shows nothing until you accept it.';
    case 'valid':
      return expiresOn === null
        ? 'It shows the requirements below, without an end.'
        : `It shows the requirements below until ${dateWords(expiresOn)}.`;
    case 'expiring':
      return `It still shows the requirements below, until ${dateWords(expiresOn ?? '')}. Add a newer one in time.`;
    case 'expired':
      return `It expired on ${dateWords(expiresOn ?? '')} and shows nothing any more.${answers}`;
    case 'rejected':
      return `It shows nothing: ${reason.replace(/[.\s]+$/u, '')}.${answers}`;
    case 'newer-wanted':
      return reason === '' ? 'It shows nothing until a newer one is there.' : `A newer one is wanted: ${reason}`;
    case 'replaced':
      return 'A newer one was accepted in its place. It stays here as history.';
  }
}
