import type { NamedFile } from '../../shared/domain/file';
import type { RecognisedQuestionnaire } from '../../shared/domain/questionnaire';
import { sentence } from '../../shared/sentence';
import { readVsaq } from '../formats/vsaq-read';
import { because } from './because';
import { kindOfQuestion } from './question-kind';

/** The questions of a VSAQ template; their places are the keys of its answers file ("key/yes" for a yes-or-no). */
export function recogniseVsaq(file: NamedFile): RecognisedQuestionnaire {
  const questions = readVsaq(file).questions.map(({ id, text, section, answerKey, choices }, at) => {
    const options = Object.keys(choices);
    return {
      sheet: '',
      id,
      text,
      section,
      questionCell: id || `#${at + 1}`,
      answerCell: answerKey,
      commentCell: null,
      evidenceCell: null,
      kind: kindOfQuestion(text, options),
      options,
      marks: choices,
      existingAnswer: '',
    };
  });
  const map = {
    sheet: '',
    role: questions.length > 0 ? ('questions' as const) : ('reference' as const),
    headerRows: [],
    columns: {},
    questionCount: questions.length,
    confidence: 1,
    ...because(
      sentence('The file says itself which of its items are questions. The answers go into a file of their own.'),
    ),
  };
  return { format: 'vsaq', sheets: [map], questions };
}
