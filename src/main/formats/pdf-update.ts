import { createHash } from 'node:crypto';
import type { PdfObjects } from './pdf-objects';
import { numberIn } from './pdf-stream';
import type { PdfDictionary } from './pdf-syntax';

/** Objects to put into a file: number → the object's source between "obj" and "endobj". */
export type PdfChanges = ReadonlyMap<number, string>;

/** A dictionary's source with entries replaced, added (in the order given) or, for null, left out. */
export function changedDictionary(
  text: string,
  dictionary: PdfDictionary,
  changes: Readonly<Record<string, string | null>>,
): string {
  let source = '';
  let at = dictionary.start;
  for (const [name, { start, value }] of dictionary.entries) {
    const change = changes[name];
    if (change === undefined) continue;
    source += text.slice(at, start) + (change === null ? '' : `/${name} ${change}`);
    at = value.end;
  }
  const added = Object.entries(changes).flatMap(([name, change]) =>
    change === null || dictionary.entries.has(name) ? [] : [` /${name} ${change}`],
  );
  return `${source}${text.slice(at, dictionary.end - 2)}${added.join('')} >>`;
}

/**
 * The file with changed and new objects behind it, as the format provides for updates: every byte of the original stays
 * where it is. The directory is written as the file's last one was, a table or a stream. The same input gives the same
 * bytes.
 */
export function appendUpdate(original: Uint8Array, objects: PdfObjects, changes: PdfChanges): Uint8Array {
  const numbers = [...changes.keys()].sort((one, other) => one - other);
  const body: string[] = [/[\r\n]$/.test(objects.text.slice(-1)) ? '' : '\n'];
  let length = original.length + (body[0]?.length ?? 0);
  const places = new Map<number, number>();
  for (const number of numbers) {
    const source = `${number} ${objects.generation(number)} obj\n${changes.get(number) ?? ''}\nendobj\n`;
    places.set(number, length);
    body.push(source);
    length += source.length;
  }
  const digest = createHash('md5').update(body.join(''), 'latin1').digest('hex').toUpperCase();
  const shared = sharedEntries(objects, digest);
  const size = Math.max(numberIn(objects.trailer, 'Size', 0), (numbers.at(-1) ?? 0) + 1);
  const directory = objects.directory.isStream
    ? directoryStream(objects, numbers, places, size, length, shared)
    : directoryTable(objects, numbers, places, size, shared);
  const tail = `${body.join('')}${directory}startxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([original, Buffer.from(tail, 'latin1')]));
}

/** What the trailer keeps of the last one; the second half of the file's id names this version of it. */
function sharedEntries({ text, trailer, directory }: PdfObjects, digest: string): string {
  const kept = ['Root', 'Info'].flatMap((name) => {
    const value = trailer.entries.get(name)?.value;
    return value ? [`/${name} ${text.slice(value.start, value.end)}`] : [];
  });
  const ids = trailer.entries.get('ID')?.value;
  const first = ids?.kind === 'array' ? ids.items[0] : undefined;
  const id = first ? [`/ID [${text.slice(first.start, first.end)} <${digest}>]`] : [];
  return [...kept, ...id, `/Prev ${directory.offset}`].join(' ');
}

function directoryTable(
  objects: PdfObjects,
  numbers: readonly number[],
  places: ReadonlyMap<number, number>,
  size: number,
  shared: string,
): string {
  const sections = runsOf(numbers).map((run) => {
    const lines = run.map(
      (number) =>
        `${String(places.get(number) ?? 0).padStart(10, '0')} ${String(objects.generation(number)).padStart(5, '0')} n \n`,
    );
    return `${run[0] ?? 0} ${run.length}\n${lines.join('')}`;
  });
  return `xref\n${sections.join('')}trailer\n<< /Size ${size} ${shared} >>\n`;
}

function directoryStream(
  objects: PdfObjects,
  numbers: readonly number[],
  places: ReadonlyMap<number, number>,
  size: number,
  offset: number,
  shared: string,
): string {
  // The stream is an object, too, and stands in its own directory.
  const runs = runsOf([...numbers, size]);
  const bytes = runs.flat().flatMap((number) => {
    const place = places.get(number) ?? offset;
    const generation = number === size ? 0 : objects.generation(number);
    return [
      1,
      place >>> 24,
      (place >>> 16) & 0xff,
      (place >>> 8) & 0xff,
      place & 0xff,
      generation >> 8,
      generation & 0xff,
    ];
  });
  const index = runs.map((run) => `${run[0] ?? 0} ${run.length}`).join(' ');
  const head = `<< /Type /XRef /Size ${size + 1} /W [1 4 2] /Index [${index}] ${shared} /Length ${bytes.length} >>`;
  return `${size} 0 obj\n${head}\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream\nendobj\n`;
}

/** Numbers that follow each other, together. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}
