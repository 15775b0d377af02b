import { CalendarClock, CalendarX, CircleCheck, CircleDashed, CircleX, History, MailQuestion } from 'lucide-react';
import type {
  CitingAnswer,
  Disclosure,
  Evidence,
  EvidenceAction,
  EvidenceKind,
  EvidenceStanding,
} from '../../shared/domain/evidence';
import { CLASS_SIGNS } from '../classes/class-words';
import { say } from '../language/language';
import type { Sign } from '../widgets/chip';
import { dateWords } from '../widgets/words';

export const STANDING_SIGNS: Readonly<Record<EvidenceStanding, Sign>> = {
  waiting: { icon: CircleDashed, word: say('To review'), tint: 'accent' },
  valid: { icon: CircleCheck, word: say('Accepted'), tint: 'strong' },
  expiring: { icon: CalendarClock, word: say('Expires soon'), tint: 'weak' },
  expired: { icon: CalendarX, word: say('Expired'), tint: 'stale' },
  rejected: { icon: CircleX, word: say('Rejected'), tint: 'conflict' },
  'newer-wanted': { icon: MailQuestion, word: say('Newer wanted'), tint: 'planned' },
  replaced: { icon: History, word: say('Replaced'), tint: 'none' },
};

export const KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  policy: say('Policy'),
  procedure: say('Procedure'),
  certificate: say('Certificate'),
  'audit-report': say('Audit report'),
  'test-report': say('Test report'),
  record: say('Record'),
  log: say('Log'),
  screenshot: say('Screenshot'),
  mail: say('Mail'),
  contract: say('Contract'),
  other: say('Other'),
};

export const DISCLOSURE_WORDS: Readonly<Record<Disclosure, string>> = {
  public: CLASS_SIGNS.public.word,
  customer: CLASS_SIGNS.customer.word,
  confidential: CLASS_SIGNS.confidential.word,
  internal: CLASS_SIGNS.internal.word,
};

export const ANSWER_STATUS_WORDS: Readonly<Record<CitingAnswer['status'], string>> = {
  draft: say('draft'),
  approved: say('approved'),
  rejected: say('rejected'),
};

export const ACTION_WORDS: Readonly<Record<EvidenceAction, string>> = {
  add: say('Added'),
  describe: say('Corrected'),
  attach: say('Attached to'),
  detach: say('Detached from'),
  accept: say('Accepted'),
  reject: say('Rejected'),
  'ask-newer': say('A newer one was asked for'),
  reopen: say('Reopened'),
};

/** What the standing of a piece does to coverage and answers: one sentence. */
export function effectOf({ standing, expiresOn, reason, documentId }: Evidence): string {
  const answers = documentId === null ? '' : ` ${say('Answers that cite it are stale and are not offered again.')}`;
  switch (standing) {
    case 'waiting':
      return say('It shows nothing until you accept it.');
    case 'valid':
      return expiresOn === null
        ? say('It shows the requirements below, without an end.')
        : say('It shows the requirements below until {day}.', { day: dateWords(expiresOn) });
    case 'expiring':
      return say('It still shows the requirements below, until {day}. Add a newer one in time.', {
        day: dateWords(expiresOn ?? ''),
      });
    case 'expired':
      return say('It expired on {day} and shows nothing any more.', { day: dateWords(expiresOn ?? '') }) + answers;
    case 'rejected':
      return say('It shows nothing: {reason}.', { reason: reason.replace(/[.\s]+$/u, '') }) + answers;
    case 'newer-wanted':
      return reason === ''
        ? say('It shows nothing until a newer one is there.')
        : say('A newer one is wanted: {reason}', { reason });
    case 'replaced':
      return say('A newer one was accepted in its place. It stays here as history.');
  }
}
