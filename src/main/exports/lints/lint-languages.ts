import type { ExportFinding } from '../../../shared/domain/export-finding';
import type { ExportSource, ExportStatement } from '../export-source';
import { commonWording, fill, toldIn } from '../wording';
import { lintWording } from './lint-wording';

/** Where a library has nothing in a document's language all of it is in another: said once, not of each sentence. */
export function lintLanguages(entries: readonly ExportStatement[], { language }: ExportSource): ExportFinding | null {
  const [first] = entries;
  if (first === undefined || entries.some((entry) => entry.language === language)) return null;
  const told = toldIn(language, (spoken) => {
    const { languages } = commonWording(spoken);
    const values = { own: languages[language], language: languages[first.language], count: entries.length };
    return fill(lintWording(spoken).messages.languageAll, values);
  });
  return { rule: 'language', severity: 'warning', sentence: '', ...told, source: null };
}
