import { deflateSync } from 'node:zlib';
import { contentOf, HEIGHT, type PdfPageContent, WIDTH } from './pdf';

/** A place on a page: points from the top left corner. */
type Place = [x: number, y: number, width: number, height: number];

interface Common {
  name: string;
  page?: number;
  tooltip?: string;
  readOnly?: boolean;
}

export type FormField = Common &
  (
    | {
        kind: 'text';
        place: Place;
        value?: string;
        multiline?: boolean;
        maxLength?: number;
        comb?: boolean;
        computed?: boolean;
        /** Drawn with a grey background and a border of its own. */
        framed?: boolean;
      }
    | { kind: 'box'; place: Place; state?: string; on?: boolean; withoutPicture?: boolean }
    | { kind: 'radio'; buttons: { state: string; place: Place }[]; value?: string }
    | { kind: 'choice'; place: Place; options: (string | [kept: string, shown: string])[]; editable?: boolean }
    | { kind: 'signature'; place: Place; signed?: boolean }
    | { kind: 'button'; place: Place }
  );

export interface FormOptions {
  /** Objects in streams and a directory that is a stream, with prediction, as newer programs write them. */
  packed?: boolean;
  xfa?: boolean;
  encrypted?: boolean;
  /** The form's own dictionary stands inside the catalog. */
  direct?: boolean;
}

/** A PDF form written by hand. */
export function buildPdfForm(
  pages: PdfPageContent[],
  fields: readonly FormField[],
  options: FormOptions = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const helvetica = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  const picture = (content: string) =>
    add(
      `<< /Type /XObject /Subtype /Form /BBox [0 0 12 12] /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  const onPicture = picture('q 0 0 12 12 re W n 1 w 2 2 m 10 10 l 2 10 m 10 2 l S Q');
  const offPicture = picture('q 0.5 w 0.5 0.5 11 11 re S Q');
  const notes: number[][] = pages.map(() => []);
  const widget = ([x, y, width, height]: Place) =>
    `/Type /Annot /Subtype /Widget /F 4 /Rect [${x} ${HEIGHT - y - height} ${x + width} ${HEIGHT - y}] /Border [0 0 0]`;
  const place = (page: number, number: number): number => {
    notes[page]?.push(number);
    return number;
  };
  const roots = fields.map((field): number => {
    const page = field.page ?? 0;
    const common = `/T (${field.name})${field.tooltip === undefined ? '' : ` /TU ${text(field.tooltip)}`}`;
    const flags = (bits: number) => `/Ff ${bits | (field.readOnly ? 1 : 0)}`;
    switch (field.kind) {
      case 'text': {
        const bits = (field.multiline ? 1 << 12 : 0) | (field.comb ? 1 << 24 : 0);
        const more = [
          field.value === undefined ? '' : `/V ${text(field.value)}`,
          field.maxLength === undefined ? '' : `/MaxLen ${field.maxLength}`,
          field.computed ? '/AA << /C << /S /JavaScript /JS (1) >> >>' : '',
          field.framed ? '/MK << /BG [0.9] /BC [0 0 0.5] >> /BS << /W 1 >>' : '',
        ].join(' ');
        return place(
          page,
          add(`<< ${widget(field.place)} /FT /Tx ${common} ${flags(bits)} /DA (/Helv 9 Tf 0 g) ${more} >>`),
        );
      }
      case 'box': {
        const state = field.state ?? 'Yes';
        const pictures = field.withoutPicture
          ? ''
          : `/AP << /N << /${state} ${onPicture} 0 R /Off ${offPicture} 0 R >> >>`;
        const set = field.on ? `/V /${state} /AS /${state}` : '/V /Off /AS /Off';
        return place(page, add(`<< ${widget(field.place)} /FT /Btn ${common} ${flags(0)} ${set} ${pictures} >>`));
      }
      case 'radio': {
        const root = objects.length + field.buttons.length + 1;
        const kids = field.buttons.map(({ state, place: where }) =>
          place(
            page,
            add(
              `<< ${widget(where)} /Parent ${root} 0 R /AS /${field.value === state ? state : 'Off'} /AP << /N << /${state} ${onPicture} 0 R /Off ${offPicture} 0 R >> >> >>`,
            ),
          ),
        );
        const value = field.value === undefined ? '' : `/V /${field.value}`;
        return add(
          `<< /FT /Btn ${common} ${flags((1 << 15) | (1 << 14))} ${value} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
        );
      }
      case 'choice': {
        const items = field.options
          .map((option) => (typeof option === 'string' ? text(option) : `[${text(option[0])} ${text(option[1])}]`))
          .join(' ');
        const bits = (1 << 17) | (field.editable ? 1 << 18 : 0);
        return place(
          page,
          add(`<< ${widget(field.place)} /FT /Ch ${common} ${flags(bits)} /DA (/Helv 0 Tf 0 g) /Opt [${items}] >>`),
        );
      }
      case 'signature': {
        const value = field.signed ? '/V << /Type /Sig /Filter /Adobe.PPKLite >>' : '';
        return place(page, add(`<< ${widget(field.place)} /FT /Sig ${common} ${value} >>`));
      }
      case 'button':
        return place(page, add(`<< ${widget(field.place)} /FT /Btn ${common} ${flags(1 << 16)} >>`));
    }
  });
  const tree = objects.length + pages.length * 2 + 1;
  const kids = pages.map((page, at) => {
    const stream = contentOf(page);
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const annotations = `/Annots [${notes[at]?.map((note) => `${note} 0 R`).join(' ') ?? ''}]`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${content} 0 R ${annotations} /Resources << /Font << /F1 ${helvetica} 0 R /F2 ${bold} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const form = `<< /Fields [${roots.map((root) => `${root} 0 R`).join(' ')}] /DA (/Helv 0 Tf 0 g) /DR << /Font << /Helv ${helvetica} 0 R >> >>${options.xfa ? ' /XFA (<xdp/>)' : ''} >>`;
  const formReference = options.direct ? form : `${add(form)} 0 R`;
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R /AcroForm ${formReference} >>`);
  const lock = options.encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`
    : '';
  const trailer = `/Root ${catalog} 0 R /ID [<01> <01>]${lock}`;
  return options.packed ? assemblePacked(objects, trailer) : assembleTable(objects, trailer);
}

function text(words: string): string {
  return /^[\x20-\x7e]*$/.test(words)
    ? `(${words.replaceAll(/[\\()]/g, '\\$&')})`
    : `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`;
}

function assembleTable(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.6\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Everything but streams in one object stream; the directory is predicted with PNG's "up". */
function assemblePacked(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.6\n';
  const places = new Map<number, [type: number, second: number, third: number]>([[0, [0, 0, 255]]]);
  const packed: { number: number; body: string }[] = [];
  for (const [at, body] of objects.entries()) {
    if (!body.includes('\nstream\n')) {
      packed.push({ number: at + 1, body });
      continue;
    }
    places.set(at + 1, [1, file.length, 0]);
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const stream = objects.length + 1;
  let inside = '';
  const head = packed.map(({ number, body }, index) => {
    places.set(number, [2, stream, index]);
    const offset = inside.length;
    inside += `${body}\n`;
    return `${number} ${offset}`;
  });
  const first = `${head.join(' ')}\n`;
  const content = deflateSync(Buffer.from(first + inside, 'latin1')).toString('latin1');
  places.set(stream, [1, file.length, 0]);
  file += `${stream} 0 obj\n<< /Type /ObjStm /N ${packed.length} /First ${first.length} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const directory = stream + 1;
  places.set(directory, [1, file.length, 0]);
  let above = [0, 0, 0, 0, 0];
  const rows = Array.from({ length: directory + 1 }, (_, number) => {
    const [type, second, third] = places.get(number) ?? [0, 0, 0];
    const row = [type, (second >> 16) & 0xff, (second >> 8) & 0xff, second & 0xff, third];
    const predicted = row.map((byte, at) => (byte - (above[at] ?? 0)) & 0xff);
    above = row;
    return [2, ...predicted];
  });
  const table = deflateSync(Buffer.from(rows.flat())).toString('latin1');
  const offset = file.length;
  file += `${directory} 0 obj\n<< /Type /XRef /Size ${directory + 1} /W [1 3 1] ${trailer} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length ${table.length} >>\nstream\n${table}\nendstream\nendobj\nstartxref\n${offset}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
