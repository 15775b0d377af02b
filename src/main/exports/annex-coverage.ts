import type { FrameworkId } from '../../shared/domain/framework';
import type { Block } from './document-model';
import { plain } from './document-model';
import type { ExportStatement } from './export-source';
import { opening } from './sentence';
import type { AnnexWording } from './wording';

export interface CoveredMeasure {
  number: string;
  anchor: string;
  entries: ExportStatement[];
}

// The table helps a reader find a measure; weaker suggestions would fill it with noise.
const MINIMUM_SCORE = 0.45;
const MOST_CONTROLS = 6;

/** The appendix that sets each measure against Art. 32 and Annex A, empty when nothing is mapped. */
export function coverageBlocks(measures: CoveredMeasure[], letter: string, wording: AnnexWording): Block[] {
  const rows = measures.flatMap(({ number, anchor, entries }) => {
    const [first] = entries;
    const gdpr = refsOf(entries, 'gdpr-32').filter((ref) => ref.startsWith('32'));
    const iso = refsOf(entries, 'iso27001-2022').filter((ref) => ref.startsWith('A.'));
    if (first === undefined || gdpr.length + iso.length === 0) return [];
    return [
      {
        anchor: null,
        cells: [
          [[{ kind: 'reference' as const, anchor, text: number }]],
          [[plain(opening(first.statement.text, 7))]],
          [[plain(gdpr.map((ref) => ref.replace(/^32/, '')).join(', '))]],
          [[plain(iso.map((ref) => ref.replace(/^A\./, '')).join(', '))]],
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  const { measure, opening: begins, gdpr, iso } = wording.coverageColumns;
  return [
    { kind: 'heading', level: 1, number: letter, text: wording.coverageTitle, anchor: 'coverage', appendix: true },
    { kind: 'paragraph', style: 'body', inlines: [plain(wording.coverageIntro)], keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { title: measure, widthMm: 22 },
        { title: begins, widthMm: 78 },
        { title: gdpr, widthMm: 25 },
        { title: iso, widthMm: 40 },
      ],
      rows,
    },
  ];
}

function refsOf(entries: ExportStatement[], framework: FrameworkId): string[] {
  const refs = entries
    .flatMap(({ mappings }) => mappings)
    .filter((mapping) => mapping.framework === framework && mapping.status !== 'rejected')
    .filter(({ score, status }) => status === 'confirmed' || score >= MINIMUM_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CONTROLS)
    .map(({ ref }) => ref);
  return [...new Set(refs)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
