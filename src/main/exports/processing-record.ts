import type { ExportOptions } from '../../shared/domain/export';
import type { ActivityText, ProcessingActivity } from '../../shared/domain/organisation';
import { changesBlocks } from './changes-appendix';
import type { Block, Doc, Sheet } from './document-model';
import { plain } from './document-model';
import type { ExportSource } from './export-source';
import { frontMatter } from './front-matter';
import { type RecordRow, recordTable } from './record-table';
import { companyTable, createNotes, recordControl, recordHeading, untranslatedGaps } from './record-tools';
import { annexWording, commonWording, fill, recordWording } from './wording';

/** The record of processing activities: those done for customers, then the company's own, a table for each. */
export function buildProcessingRecord(source: ExportSource, _options: ExportOptions): Doc {
  const wording = recordWording(source.language).processing;
  const common = commonWording(source.language);
  const notes = createNotes(source);
  const sections = (['processor', 'controller'] as const).map((role) => ({
    role,
    activities: source.organisation.activities.filter((activity) => activity.role === role),
  }));
  const filled = sections.filter(({ activities }) => activities.length > 0);
  const blocks = filled.flatMap(({ role, activities }, section): Block[] => [
    recordHeading(1, String(section + 2), wording.sections[role], `record-${role}`),
    ...activities.flatMap((activity, index): Block[] => [
      recordHeading(2, `${section + 2}.${index + 1}`, activity.name, `activity-${section}-${index}`),
      recordTable(rowsOf(activity, source, notes)),
    ]),
  ]);
  const front = frontMatter(
    source,
    { ...wording, scope: source.organisation.products.map(({ name }) => name).join(', ') || wording.scope },
    { statements: 0 },
  );
  const changes = changesBlocks(source, 'A');
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: recordControl(front.control, wording.reading, source),
    contentsTitle: common.contents,
    blocks: [
      recordHeading(1, '1', wording.company, 'company'),
      companyTable(source, notes),
      ...(blocks.length > 0
        ? blocks
        : [{ kind: 'paragraph' as const, style: 'note' as const, inlines: [plain(wording.none)] }]),
      ...changes,
    ],
    sources: [],
    statementIds: [],
    facts: notes.facts,
    gaps: [...front.gaps, ...untranslatedGaps(source), ...(filled.length === 0 ? [wording.none] : []), ...notes.gaps],
    sheets: [companySheet(source), ...filled.map(({ role, activities }) => sheetOf(role, activities, source))],
  };
}

function rowsOf(
  activity: ProcessingActivity,
  source: ExportSource,
  notes: ReturnType<typeof createNotes>,
): RecordRow[] {
  const { columns } = recordWording(source.language).processing;
  return columnsOf(activity.role, source).map((field) => {
    const value = valueOf(activity, field, source);
    notes.take(activity.name, columns[field], value);
    return { label: columns[field], value, missing: recordWording(source.language).notRecorded };
  });
}

// What Article 30(1) asks of a controller and 30(2) of a processor, and what contracts need besides.
const OF_BOTH = [
  'products',
  'purpose',
  'nature',
  'dataSubjects',
  'dataCategories',
  'sensitiveData',
  'safeguards',
] as const;
const COLUMNS = {
  controller: [...OF_BOTH, 'legalBasis', 'recipients', 'transfers', 'retention', 'measures'],
  processor: ['controllers', ...OF_BOTH, 'recipients', 'transfers', 'duration', 'retention', 'measures'],
} as const;
type RecordField = (typeof COLUMNS)['controller' | 'processor'][number];

function columnsOf(role: ProcessingActivity['role'], _source: ExportSource): readonly RecordField[] {
  return COLUMNS[role];
}

function valueOf(activity: ProcessingActivity, field: RecordField, { language, organisation }: ExportSource): string {
  const { processing } = recordWording(language);
  if (field === 'products') return activity.products.join(', ') || processing.allProducts;
  if (field === 'controllers') return processing.controllersValue;
  if (field === 'measures') return fill(processing.measuresValue, { annex: annexWording(language).shortTitle });
  if (field === 'recipients') return recipientsOf(activity, organisation.subProcessors);
  return activity[field satisfies ActivityText];
}

/** What is recorded, or the sub-processors that work for the same products. */
function recipientsOf(
  activity: ProcessingActivity,
  subProcessors: ExportSource['organisation']['subProcessors'],
): string {
  if (activity.recipients.trim() !== '' || activity.role === 'controller') return activity.recipients;
  const shared = subProcessors.filter(
    ({ products }) =>
      products.length === 0 ||
      activity.products.length === 0 ||
      products.some((name) => activity.products.includes(name)),
  );
  return shared.map(({ name }) => name).join(', ');
}

function sheetOf(role: ProcessingActivity['role'], activities: ProcessingActivity[], source: ExportSource): Sheet {
  const { notRecorded, processing } = recordWording(source.language);
  const fields = columnsOf(role, source);
  return {
    name: processing.sheets[role],
    columns: [
      { title: processing.activity, width: 30 },
      ...fields.map((field) => ({ title: processing.columns[field], width: 28 })),
    ],
    rows: activities.map((activity) => [
      activity.name,
      ...fields.map((field) => valueOf(activity, field, source).trim() || notRecorded),
    ]),
  };
}

function companySheet(source: ExportSource): Sheet {
  const { notRecorded, processing, companyRows } = recordWording(source.language);
  return {
    name: processing.sheets.company,
    columns: [
      { title: processing.field, width: 34 },
      { title: processing.value, width: 80 },
    ],
    rows: companyRows.map(({ field, label }) => [label, source.organisation[field as 'name'].trim() || notRecorded]),
  };
}
