import type { ControlApplicability, ControlStatus } from '../../shared/domain/applicability';
import type { Language } from '../../shared/domain/document';
import type { Wording } from '../../shared/domain/framework';
import type { Block, TableRow } from './document-model';
import { plain } from './document-model';
import type { SoaWording } from './soa';

// As wide as the longest word of each title, in the order of the wording.
const WIDTHS_MM = [16, 22, 21, 19, 18, 21, 21];

/** How many controls of each group are applicable, in place, planned, open and approved. */
export function overviewBlocks(
  controls: readonly ControlApplicability[],
  groups: readonly { id: string; title: Wording }[],
  wording: SoaWording,
  language: Language,
): Block[] {
  const { group, ...counts } = wording.overviewColumns;
  const rows = [
    ...groups.map(({ id, title }) =>
      countRow(
        title[language],
        controls.filter((control) => control.group === id),
      ),
    ),
    countRow(wording.total, controls),
  ];
  return [
    { kind: 'heading', level: 1, number: '1', text: wording.overviewTitle, anchor: 'overview', appendix: false },
    { kind: 'paragraph', style: 'body', inlines: [plain(wording.overviewIntro)], keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { title: group, widthMm: 27 },
        ...Object.values(counts).map((title, index) => ({
          title,
          widthMm: WIDTHS_MM[index] ?? 20,
          align: 'right' as const,
        })),
      ],
      rows,
    },
  ];
}

function countRow(title: string, controls: readonly ControlApplicability[]): TableRow {
  const inUse = controls.filter(({ decision }) => decision?.applicable !== false);
  const having = (...wanted: ControlStatus[]): number => inUse.filter(({ status }) => wanted.includes(status)).length;
  const counts = [
    controls.length,
    controls.length - inUse.length,
    having('implemented'),
    having('partly'),
    having('planned'),
    having('not-in-place', 'not-recorded'),
    controls.filter(({ decision }) => decision !== null).length,
  ];
  return { anchor: null, cells: [[[plain(title)]], ...counts.map((count) => [[plain(String(count))]])] };
}
