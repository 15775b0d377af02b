import { inflateSync } from 'node:zlib';
import type { PdfObject } from './pdf-objects';
import type { PdfDictionary } from './pdf-syntax';

const MOST_STREAM_BYTES = 100_000_000;

/** The bytes of a stream as they are meant. @throws Error for a filter that is not read here. */
export function decodeStream(text: string, { value, stream }: PdfObject): string {
  if (value.kind !== 'dictionary' || stream === null) throw new Error('no stream');
  const raw = text.slice(stream.start, stream.end);
  const filter = value.entries.get('Filter')?.value;
  const names = filter?.kind === 'array' ? filter.items : filter ? [filter] : [];
  if (names.length === 0) return raw;
  const [only] = names;
  if (names.length > 1 || only?.kind !== 'name' || only.value !== 'FlateDecode') throw new Error('an unusual filter');
  const inflated = inflateSync(Buffer.from(raw, 'latin1'), { maxOutputLength: MOST_STREAM_BYTES });
  const parameters = value.entries.get('DecodeParms')?.value;
  const own = parameters?.kind === 'array' ? parameters.items[0] : parameters;
  return withoutPrediction(inflated, own?.kind === 'dictionary' ? own : null).toString('latin1');
}

export function numberIn(dictionary: PdfDictionary | null, name: string, otherwise: number): number {
  const value = dictionary?.entries.get(name)?.value;
  return value?.kind === 'number' ? value.value : otherwise;
}

/** Undoes PNG prediction, which directories and object streams are packed with. */
function withoutPrediction(bytes: Buffer, parameters: PdfDictionary | null): Buffer {
  const predictor = numberIn(parameters, 'Predictor', 1);
  if (predictor === 1) return bytes;
  const channel = numberIn(parameters, 'Colors', 1) * numberIn(parameters, 'BitsPerComponent', 8);
  const columns = numberIn(parameters, 'Columns', 1);
  if (predictor < 10 || channel !== 8 || columns < 1) throw new Error('an unusual filter');
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0;
      const above = row > 0 ? (plain[at - columns] ?? 0) : 0;
      const corner = column > 0 && row > 0 ? (plain[at - columns - 1] ?? 0) : 0;
      const raw = bytes[row * (columns + 1) + 1 + column] ?? 0;
      plain[at] = (raw + predicted(kind, left, above, corner)) & 0xff;
    }
  }
  return plain;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ]; // one distance for each of the three
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
