import type { Citation, ReviewedAnswer } from '../../src/shared/domain/answer';

export const CITATION: Citation = {
  statementId: 1,
  quote: 'All backups are encrypted.',
  document: 'Backup policy',
  documentId: 1,
  locator: '§2',
};

/** An answer that nothing has been said about yet, but for what the test is about. */
export function reviewedAnswer(id: number, change: Partial<ReviewedAnswer>): ReviewedAnswer {
  return {
    question: {
      questionId: id,
      questionnaireId: 1,
      ordinal: id,
      sheet: 'Security',
      id: `Q-0${id}`,
      text: 'Are backups encrypted?',
      section: [],
      questionCell: `B${id}`,
      answerCell: `C${id}`,
      commentCell: null,
      evidenceCell: null,
      kind: 'yes-no',
      options: [],
      marks: {},
      existingAnswer: '',
    },
    verdict: 'unknown',
    answer: '',
    comment: '',
    confidence: 0,
    citations: [],
    requirements: [],
    flags: [],
    reason: '',
    explanation: { asks: '', concepts: [], weighed: [], caps: [] },
    status: 'draft',
    edited: false,
    reviewedAt: null,
    ...change,
  };
}
