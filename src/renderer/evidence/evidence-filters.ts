import type { Evidence } from '../../shared/domain/evidence';
import { say } from '../language/language';
import { DISCLOSURE_WORDS, KIND_WORDS } from './evidence-words';

export const EVIDENCE_FILTERS = ['review', 'ending', 'newer', 'rejected', 'accepted', 'all'] as const;
export type EvidenceFilter = (typeof EVIDENCE_FILTERS)[number];

export const FILTER_WORDS: Readonly<Record<EvidenceFilter, string>> = {
  review: say('To review'),
  ending: say('Ending'),
  newer: say('Newer wanted'),
  rejected: say('Rejected'),
  accepted: say('Accepted'),
  all: say('All'),
};

export function passesFilter({ decision, standing }: Evidence, filter: EvidenceFilter): boolean {
  switch (filter) {
    case 'review':
      return decision === 'open' && standing !== 'replaced';
    case 'ending':
      return standing === 'expired' || standing === 'expiring';
    case 'newer':
      return standing === 'newer-wanted';
    case 'rejected':
      return standing === 'rejected';
    case 'accepted':
      return standing === 'valid' || standing === 'expiring';
    case 'all':
      return true;
  }
}

/** The pieces a filter and a search keep, in the order they came in. */
export function filterEvidence(pieces: readonly Evidence[], filter: EvidenceFilter, search: string): Evidence[] {
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return pieces.filter((piece) => {
    if (!passesFilter(piece, filter)) return false;
    if (words.length === 0) return true;
    const { title, fileName, source, kind, disclosure, controls } = piece;
    const refs = controls.map(({ ref }) => ref).join(' ');
    const text =
      `${title} ${fileName} ${source} ${KIND_WORDS[kind]} ${DISCLOSURE_WORDS[disclosure]} ${refs}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
