import type { ReviewedAnswer } from '../../../shared/domain/answer';
import type { ExportFinding } from '../../../shared/domain/export-finding';
import { asMessage, sentence } from '../../../shared/sentence';
import { findUnseenLetters, sayUnseen } from '../../answers/unseen-letters';

// Word and Excel have no way to write them down: these alone do not reach the customer.
const CONTROL = /\[U\+00[0189][0-9A-F]\b/u;

/** What a person should know of the words of answers before they are in the customer's file, the gravest first. */
export function lintAnswers(answers: readonly ReviewedAnswer[]): ExportFinding[] {
  const findings = answers.flatMap((answer) =>
    findUnseenLetters(answer, answer.question).map((found): ExportFinding => {
      const unseen = sayUnseen([found]);
      const told = CONTROL.test(found.shown)
        ? sentence(
            '{unseen} Nothing is taken out of a person’s words: type them anew to be rid of these. Control characters are left out of Word, Excel and PDF files.',
            { unseen },
          )
        : sentence('{unseen} Nothing is taken out of a person’s words: type them anew to be rid of these.', { unseen });
      return {
        rule: 'disguised',
        severity: found.isDisguised ? 'warning' : 'note',
        sentence: found.shown,
        ...asMessage(told),
        source: null,
      };
    }),
  );
  return findings.toSorted((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning'));
}
