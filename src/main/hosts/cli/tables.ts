import type { DocumentImport } from '../../../shared/contract/documents';
import type { CheckFinding } from '../../../shared/contract/libraries';
import type { ReviewedAnswer } from '../../../shared/domain/answer';
import type { FileProof } from '../../../shared/domain/export';
import type { RecognisedQuestionnaire } from '../../../shared/domain/questionnaire';

export function formatImports(results: readonly DocumentImport[]): string {
  const words = { imported: 'new', unchanged: 'already held', 'new-edition': 'new edition', failed: 'refused' };
  return columns(
    results.map((result) => [
      result.fileName,
      words[result.outcome],
      result.outcome === 'failed' ? '' : `${result.statements} statements`,
    ]),
  );
}

export function formatQuestions({ sheets, questions }: RecognisedQuestionnaire): string {
  const perSheet = sheets.map((sheet) => [sheet.sheet, sheet.role, `${sheet.questionCount} questions`, sheet.reason]);
  const rows = questions.map((question) => [
    question.id,
    question.questionCell,
    question.answerCell ?? '–',
    question.kind,
    question.text,
  ]);
  return `${columns(perSheet)}\n\n${columns(rows)}`;
}

export function formatAnswers(answers: readonly ReviewedAnswer[]): string {
  const rows = answers.map(({ question, verdict, answer, citations }) => [
    question.id,
    verdict,
    question.text,
    answer === '' ? '' : (citations[0]?.quote ?? answer),
  ]);
  const counts = Map.groupBy(answers, (answer) => answer.verdict);
  const summary = [...counts].map(([verdict, list]) => `${list.length} ${verdict}`).join(', ');
  return `${columns(rows)}\n\n${answers.length} questions: ${summary}`;
}

export function formatFindings(findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return 'Nothing to mend.';
  return findings.map((finding) => `${finding.severity}: ${finding.subject}: ${finding.message}`).join('\n');
}

export function formatProof(proof: FileProof): string {
  const changes = proof.differences.map(({ part, cell, before, after, allowed }) => [
    allowed ? 'answer' : 'NOT ALLOWED',
    cell ?? part,
    before === '' ? '(empty)' : before,
    after,
  ]);
  const summary = `${proof.partsIdentical} of ${proof.partsCompared} parts identical, ${proof.cellsChanged} cells changed: ${proof.ok ? 'only answer cells differ' : 'more than answer cells differ'}`;
  return `${columns(changes)}${changes.length > 0 ? '\n\n' : ''}${summary}`;
}

const WIDEST = 60;

/** Rows as aligned columns; long cells are cut for the eye, the last one is not padded. */
export function columns(rows: readonly string[][]): string {
  const cut = rows.map((row) => row.map((cell) => shorten(cell.replaceAll(/\s+/gu, ' '))));
  const widths = (cut[0] ?? []).map((_, index) => Math.max(...cut.map((row) => row[index]?.length ?? 0)));
  return cut
    .map((row) =>
      row
        .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shorten(cell: string): string {
  return cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell;
}
