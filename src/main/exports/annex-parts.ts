import type { ExportOptions, ExportProfile, TransferModule } from '../../shared/domain/export';
import type { ActivityText, CompanyText, ProcessingActivity, SubProcessorText } from '../../shared/domain/organisation';
import type { Block } from './document-model';
import { plain } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { SIGNATURE_LINE } from './marked-places';
import { isRecorded, providerRecord, recordTables } from './provider-records';
import { type RecordRow, recordTable, valueCell } from './record-table';
import type { SourceList } from './source-list';
import { annexSetWording, commonWording, dateInWords, fill, quoted } from './wording';

/** A part of the annexes that is made of the company's records: its blocks, what it says, what is missing. */
export interface AnnexPart {
  blocks: Block[];
  facts: string[];
  gaps: string[];
}

interface PartContext {
  source: ExportSource;
  options: ExportOptions;
  profile: ExportProfile;
  module: TransferModule;
  /** The annex as the law names it. */
  title: string;
  /** The title of the annex that lists sub-processors. */
  listTitle: string;
}

/** The activities a contract of this module is about: our own as controller only where both are controllers. */
function activitiesOf({ organisation }: ExportSource, module: TransferModule): ProcessingActivity[] {
  const role = module === 'controller-controller' ? 'controller' : 'processor';
  return organisation.activities.filter((activity) => activity.role === role);
}

export function partiesPart({ source, options, profile, module, title }: PartContext): AnnexPart {
  const wording = annexSetWording(source.language);
  const { partyRows, parties } = wording.profiles[profile];
  const [giver, taker] = partyTitles(parties, module);
  const [giverRole, takerRole] = rolesOf(module);
  const { organisation } = source;
  const gaps: string[] = [];
  const facts: string[] = [];
  const ours = partyRows.map(({ field, label }): RecordRow => {
    if (field === 'signature') return { label, value: '', missing: SIGNATURE_LINE };
    const role = wording.roles[module === 'processor-controller' ? giverRole : takerRole];
    const value =
      field === 'role'
        ? role
        : field === 'activities'
          ? activitiesOf(source, module)
              .map(({ name }) => name)
              .join('; ')
          : organisation[field as CompanyText]; // the wording names no other fields
    note({ label, value, record: organisation.name.trim() || wording.notRecorded, title, source }, facts, gaps);
    return { label, value, missing: wording.notRecorded };
  });
  const theirs = partyRows.map(({ field, label }): RecordRow => {
    if (field === 'signature') return { label, value: '', missing: SIGNATURE_LINE };
    const role = wording.roles[module === 'processor-controller' ? takerRole : giverRole];
    return {
      label,
      value: field === 'role' ? role : field === 'name' ? options.recipient : '',
      missing: wording.byCustomer,
    };
  });
  // Only where we hand data back to the controller are we the one that gives.
  const [first, second] = module === 'processor-controller' ? [ours, theirs] : [theirs, ours];
  return {
    blocks: [numbered('1', giver), recordTable(first), numbered('2', taker), recordTable(second)],
    facts,
    gaps,
  };
}

export function descriptionPart(context: PartContext): AnnexPart {
  const { source, profile, module, title } = context;
  const wording = annexSetWording(source.language);
  const activities = activitiesOf(source, module);
  const facts: string[] = [];
  const gaps: string[] = [];
  const tables = activities.map((activity) =>
    recordTable(
      [
        { label: wording.activity, value: activity.name, missing: wording.notRecorded },
        ...wording.profiles[profile].description.map(({ field, label }): RecordRow => {
          const value = describedBy(field, activity, context);
          note({ label: shortLabel(label), value, record: activity.name, title, source }, facts, gaps);
          return { label, value, missing: wording.notRecorded };
        }),
      ],
      72,
    ),
  );
  if (tables.length === 0) {
    return {
      blocks: [{ kind: 'paragraph', style: 'note', inlines: [plain(wording.noActivity)] }],
      facts,
      gaps: [wording.gaps.noActivity],
    };
  }
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return { blocks: [only], facts, gaps };
  const blocks = tables.flatMap((table, index) => [numbered(String(index + 1), activities[index]?.name ?? ''), table]);
  return { blocks, facts, gaps };
}

function describedBy(field: string, activity: ProcessingActivity, { source, module, listTitle }: PartContext): string {
  const wording = annexSetWording(source.language);
  if (field === 'sensitive') {
    const { sensitiveData, safeguards } = activity;
    if (sensitiveData.trim() === '') return '';
    return safeguards.trim() === ''
      ? sensitiveData
      : `${sensitiveData}\n${fill(wording.sensitiveSafeguards, { text: safeguards })}`;
  }
  if (field === 'subProcessing') {
    // Asked for transfers to processors only.
    if (module.endsWith('-controller')) return wording.subProcessingToController;
    const own = [activity.subjectMatter, activity.nature, activity.duration].filter((text) => text.trim() !== '');
    if (source.organisation.subProcessors.length === 0) return wording.subProcessingNone;
    return listTitle === '' ? own.join('\n') : fill(wording.subProcessingSee, { annex: shortTitle(listTitle) });
  }
  return activity[field as ActivityText]; // the wording names no other fields
}

/** The authority is that of the exporter, whom only the customer can name; ours stands beside it. */
export function authorityPart({ source, title }: PartContext): AnnexPart {
  const wording = annexSetWording(source.language);
  const { name, supervisoryAuthority } = source.organisation;
  const company = name.trim() || wording.notRecorded;
  const label = fill(wording.authorityRows.ours, { company });
  const facts: string[] = [];
  const gaps: string[] = [];
  note({ label, value: supervisoryAuthority, record: company, title, source }, facts, gaps);
  const rows: RecordRow[] = [
    { label: wording.authorityRows.competent, value: '', missing: wording.byCustomer },
    { label, value: supervisoryAuthority, missing: wording.notRecorded },
  ];
  return { blocks: [recordTable(rows)], facts, gaps };
}

/**
 * The list of sub-processors from the company's records. Where it has recorded none, what its documents say of them stands
 * there with its sources; where it has, one that only a document names is a gap and not authorised by anybody.
 */
export function subProcessorsPart({
  source,
  title,
  records: stated,
  list,
}: PartContext & { records: ExportStatement[]; list: SourceList }): AnnexPart {
  const wording = annexSetWording(source.language);
  const common = commonWording(source.language);
  const { subProcessors, subProcessorNotice } = source.organisation;
  const facts: string[] = [];
  const gaps: string[] = [];
  if (subProcessors.length === 0) {
    const [text, gap] =
      stated.length === 0
        ? [wording.noSubProcessors, wording.gaps.noSubProcessors]
        : [wording.statedSubProcessors, wording.gaps.statedSubProcessors];
    const style = stated.length === 0 ? 'note' : 'body';
    const intro: Block = { kind: 'paragraph', style, inlines: [plain(text)] };
    return { blocks: [intro, ...recordTables(stated, 1, list)], facts, gaps: [gap] };
  }
  const names = stated.flatMap((entry) => {
    const record = providerRecord(entry);
    return record === null || isRecorded(record, source) ? [] : [record.name];
  });
  for (const name of new Set(names))
    gaps.push(fill(wording.gaps.statedOnly, { name: quoted(name, common), annex: shortTitle(title) }));
  if (subProcessorNotice.trim() === '') gaps.push(wording.gaps.noNotice);
  const notice = subProcessorNotice.trim() || wording.notRecorded;
  const date = dateInWords(source.date, common);
  const columns = wording.overviewColumns;
  const records = subProcessors.flatMap((each, index): Block[] => [
    numbered(String(index + 2), each.name),
    recordTable(
      wording.subProcessorRows
        .filter(({ field }) => field !== 'name')
        .map(({ field, label }): RecordRow => {
          const value = each[field as SubProcessorText]; // the wording names no other fields
          note({ label, value, record: each.name, title, source }, facts, gaps);
          return { label, value, missing: wording.notRecorded };
        }),
    ),
  ]);
  return {
    blocks: [
      { kind: 'paragraph', style: 'body', inlines: [plain(fill(wording.subProcessorsIntro, { date }))] },
      {
        kind: 'paragraph',
        style: 'body',
        inlines: [plain(fill(wording.subProcessorsNotice, { text: notice }))],
      },
      numbered('1', wording.overviewTitle),
      {
        kind: 'table',
        columns: [
          { title: columns.name, widthMm: 45 },
          { title: columns.location, widthMm: 40 },
          { title: columns.transferMechanism, widthMm: 40 },
          { title: columns.certificates, widthMm: 40 },
        ],
        rows: subProcessors.map((each) => ({
          anchor: null,
          cells: (['name', 'location', 'transferMechanism', 'certificates'] as const).map((field) =>
            valueCell(each[field], wording.notRecorded),
          ),
        })),
      },
      ...records,
    ],
    facts,
    gaps,
  };
}

/** Keeps a particular as a fact the document says, or names it as missing. */
function note(
  particular: { label: string; value: string; record: string; title: string; source: ExportSource },
  facts: string[],
  gaps: string[],
): void {
  const { label, value, record, title, source } = particular;
  if (value.trim() !== '') {
    facts.push(`${record}: ${label}: ${value.trim().replaceAll('\n', ' ')}`);
    return;
  }
  const { gaps: words } = annexSetWording(source.language);
  const field = quoted(label, commonWording(source.language));
  gaps.push(fill(words.missing, { annex: shortTitle(title), field, record }));
}

/** "Annex I.A" of "Annex I.A – List of parties". */
export function shortTitle(title: string): string {
  return title.split(' – ')[0] ?? title;
}

// Some of the law's headings run to five lines; a list of gaps names them by their beginning.
function shortLabel(label: string): string {
  return (label.split(/ \(|, such| und angewandte| and applied/u)[0] ?? label).slice(0, 90);
}

function numbered(number: string, text: string): Block {
  const anchor = `record-${number}-${text.replaceAll(/[^A-Za-z0-9]+/gu, '-').slice(0, 24)}`;
  return { kind: 'heading', level: 2, number, text, anchor, appendix: false };
}

function partyTitles(parties: Partial<Record<TransferModule, string[]>>, module: TransferModule): [string, string] {
  const [giver = '', taker = ''] = parties[module] ?? parties['controller-processor'] ?? [];
  return [giver, taker];
}

function rolesOf(module: TransferModule): ['controller' | 'processor', 'controller' | 'processor'] {
  const [giver, taker] = module.split('-');
  return [giver === 'controller' ? 'controller' : 'processor', taker === 'controller' ? 'controller' : 'processor'];
}
