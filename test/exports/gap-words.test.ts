import { describe, expect, test } from 'vitest';
import { COMPOSERS } from '../../src/main/exports/composers';
import { gapInLanguages } from '../../src/main/exports/gap-words';
import type { Language } from '../../src/shared/domain/document';
import { describeKind, EXPORT_KIND_NAMES } from '../../src/shared/export-kinds';
import { buildExportSource, buildExportStatement, buildOrganisation } from '../builders/export-source';

const STATEMENTS = [
  buildExportStatement('Backups daily', { hasPlaceholder: true }),
  buildExportStatement('Access rights are reviewed regularly.', {}),
  buildExportStatement('A penetration test is planned for March 2024.', { modality: 'planned' }),
  buildExportStatement('Türen sind abgeschlossen.', {}, { language: 'de' }),
  buildExportStatement('Logs are not encrypted.', { modality: 'not-implemented' }),
];

async function gapsOf(kind: (typeof EXPORT_KIND_NAMES)[number], language: Language): Promise<string[]> {
  const source = buildExportSource({
    language,
    statements: STATEMENTS,
    organisation: buildOrganisation({ subProcessors: [] }),
  });
  const [profile = null] = describeKind(kind).profiles;
  const doc = await COMPOSERS[kind](source, {
    language,
    profile,
    module: null,
    scope: { product: null, deployment: null },
    audience: 'customer',
    isDraft: true,
    recipient: '',
    topic: kind === 'topic-paper' ? 'encryption' : null,
    questionnaireId: null,
  });
  return doc.gaps;
}

describe('what is missing is told in the language of the window', () => {
  const kinds = EXPORT_KIND_NAMES.filter((kind) => kind !== 'answer-book');
  test.each(kinds.flatMap((kind) => [[kind, 'en'] as const, [kind, 'de'] as const]))(
    '%s in %s',
    async (kind, language) => {
      const gaps = await gapsOf(kind, language);
      expect(gaps.length).toBeGreaterThan(0);
      const other = language === 'en' ? 'de' : 'en';
      expect(gaps.filter((gap) => gapInLanguages(gap, language).in[other] === gap)).toEqual([]);
      // The other words lead back to these: values are kept, and no sentence is taken for another.
      const told = gaps.map((gap) => gapInLanguages(gap, language).in[other]);
      const back = told.map((gap) => gapInLanguages(gap, other).in[language]);
      expect(back.map((gap) => gapInLanguages(gap, language).in[other])).toEqual(told);
    },
  );

  test('quotes are put into the marks of the language, counts and languages into its words', () => {
    const told = gapInLanguages(
      'Left out, because it is in another language (German) than the document: “Türen.”',
      'en',
    );
    expect(told.in.de).toBe(
      'Weggelassen, weil die Aussage in einer anderen Sprache (Deutsch) als das Dokument steht: „Türen.“',
    );
    const unknown = gapInLanguages('Something nobody has a table for.', 'en');
    expect(unknown.in.de).toBe(unknown.in.en);
  });
});
