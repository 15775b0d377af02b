import { describe, expect, it } from 'vitest';
import { buildAnnexSet } from '../../src/main/exports/annex-set';
import { type Doc, textOf } from '../../src/main/exports/document-model';
import { keepsWithNext } from '../../src/main/exports/lay-out-table';
import { renderDocx } from '../../src/main/exports/render-docx';
import { plannedTime, timeInWords } from '../../src/main/exports/sentence';
import { syllables, withSoftHyphens } from '../../src/main/exports/syllables';
import { commonWording, sentenceLexicon } from '../../src/main/exports/wording';
import type { Language } from '../../src/shared/domain/document';
import {
  buildExportSource,
  buildExportStatement,
  buildOrganisation,
  RESOURCES_FOLDER,
} from '../builders/export-source';
import { unzipText } from '../builders/read-exports';

const RECORD = ['Kranichpost GmbH – Location – Emden, Germany', 'Kranichpost GmbH – Duration – 30 days'];

function annexSet(subProcessors: { name: string }[]): Doc {
  const source = buildExportSource();
  const records = RECORD.map((text, index) =>
    buildExportStatement(text, { id: 900 + index, modality: 'sub-processor' }),
  );
  return buildAnnexSet(
    {
      ...source,
      organisation: buildOrganisation({ subProcessors }),
      statements: [...source.statements, ...records],
    },
    {
      language: 'en',
      profile: 'scc-2021-914',
      module: null,
      scope: { product: null, deployment: null },
      audience: 'customer',
      isDraft: true,
      recipient: '',
      topic: null,
      questionnaireId: null,
    },
  );
}

function wordsOf({ blocks }: Doc): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.map(textOf)));
      return block.kind === 'heading' ? [block.text] : [textOf(block.inlines)];
    })
    .join('\n');
}

describe('sub-processors that only documents name', () => {
  it('stand in the annex with their sources where none is recorded', () => {
    const words = wordsOf(annexSet([]));
    expect(words).toContain('Kranichpost GmbH');
    expect(words).toMatch(/Emden, Germany\u00a0\[\d+\]/u);
  });

  it('are a gap and not authorised where others are recorded', () => {
    const doc = annexSet([{ name: 'Nordlicht Rechenzentrum GmbH' }]);
    expect(wordsOf(doc)).not.toContain('Kranichpost');
    expect(doc.gaps.some((gap) => gap.includes('Kranichpost GmbH'))).toBe(true);
  });
});

describe('the time of a plan', () => {
  it.each([
    ['de', 'Sie sind ab dem ersten Quartal 2027 geplant.', 'das erste Quartal 2027', '2027-03'],
    ['de', 'Geplant im 2. Halbjahr 2027.', 'das 2. Halbjahr 2027', '2027-12'],
    ['de', 'Die Einführung folgt Ende 2027.', 'Ende 2027', '2027-12'],
    ['en', 'It is planned for the third quarter of 2027.', 'the third quarter of 2027', '2027-09'],
    ['en', 'It comes in first half 2027.', 'the first half of 2027', '2027-06'],
    ['en', 'It is planned for Q2 2027.', 'Q2 2027', '2027-06'],
  ] as const)('%s: %s', (language: Language, text, words, until) => {
    const lexicon = sentenceLexicon(language);
    const time = plannedTime(text, lexicon, commonWording(language).months);
    expect([timeInWords(time?.words ?? '', lexicon), time?.until]).toEqual([words, until]);
  });
});

describe('tables', () => {
  it('keep their first and last two rows together, and short ones without a head whole', () => {
    const kept = (count: number, hasHead: boolean) =>
      Array.from({ length: count }, (_, index) => keepsWithNext(index, count, hasHead));
    expect(kept(5, true)).toEqual([true, false, false, true, false]);
    expect(kept(3, false)).toEqual([true, true, false]);
    expect(kept(13, false).filter(Boolean)).toHaveLength(2);
  });

  it('say in Word what they hold', async () => {
    const xml = unzipText(await renderDocx(annexSet([]), RESOURCES_FOLDER))['word/document.xml'] ?? '';
    const tables = xml.match(/<w:tbl>/gu)?.length;
    expect(xml.match(/<w:tblCaption w:val="[^"]+"\/>/gu)).toHaveLength(tables ?? 0);
  });
});

describe('a long word', () => {
  it('is cut where German joins words, and nowhere in what is no word', () => {
    expect(syllables('Informationssicherheitsrichtlinien')).toEqual(['Informations', 'sicherheits', 'richtlinien']);
    expect(syllables('TLS_AES_128_GCM_SHA256')).toEqual(['TLS_AES_128_GCM_SHA256']);
    expect(withSoftHyphens('Die Unterauftragsverarbeiter der Firma').join('')).toBe(
      'Die Unterauftragsverarbeiter der Firma',
    );
  });
});
