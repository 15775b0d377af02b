import type { QuestionnaireMap, SheetPicture } from '../../../shared/domain/questionnaire-map';
import { columns } from './tables';

/** A map for people: each sheet with its columns, then its rows with what they were taken for and why. */
export function formatMap(map: QuestionnaireMap, pictures: readonly SheetPicture[]): string {
  const head = [
    `${map.fileName}: ${map.questionCount} questions on ${map.sheets.filter(({ role }) => role === 'questions').length} of ${map.sheets.length} sheets`,
    ...(map.template === null ? [] : [`${map.template.name}. ${map.template.reason}`]),
    ...map.corrections.map(({ words, by }) => `${words} (${by === 'person' ? 'corrected' : 'as in an earlier file'}).`),
  ];
  const sheets = map.sheets.map((sheet) => {
    const picture = pictures.find((one) => one.sheet === sheet.sheet);
    const used = sheet.columnList.filter(({ role }) => role !== 'other');
    const rows = (picture?.rows ?? []).map(({ row, part, confidence, text, reason }) => [
      String(row),
      part,
      confidence.toFixed(2),
      text,
      reason,
    ]);
    return [
      `${sheet.sheet === '' ? 'Running text' : sheet.sheet}: ${sheet.role}, ${sheet.questionCount} questions. ${sheet.reason}`,
      columns(used.map(({ column, role, confidence, reason }) => [`  ${column}`, role, confidence.toFixed(2), reason])),
      ...(sheet.role === 'questions' || sheet.layout === 'text' ? ['', columns(rows)] : []),
    ].join('\n');
  });
  return [head.join('\n'), ...sheets].join('\n\n');
}
