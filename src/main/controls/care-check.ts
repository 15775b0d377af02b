import type { CheckFinding } from '../../shared/contract/libraries';
import type { RequirementCare } from '../../shared/domain/care';
import { asMessage, inEnglish, type Said, sentence } from '../../shared/sentence';

const MOST_NAMED = 5;
const NOBODY = sentence('Requirements nobody answers for');

/** What should have been looked at again by now. `now` is an ISO time. */
export function checkCare(care: readonly RequirementCare[], now: string): CheckFinding[] {
  const due = care.filter(({ reviewOn }) => reviewOn !== null && reviewOn < now.slice(0, 10));
  const byOwner = Map.groupBy(due, ({ owner }) => owner);
  return [...byOwner].map(([owner, members]): CheckFinding => {
    const all: Said = { all: members.slice(0, MOST_NAMED).map(({ ref }) => ref), joined: 'comma' };
    const more = members.length - MOST_NAMED;
    const refs = more > 0 ? sentence('{all} and {more} more', { all, more }) : all;
    const told = sentence(
      '{refs} should have been looked at again by now. Do so under Controls and set the next day.',
      {
        refs,
      },
    );
    return {
      severity: 'warning',
      topic: 'stale',
      place: { kind: 'review', owner, framework: members[0]?.framework ?? 'iso27001-2022', ref: members[0]?.ref ?? '' },
      subject: owner === '' ? inEnglish(NOBODY) : owner,
      ...(owner === '' ? { saidSubject: NOBODY } : {}),
      ...asMessage(told),
    };
  });
}
