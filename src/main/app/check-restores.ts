import type { CheckFinding } from '../../shared/contract/libraries';
import { asMessage, inEnglish, sentence } from '../../shared/sentence';
import type { ReadableDatabase } from '../storage/database';
import { listRestores } from '../storage/restore-record';

/** That the library was once put back to an earlier state is nothing to mend, but whoever reads its history should know. */
export function checkRestores(database: ReadableDatabase): CheckFinding[] {
  const [last, ...earlier] = listRestores(database);
  if (last === undefined) return [];
  const { happenedAt, who, from, keptAs } = last;
  const values = { when: { date: happenedAt }, who: who === '' ? sentence('somebody') : who, from };
  const all = [
    sentence('Restored on {when} by {who} from {from}.', values),
    keptAs === ''
      ? sentence('There was no library in its place.')
      : sentence('What was there before is kept as {keptAs}.', { keptAs }),
  ];
  if (earlier.length === 1) all.push(sentence('1 earlier restore stands in its history.'));
  if (earlier.length > 1)
    all.push(sentence('{earlier} earlier restores stand in its history.', { earlier: earlier.length }));
  const saidSubject = sentence('library');
  return [
    {
      severity: 'note',
      topic: 'damage',
      place: null,
      subject: inEnglish(saidSubject),
      saidSubject,
      ...asMessage({ all, joined: 'space' }),
    },
  ];
}
