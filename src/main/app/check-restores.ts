import type { CheckFinding } from '../../shared/contract/libraries';
import type { ReadableDatabase } from '../storage/database';
import { listRestores } from '../storage/restore-record';

/** That the library was once put back to an earlier state is nothing to mend, but whoever reads its history should know. */
export function checkRestores(database: ReadableDatabase): CheckFinding[] {
  const [last, ...earlier] = listRestores(database);
  if (last === undefined) return [];
  const { happenedAt, who, from, keptAs } = last;
  const kept = keptAs === '' ? 'There was no library in its place.' : `What was there before is kept as ${keptAs}.`;
  const others =
    earlier.length === 0
      ? ''
      : ` ${earlier.length} earlier ${earlier.length === 1 ? 'restore stands' : 'restores stand'} in its history.`;
  const when = happenedAt.slice(0, 16).replace('T', ' ');
  const message = `Restored on ${when} by ${who === '' ? 'somebody' : who} from ${from}. ${kept}${others}`;
  return [{ severity: 'note', topic: 'damage', place: null, subject: 'library', message }];
}
