import type { CheckFinding } from '../../shared/contract/libraries';
import type { RequirementCare } from '../../shared/domain/care';

const MOST_NAMED = 5;

/** What should have been looked at again by now. `now` is an ISO time. */
export function checkCare(care: readonly RequirementCare[], now: string): CheckFinding[] {
  const due = care.filter(({ reviewOn }) => reviewOn !== null && reviewOn < now.slice(0, 10));
  const byOwner = Map.groupBy(due, ({ owner }) => owner);
  return [...byOwner].map(([owner, members]): CheckFinding => {
    const refs = members.slice(0, MOST_NAMED).map(({ ref }) => ref);
    const more = members.length > MOST_NAMED ? ` and ${members.length - MOST_NAMED} more` : '';
    return {
      severity: 'warning',
      topic: 'stale',
      place: { kind: 'review', owner, framework: members[0]?.framework ?? 'iso27001-2022', ref: members[0]?.ref ?? '' },
      subject: owner === '' ? 'Requirements nobody answers for' : owner,
      message: `${refs.join(', ')}${more} should have been looked at again by now. Do so under Controls and set the next day.`,
    };
  });
}
