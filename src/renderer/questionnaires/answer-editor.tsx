import type { KeyboardEvent } from 'react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import { say } from '../language/language';
import { approve } from './desk-actions';
import { deskView, useDesk } from './desk-state';
import { flushTyped, type TypedText, type, useTyped } from './typed-answers';

const NO_TEXT: TypedText = { answer: '', comment: '' };

/** The answer as it will stand in the customer's file: one of its options, a text, and its comment column. */
export function AnswerEditor({ answer }: { answer: ReviewedAnswer }) {
  const { question } = answer;
  const typed = useTyped((state) => state.typed.get(question.questionId));
  const text = typed ?? answer;
  const hasOptions = question.options.length > 0;
  const free = !hasOptions || !(text.answer === '' || question.options.includes(text.answer));
  return (
    <div className="answer-editor">
      {hasOptions && <Options answer={answer} chosen={text.answer} />}
      {free && (
        <Field
          label={hasOptions ? say('Answer (none of the options)') : say('Answer')}
          cell={question.answerCell}
          value={text.answer}
          placeholder={
            answer.flags.includes('conflict')
              ? say('Left empty: your documents disagree.')
              : say('Left empty: no document says it.')
          }
          onChange={(value) => type(answer, { answer: value })}
        />
      )}
      {question.commentCell !== null && (
        <Field
          label={say('Comment')}
          cell={question.commentCell}
          value={text.comment}
          placeholder={say('No comment')}
          onChange={(value) => type(answer, { comment: value })}
        />
      )}
    </div>
  );
}

function Options({ answer, chosen }: { answer: ReviewedAnswer; chosen: string }) {
  const { question } = answer;
  return (
    <fieldset className="options">
      <legend className="sr-only">{say('Answer, one of the customer’s options')}</legend>
      {question.options.map((option, index) => (
        <label key={option} className="option">
          <input
            type="radio"
            name={`option-${question.questionId}`}
            checked={option === chosen}
            onChange={() => chooseOption(index)}
          />
          <span>{option}</span>
          {index < 9 && <kbd>{index + 1}</kbd>}
        </label>
      ))}
      {chosen !== '' && (
        <button type="button" className="button quiet" onClick={() => chooseText(answer, { answer: '' })}>
          {say('Clear')}
        </button>
      )}
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  cell: string | null;
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
}

function Field({ label, cell, value, placeholder, onChange }: FieldProps) {
  return (
    <label className="field">
      <span className="field-label">
        {label}
        {cell !== null && <span className="faint number"> · {say('cell {cell}', { cell })}</span>}
      </span>
      <textarea
        className="field-text"
        value={value}
        placeholder={placeholder}
        maxLength={40_000}
        rows={2}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => void flushTyped()}
        onKeyDown={onFieldKey}
      />
    </label>
  );
}

/** Out of the field with Escape, on to the next question with Ctrl or Cmd and Enter. */
function onFieldKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === 'Escape') event.currentTarget.blur();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.currentTarget.blur();
    void approve();
  } else return;
  event.preventDefault();
}

/** Takes one of the customer's options by its position; nothing where there are fewer. */
export function chooseOption(index: number): void {
  const { current } = deskView(useDesk.getState());
  const option = current?.question.options[index];
  if (current !== null && option !== undefined) chooseText(current, { answer: option });
}

/** Puts a text in one step: a choice is complete, so it is saved at once. */
export function chooseText(answer: ReviewedAnswer, change: Partial<typeof NO_TEXT>): void {
  type(answer, change);
  void flushTyped();
}

export function focusEditor(): void {
  const field = document.querySelector<HTMLTextAreaElement>('.answer-editor textarea');
  if (field === null) document.querySelector<HTMLInputElement>('.answer-editor input')?.focus();
  else {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
}
