import deWording from '../../../resources/wording/de/soa.json';
import enWording from '../../../resources/wording/en/soa.json';
import type { ControlApplicability } from '../../shared/domain/applicability';
import type { Language } from '../../shared/domain/document';
import type { Evidence } from '../../shared/domain/evidence';
import type { Audience, ExportOptions } from '../../shared/domain/export';
import { listApplicability } from '../controls/applicability';
import { readRequirements } from '../controls/coverage';
import { admitStatements } from './admit-statements';
import { changesBlocks } from './changes-appendix';
import type { Block, Cell, Doc, Sheet, TableRow } from './document-model';
import { plain, textOf } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { frontMatter } from './front-matter';
import { modalityLabel } from './modality-label';
import { maySee } from './narrow-source';
import { wordsOf } from './own-words';
import { providerRecord } from './provider-records';
import { isLeadIn, opening } from './sentence';
import { soaGaps } from './soa-gaps';
import { overviewBlocks } from './soa-overview';
import { createSourceList, type SourceList, sourceBlocks } from './source-list';
import { labelInlines, spaced } from './statement-inlines';
import { commonWording, counted, dateInWords, fill, joined, quoted } from './wording';

export type SoaWording = typeof enWording;

const WORDING: Record<Language, SoaWording> = { en: enWording, de: deWording };
// A row names what is best: the rest is in the documents it names.
const MOST_SHOWN = 2;
const MOST_IN_SHEET = 6;
const WORDS_SHOWN = 16;

/** The statements behind a control: those whose words stand in the document, and all of them. */
interface Behind {
  shown: ExportStatement[];
  all: ExportStatement[];
}

/**
 * The Statement of Applicability: every control of Annex A with its decision, its justification, how far the recorded
 * statements meet it, and where they stand. What nobody approved is marked as a draft.
 */
export function buildSoa(given: ExportSource, { audience }: Pick<ExportOptions, 'audience'>): Doc {
  const source = { ...given, evidence: given.evidence.filter((piece) => isShown(piece, audience)) };
  const wording = WORDING[source.language];
  const common = commonWording(source.language);
  const readings = readRequirements(
    source.statements.map(({ statement }) => statement),
    source.statements.flatMap(({ statement, mappings }) =>
      mappings.map((mapping) => ({ ...mapping, statementId: statement.id })),
    ),
  );
  const controls = listApplicability(source.frameworks, readings, source.applicability);
  const shown = new Map(admitStatements(source).statements.map((entry) => [entry.statement.id, entry]));
  const list = createSourceList(source);
  const groups = source.frameworks.find(({ id }) => id === 'iso27001-2022')?.groups ?? [];
  const used = groups.filter(({ id }) => controls.some(({ group }) => group === id));
  // Words of another language stay out; the documents that hold them show the measure all the same.
  const foreign = new Map(
    source.statements.flatMap((entry) =>
      entry.language !== source.language &&
      !entry.statement.hasPlaceholder &&
      entry.statement.modality !== 'not-implemented'
        ? [[entry.statement.id, entry] as const]
        : [],
    ),
  );
  const entriesOf = (control: ControlApplicability): Behind => ({
    shown: control.statementIds.flatMap((id) => shown.get(id) ?? []).toSorted((a, b) => showsLess(a) - showsLess(b)),
    all: control.statementIds.flatMap((id) => shown.get(id) ?? foreign.get(id) ?? []),
  });
  const tables = used.flatMap(({ id, title }, index): Block[] => [
    {
      kind: 'heading',
      level: 1,
      number: String(index + 2),
      text: title[source.language],
      anchor: `group-${index + 2}`,
      appendix: false,
    },
    {
      kind: 'table',
      columns: columnsOf(wording),
      rows: controls
        .filter(({ group }) => group === id)
        .map((control) => rowOf(control, entriesOf(control), source, list)),
    },
  ]);
  const sheet = sheetOf(
    controls,
    new Map(used.map(({ id, title }) => [id, title[source.language]])),
    entriesOf,
    source,
  );
  const front = frontMatter(source, wording, { statements: list.statementIds().length });
  const changes = changesBlocks(source, 'A');
  const sources = list.sources();
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: {
      ...front.control,
      reading: [common.reading.modality, common.reading.sources, wording.reading],
    },
    contentsTitle: common.contents,
    blocks: [
      ...overviewBlocks(controls, used, wording, source.language),
      ...tables,
      ...changes,
      ...sourceBlocks(sources, changes.length > 0 ? 'B' : 'A', common),
    ],
    sources,
    // A workbook has room for more of them than a page.
    statementIds: [
      ...new Set([...list.statementIds(), ...controls.flatMap((control) => inSheet(entriesOf(control)))]),
    ].sort((a, b) => a - b),
    facts: controls.flatMap(({ ref, decision }) =>
      decision === null
        ? []
        : [`${ref}: ${decision.applicable ? wording.yes : wording.no} – ${decision.justification}`],
    ),
    sheets: [sheet],
    gaps: [...front.gaps, ...soaGaps(controls, wording)],
  };
}

/** How little a statement shows of a control by itself: what is in place and can be read alone comes first. */
function showsLess(entry: ExportStatement): number {
  const { modality, text } = entry.statement;
  if (isLeadIn(text) || entry.goesOnFrom !== undefined || providerRecord(entry) !== null) return 3;
  if (modality === 'implemented' || modality === 'partly' || modality === 'sub-processor') return 0;
  return modality === 'planned' ? 2 : 1;
}

function rowOf(
  control: ControlApplicability,
  { shown: entries, all }: Behind,
  source: ExportSource,
  list: SourceList,
): TableRow {
  const wording = WORDING[source.language];
  const { decision, status, confirmed } = control;
  const isExcluded = decision?.applicable === false;
  const measures = entries
    .slice(0, MOST_SHOWN)
    .map((entry) => [
      ...labelInlines(modalityLabel(entry, source)),
      plain(opening(wordsOf(entry), WORDS_SHOWN)),
      ...spaced(list.marks(entry.statement)),
    ]);
  const rest = all.length - measures.length;
  const cells: Cell[] = [
    [[plain(control.ref)], [plain(control.title[source.language])]],
    [[plain(isExcluded ? wording.no : wording.yes)]],
    [
      [plain(justificationOf(control, all, source))],
      ...(decision === null ? [[{ kind: 'text' as const, text: wording.draft, face: 'italic' as const }]] : []),
    ],
    [
      [plain(isExcluded ? wording.status.excluded : wording.status[status])],
      ...(isExcluded || all.length === 0 || confirmed > 0
        ? []
        : [[{ kind: 'text' as const, text: wording.unconfirmed, muted: true }]]),
    ],
    [
      ...measures,
      ...(rest > 0 ? [[{ kind: 'text' as const, text: counted(wording.more, rest), muted: true }]] : []),
      ...piecesOf(control, source).map((title) => [plain(`${wording.sheetColumns.evidence}: ${title}`)]),
    ],
  ];
  return { anchor: `control-${control.ref}`, cells };
}

/** What was decided, or a draft that says no more than where measures are recorded; a marked place where none is. */
function justificationOf(control: ControlApplicability, entries: ExportStatement[], source: ExportSource): string {
  if (control.decision !== null) return control.decision.justification;
  const common = commonWording(source.language);
  const titles = documentTitles(entries, source);
  if (titles.length === 0) return common.toBeCompleted;
  const documents = joined(
    titles.slice(0, 3).map((title) => quoted(title, common)),
    common,
  );
  return fill(WORDING[source.language].draftJustification, { documents });
}

function documentTitles(entries: readonly ExportStatement[], source: ExportSource): string[] {
  const ids = new Set(entries.flatMap(({ statement }) => statement.places.map(({ documentId }) => documentId)));
  return source.documents.filter(({ id }) => ids.has(id)).map(({ title, fileName }) => title || fileName);
}

function sheetOf(
  controls: readonly ControlApplicability[],
  groups: ReadonlyMap<string, string>,
  entriesOf: (control: ControlApplicability) => Behind,
  source: ExportSource,
): Sheet {
  const wording = WORDING[source.language];
  const { ref, title, group, applicable, justification, decision, status, basis, statements, evidence } =
    wording.sheetColumns;
  const widths: [string, number][] = [
    [ref, 11],
    [title, 34],
    [group, 22],
    [applicable, 12],
    [justification, 44],
    [decision, 24],
    [status, 18],
    [basis, 24],
    [statements, 70],
    [evidence, 40],
  ];
  return {
    name: wording.sheetName,
    columns: widths.map(([name, width]) => ({ title: name, width })),
    rows: controls.map((control) => {
      const entries = entriesOf(control);
      const isExcluded = control.decision?.applicable === false;
      return [
        control.ref,
        control.title[source.language],
        groups.get(control.group) ?? '',
        isExcluded ? wording.no : wording.yes,
        justificationOf(control, entries.all, source),
        decisionInWords(control, source),
        isExcluded ? wording.status.excluded : wording.status[control.status],
        basisInWords(control, entries.all.length, wording),
        statementsInWords(entries, source),
        [...documentTitles(entries.all, source), ...piecesOf(control, source)].join('\n'),
      ];
    }),
  };
}

function inSheet({ shown }: Behind): number[] {
  return shown.slice(0, MOST_IN_SHEET).map(({ statement }) => statement.id);
}

function statementsInWords({ shown, all }: Behind, source: ExportSource): string {
  const lines = shown
    .slice(0, MOST_IN_SHEET)
    .map((entry) => textOf([...labelInlines(modalityLabel(entry, source)), plain(wordsOf(entry))]));
  const rest = all.length - lines.length;
  return [...lines, ...(rest > 0 ? [counted(WORDING[source.language].more, rest)] : [])].join('\n');
}

/** Accepted and in date, and of a class the readers may see. */
function isShown({ standing, disclosure }: Evidence, audience: Audience): boolean {
  return (standing === 'valid' || standing === 'expiring') && maySee(audience, disclosure);
}

function piecesOf({ ref }: ControlApplicability, { evidence }: ExportSource): string[] {
  return evidence
    .filter(({ controls }) => controls.some((each) => each.framework === 'iso27001-2022' && each.ref === ref))
    .map(({ title, fileName }) => title || fileName);
}

function decisionInWords({ decision }: ControlApplicability, source: ExportSource): string {
  const wording = WORDING[source.language];
  if (decision === null) return wording.draft;
  const date = dateInWords(decision.decidedAt, commonWording(source.language));
  return decision.decidedBy === ''
    ? fill(wording.approved, { date })
    : fill(wording.approvedBy, { date, name: decision.decidedBy });
}

function basisInWords({ confirmed }: ControlApplicability, shown: number, wording: SoaWording): string {
  if (confirmed > 0) return counted(wording.basisConfirmed, confirmed);
  return shown === 0 ? wording.basisNone : counted(wording.basisSuggested, shown);
}

function columnsOf({ columns }: SoaWording) {
  return [
    { title: columns.control, widthMm: 34 },
    { title: columns.applicable, widthMm: 21 },
    // Wide enough for the mark of a draft in italics with room to spare: programs differ in the last point of a slanted line.
    { title: columns.justification, widthMm: 41 },
    { title: columns.status, widthMm: 22 },
    { title: columns.reference, widthMm: 47 },
  ];
}
