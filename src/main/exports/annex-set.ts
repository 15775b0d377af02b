import type { ExportOptions, ExportProfile, TransferModule } from '../../shared/domain/export';
import { coverageBlocks } from './annex-coverage';
import {
  type AnnexPart,
  authorityPart,
  descriptionPart,
  partiesPart,
  shortTitle,
  subProcessorsPart,
} from './annex-parts';
import { changesBlocks } from './changes-appendix';
import { delimitationBlocks } from './delimitation';
import type { Block, Doc } from './document-model';
import type { ExportSource, ExportStatement } from './export-source';
import { frontMatter } from './front-matter';
import { measuresPart } from './measures-part';
import { untranslatedGaps } from './record-tools';
import { createSourceList, type SourceList, sourceBlocks } from './source-list';
import { annexSetWording, annexWording, commonWording, dateInWords, fill } from './wording';

// What the clauses (EU) 2021/914 ask for in each module; the other profiles know the two middle ones only.
const PARTS: Readonly<Record<TransferModule, readonly string[]>> = {
  'controller-controller': ['parties', 'description', 'authority', 'measures'],
  'controller-processor': ['parties', 'description', 'authority', 'measures', 'subProcessors'],
  'processor-processor': ['parties', 'description', 'authority', 'measures', 'subProcessors'],
  'processor-controller': ['parties', 'description'],
};

/**
 * All annexes of a contract in the order and under the names of its profile: parties, description, authority, measures,
 * sub-processors. What nobody recorded keeps a marked place and is named as a gap.
 */
export function buildAnnexSet(source: ExportSource, options: ExportOptions): Doc {
  const profile = options.profile ?? 'scc-2021-914';
  const module = options.module ?? 'controller-processor';
  const wording = annexSetWording(source.language);
  const common = commonWording(source.language);
  const { annexes, name, title, subtitle, scope } = wording.profiles[profile];
  const company = source.organisation.name.trim() || wording.notRecorded;
  const wanted = annexes.filter(({ part }) => PARTS[module].includes(part));
  const listTitle = wanted.find(({ part }) => part === 'subProcessors')?.title ?? '';
  const list = createSourceList(source);
  const facts: string[] = [];
  const gaps: string[] = annexes
    .filter((annex) => !wanted.includes(annex))
    .map((annex) => fill(wording.gaps.partLeftOut, { annex: shortTitle(annex.title) }));
  const leftOut: string[] = [];
  let placed = 0;
  let records: ExportStatement[] = [];
  let appendices: Block[] = [];

  const blocks = wanted.flatMap(({ part, title: annexTitle }): Block[] => {
    const head: Block = {
      kind: 'heading',
      level: 1,
      number: '',
      text: annexTitle,
      anchor: `annex-${part}`,
      appendix: false,
    };
    if (part === 'measures') {
      const measures = measuresPart(profile, 2, source, list, module);
      placed = measures.placed;
      gaps.push(...measures.notices, ...measures.gaps);
      leftOut.push(...measures.leftOut);
      if (listTitle === '') leftOut.push(...measures.recordGaps);
      records = measures.records;
      appendices = coverageBlocks(measures.covered, 'A', annexWording(source.language));
      const delimitation = delimitationBlocks(measures.covered, String(measures.headings + 1), wording);
      return [head, ...measures.blocks, ...delimitation];
    }
    const made = recordPart(part, { source, options, profile, module, title: annexTitle, listTitle, records, list });
    facts.push(...made.facts);
    gaps.push(...made.gaps);
    return [head, ...made.blocks];
  });

  const relation = profile === 'scc-2021-914' ? wording.modules[module] : fill(relationOf(module, source), { company });
  const products = source.organisation.products.map((product) => product.name).join(', ');
  const front = frontMatter(
    source,
    {
      // A module without measures or sub-processors has fewer annexes.
      title: wanted.length < annexes.length ? (titleOf(module, wording) ?? title) : title,
      subtitle,
      scope: [relation, products, scope].filter((words) => words !== '').join(' · '),
      shortTitle: fill(wording.shortTitle, { profile: name }),
      subject: wording.subject,
      keywords: wording.keywords,
      reading: fill(wording.reading, { date: dateInWords(source.date, common), notRecorded: wording.notRecorded }),
    },
    { statements: placed },
  );
  const changes = changesBlocks(source, appendices.length > 0 ? 'B' : 'A');
  const sources = list.sources();
  const letter = 'ABC'.charAt((appendices.length > 0 ? 1 : 0) + (changes.length > 0 ? 1 : 0));
  return {
    meta: front.meta,
    titlePage: front.titlePage,
    control: front.control,
    contentsTitle: common.contents,
    blocks: [...blocks, ...appendices, ...changes, ...sourceBlocks(sources, letter, common)],
    sources,
    statementIds: list.statementIds(),
    facts,
    gaps: [...front.gaps, ...gaps, ...untranslatedGaps(source), ...leftOut],
  };
}

function recordPart(
  part: string,
  context: {
    source: ExportSource;
    options: ExportOptions;
    profile: ExportProfile;
    module: TransferModule;
    title: string;
    listTitle: string;
    records: ExportStatement[];
    list: SourceList;
  },
): AnnexPart {
  if (part === 'parties') return partiesPart(context);
  if (part === 'description') return descriptionPart(context);
  if (part === 'authority') return authorityPart(context);
  return subProcessorsPart(context);
}

function titleOf(module: TransferModule, { moduleTitles }: ReturnType<typeof annexSetWording>): string | null {
  return module === 'controller-controller' || module === 'processor-controller' ? moduleTitles[module] : null;
}

function relationOf(module: TransferModule, { language }: ExportSource): string {
  const { relations } = annexSetWording(language);
  return module === 'processor-processor' ? relations['processor-processor'] : relations['controller-processor'];
}
