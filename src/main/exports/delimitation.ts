import type { CoveredMeasure } from './annex-coverage';
import type { Block, Cell, Inline, TableRow } from './document-model';
import { plain } from './document-model';
import type { AnnexSetWording } from './wording';

type Party = 'we' | 'subProcessor' | 'customer';

/** Heading × who takes the measures below it, with their numbers; empty where all of them are ours. */
export function delimitationBlocks(covered: CoveredMeasure[], number: string, wording: AnnexSetWording): Block[] {
  if (covered.every((measure) => partyOf(measure) === 'we')) return [];
  const { heading, we, subProcessor, customer } = wording.delimitationColumns;
  const rows = [...Map.groupBy(covered, (measure) => measure.heading.anchor).values()].flatMap((group): TableRow[] => {
    const [first] = group;
    if (first === undefined) return [];
    const title: Inline[] = [
      { kind: 'reference', anchor: first.heading.anchor, text: first.heading.number },
      plain(`\u00a0 ${first.heading.title}`),
    ];
    const cells = (['we', 'subProcessor', 'customer'] as const).map((party) => partyCell(group, party));
    return [{ anchor: null, cells: [[title], ...cells] }];
  });
  return [
    {
      kind: 'heading',
      level: 2,
      number,
      text: wording.delimitationTitle,
      anchor: 'delimitation',
      appendix: false,
    },
    { kind: 'paragraph', style: 'body', inlines: [plain(wording.delimitationIntro)], keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { title: heading, widthMm: 60 },
        { title: we, widthMm: 33 },
        { title: subProcessor, widthMm: 42 },
        { title: customer, widthMm: 30 },
      ],
      rows,
    },
  ];
}

function partyOf({ entries: [first] }: CoveredMeasure): Party {
  if (first === undefined) return 'we';
  const { modality, scope } = first.statement;
  if (modality === 'customer') return 'customer';
  return modality === 'sub-processor' || scope.subject === 'provider' ? 'subProcessor' : 'we';
}

/** The numbers of a party's measures; those that follow each other as a range. */
function partyCell(group: CoveredMeasure[], party: Party): Cell {
  const runs: CoveredMeasure[][] = [];
  for (const measure of group) {
    if (partyOf(measure) !== party) {
      if (runs.at(-1)?.length !== 0) runs.push([]);
      continue;
    }
    if (runs.length === 0) runs.push([]);
    runs.at(-1)?.push(measure);
  }
  const filled = runs.filter((run) => run.length > 0);
  if (filled.length === 0) return [[plain('–')]];
  return [
    filled.flatMap((run, index): Inline[] => {
      const [first] = run;
      const last = run.at(-1);
      if (first === undefined || last === undefined) return [];
      const comma = index === 0 ? [] : [plain(', ')];
      const from: Inline = { kind: 'reference', anchor: first.anchor, text: first.number };
      if (last === first) return [...comma, from];
      return [...comma, from, plain('–'), { kind: 'reference', anchor: last.anchor, text: last.number }];
    }),
  ];
}
