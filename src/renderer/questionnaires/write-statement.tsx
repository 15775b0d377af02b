import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { create } from 'zustand';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { call } from '../client';
import { loadDocuments } from '../documents/documents-store';
import { ask } from '../frame/frame-store';
import { offerUndo } from '../frame/undo';
import { say } from '../language/language';
import { Dialog, DialogCancel, DialogFoot } from '../widgets/dialog';
import { deskView, replaceAnswers, useDesk } from './desk-state';
import { loadQuestionnaires } from './questionnaires-store';
import { flushTyped } from './typed-answers';

const useWriting = create<{ answer: ReviewedAnswer | null }>(() => ({ answer: null }));
const AUTHOR_KEY = 'proofbook.author';

/** Asks for the sentence that is missing in the documents, for the open question. */
export function openWriteStatement(): void {
  useWriting.setState({ answer: deskView(useDesk.getState()).current });
}

export function WriteStatement() {
  const answer = useWriting((state) => state.answer);
  return answer === null ? null : <WriteDialog answer={answer} />;
}

function close(): void {
  useWriting.setState({ answer: null });
}

function WriteDialog({ answer }: { answer: ReviewedAnswer }) {
  const [text, setText] = useState('');
  const [author, setAuthor] = useState(localStorage.getItem(AUTHOR_KEY) ?? '');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = text.trim() !== '' && author.trim() !== '' && !busy;
  const save = async () => {
    setBusy(true);
    const message = await writeFor(answer, text, author.trim());
    setBusy(false);
    if (message === '') close();
    else setProblem(message);
  };
  return (
    <Dialog title={say('Write the missing statement')} onClose={close}>
      <form
        className="evidence-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void save();
        }}
      >
        <p className="soft">{answer.question.text}</p>
        <label className="field">
          <span className="field-label">{say('What is so, in full sentences')}</span>
          <textarea
            className="field-text"
            data-first
            maxLength={4000}
            rows={3}
            value={text}
            placeholder={say('Backups are encrypted with AES-256.')}
            aria-describedby="write-problem"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <label className="field">
          <span className="field-label">{say('Who says it: name or role')}</span>
          <input
            className="field-text evidence-line"
            maxLength={100}
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
        </label>
        <p id="write-problem" className="write-problem" role="alert">
          {problem}
        </p>
        <DialogFoot note={say('It becomes part of the library, with this person as its source.')}>
          <DialogCancel />
          <button type="submit" className="button primary" disabled={!ready}>
            <PenLine size={14} aria-hidden />
            {say('Write')}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** Keeps the statement and drafts the question anew. Returns what is wrong with it, empty where it was kept. */
async function writeFor({ question }: ReviewedAnswer, text: string, author: string): Promise<string> {
  if (!(await flushTyped())) return '';
  const written = await call('statements.write', { text, author });
  if (!written.ok) return written.error.message;
  localStorage.setItem(AUTHOR_KEY, author);
  const { questionnaireId, questionId } = question;
  const ids = new Set(written.output.map(({ id }) => id));
  const drafted = await draftAnew(questionnaireId, questionId);
  const cited = drafted?.citations.some(({ statementId }) => ids.has(statementId)) === true;
  const done = cited
    ? say('Written, and the answer stands on it.')
    : say('Written. The answer does not stand on it yet: use its words, or say it in the words of the question.');
  // What was just written is the newest edition of what this person wrote.
  const documentIds = [Math.max(...written.output.flatMap(({ places }) => places.map(({ documentId }) => documentId)))];
  offerUndo(done, async () => {
    if ((await ask('documents.takeBack', { documentIds }, 'writes')) !== null)
      await draftAnew(questionnaireId, questionId);
  });
  return '';
}

async function draftAnew(questionnaireId: number, questionId: number): Promise<ReviewedAnswer | undefined> {
  const answers = await ask('answers.draftAll', { questionnaireId, questionIds: [questionId] }, 'writes');
  const drafted = answers?.find((each) => each.question.questionId === questionId);
  if (drafted !== undefined) replaceAnswers([drafted]);
  useDesk.setState({ questionId, citation: 0 });
  void loadDocuments();
  void loadQuestionnaires();
  return drafted;
}
