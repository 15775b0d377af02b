/** A quote to be marked on a page. */
export interface PageQuote {
  id: number;
  quote: string;
}

/** Where a quote lies on its page, in shares of the page's width and height: one box a line. */
export interface QuoteBoxes extends PageQuote {
  boxes: { left: number; top: number; width: number; height: number }[];
}

/** A run of text as pdf.js reports it: placed by its transform, in units of the page, counted from below. */
export interface TextRun {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

interface PageSize {
  width: number;
  height: number;
}

// Below and above the line a letter stands on.
const DESCENT = 0.25;
const ASCENT = 0.85;

/** Finds quotes among the runs of a page. What was read and what is drawn differ in spaces and hyphens: neither counts. */
export function findQuotes(quotes: readonly PageQuote[], runs: readonly TextRun[], page: PageSize): QuoteBoxes[] {
  const places: { run: number; from: number; of: number }[] = [];
  let text = '';
  for (const [run, { str }] of runs.entries()) {
    const bare = bareText(str);
    for (let at = 0; at < bare.length; at += 1) places.push({ run, from: at, of: bare.length });
    text += bare;
  }
  return quotes.flatMap(({ id, quote }): QuoteBoxes[] => {
    const wanted = bareText(quote);
    const start = wanted === '' ? -1 : text.indexOf(wanted);
    if (start < 0) return [];
    const covered = Map.groupBy(places.slice(start, start + wanted.length), ({ run }) => run);
    const boxes = [...covered].flatMap(([run, letters]) => {
      const [first] = letters;
      const found = runs[run];
      if (first === undefined || found === undefined) return [];
      return [boxOf(found, first.from / first.of, letters.length / first.of, page)];
    });
    return [{ id, quote, boxes }];
  });
}

function boxOf({ transform, width, height }: TextRun, from: number, share: number, page: PageSize) {
  const [, b = 0, , d = 0, x = 0, y = 0] = transform;
  const size = height > 0 ? height : Math.hypot(b, d);
  return {
    left: (x + width * from) / page.width,
    top: (page.height - y - size * ASCENT) / page.height,
    width: (width * share) / page.width,
    height: (size * (ASCENT + DESCENT)) / page.height,
  };
}

function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u00ad\u2010-\u2015-]+/gu, '')
    .toLowerCase();
}
