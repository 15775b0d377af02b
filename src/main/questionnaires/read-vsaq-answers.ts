import type { NamedFile } from '../../shared/domain/file';
import type { FilledAnswer } from './read-filled';
import { recogniseVsaq } from './recognise-vsaq';

/** The answers of a VSAQ answers file by key; null for any other JSON, also for a VSAQ template. */
export function readVsaqAnswers({ bytes }: NamedFile): Map<string, string> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value);
    if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return null;
    return new Map(entries.filter(([, text]) => text.trim() !== ''));
  } catch {
    return null;
  }
}

/** What the answers say to the questions of a template; empty where they belong to another. @throws AppError as reading does. */
export function joinVsaq(template: NamedFile, answers: ReadonlyMap<string, string>): FilledAnswer[] {
  return recogniseVsaq(template).questions.flatMap(({ id, text, answerCell, marks, sheet }) => {
    const taken = Object.entries(marks)
      .filter(([, place]) => isTaken(place, answers))
      .map(([option]) => option);
    const answer = answerCell === null ? taken.join(', ') : (answers.get(answerCell) ?? '');
    return answer === '' ? [] : [{ sheet, id, question: text, answer, comment: '' }];
  });
}

/** "mfa/yes" is taken where the answer to "mfa" is yes, any other choice where its own key is checked. */
function isTaken(place: string, answers: ReadonlyMap<string, string>): boolean {
  const [key = '', value] = place.split(/\/(?=(?:yes|no)$)/u);
  return value === undefined ? answers.get(place) === 'checked' : answers.get(key) === value;
}
