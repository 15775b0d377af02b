import type { ExportSource } from '../../src/main/exports/export-source';
import { buildExportSource, buildExportStatement } from '../builders/export-source';

const ENDINGS = [
  'is written to the register with date and name.',
  'is approved by the team lead and takes effect on the same day.',
  'is tested every 30 days, and what was found is mended within 14 days.',
  'is limited to the staff who need it; the list of their names is compared with the personnel file every 3 months.',
];

/** A library of so many statements over all headings, most of them one or two lines long; each holds a marker of its own. */
export function buildAnnexSource(count: number): ExportSource {
  const statements = Array.from({ length: count }, (_, index) => {
    const ref = String((index % 17) + 1);
    const text = `Procedure ${markerOf(index)} ${ENDINGS[index % ENDINGS.length] ?? ''}`;
    return buildExportStatement(
      text,
      {
        id: index + 1,
        places: [
          {
            documentId: (index % 2) + 1,
            passageId: index,
            locator: { page: (index % 17) + 1, path: [`Chapter ${ref}`], paragraph: index + 1 },
          },
        ],
      },
      {
        mappings: [
          { framework: 'scc-2021', ref, score: 0.8, status: 'suggested' },
          { framework: 'iso27001-2022', ref: 'A.8.15', score: 0.7, status: 'suggested' },
        ],
      },
    );
  });
  return buildExportSource({ statements });
}

export function markerOf(index: number): string {
  return `MARK${String(index + 1).padStart(5, '0')}`;
}
