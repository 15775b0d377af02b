import { say } from '../language/language';
import { TextField } from './text-field';

/** The products a record belongs to, by their names. */
export function ProductNames({ names, onChange }: { names: readonly string[]; onChange: (names: string[]) => void }) {
  return (
    <TextField
      label={say('Products, one a line; none for all')}
      lines={2}
      value={names.join('\n')}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
    />
  );
}
