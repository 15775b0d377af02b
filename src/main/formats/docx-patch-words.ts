import { DRAWN_ROOM, labelOfRoom, propertiesOf, textRunsOf, withoutBold } from './docx-questions-runs';
import { childNamed, prefixOf, type XmlNode } from './docx-questions-tree';
import { type ByteText, escapeText, textOf } from './ooxml-scan';
import type { Splice } from './xlsx-patch-sheet';

/**
 * Puts a text into a paragraph in place of its words, looking like them: the first run's properties, or the ones the
 * paragraph keeps for its mark. Words that name the place ("Answer:") stay, and the text follows them.
 */
export function writeWords(xml: ByteText, paragraph: XmlNode, text: string, printed: string): Splice[] {
  const runs = textRunsOf(paragraph);
  const label = labelOfRoom(printed);
  const own = childNamed(paragraph, 'pPr');
  if (label === null) {
    const properties = runs[0] ? propertiesOf(xml, runs[0]) : propertiesOf(xml, own);
    return replaceRuns(xml, paragraph, runs, runText(prefixOf(xml, paragraph), properties, text));
  }
  const last = runs.at(-1);
  const properties = last ? withoutBold(propertiesOf(xml, last)) : propertiesOf(xml, own);
  const splices = runs.flatMap((run) => trimRoom(xml, run));
  const at = last?.end ?? paragraph.closeStart;
  return [...splices, { start: at, end: at, text: runText(prefixOf(xml, paragraph), properties, ` ${text}`) }];
}

/** Takes the words out of a paragraph. */
export function clearWords(paragraph: XmlNode): Splice[] {
  return textRunsOf(paragraph).map(({ start, end }) => ({ start, end, text: '' }));
}

/** One new run where the first of the old ones stood, at the end where there was none. */
export function replaceRuns(xml: ByteText, host: XmlNode, runs: readonly XmlNode[], run: ByteText): Splice[] {
  const [first, ...others] = runs;
  const rest = others.map(({ start, end }) => ({ start, end, text: '' }));
  return first ? [{ start: first.start, end: first.end, text: run }, ...rest] : [insertInside(xml, host, run)];
}

/** Something new at the end of an element, which may be written as one empty tag. */
export function insertInside(xml: ByteText, host: XmlNode, content: ByteText): Splice {
  if (!host.isEmptyTag) return { start: host.closeStart, end: host.closeStart, text: content };
  const slash = xml.lastIndexOf('/', host.openEnd);
  const name = prefixOf(xml, host) + host.name;
  return { start: slash, end: host.end, text: `>${content}</${name}>` };
}

/** A run of a text, its line breaks and tabs as the format writes them. */
export function runText(prefix: string, properties: ByteText, text: string): ByteText {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const body = lines
    .map((line) =>
      line
        .split('\t')
        .map((words) => wordsElement(prefix, words))
        .join(`<${prefix}tab/>`),
    )
    .join(`<${prefix}br/>`);
  return `<${prefix}r>${properties}${body}</${prefix}r>`;
}

function wordsElement(prefix: string, words: string): ByteText {
  return words === '' ? '' : `<${prefix}t xml:space="preserve">${escapeText(words)}</${prefix}t>`;
}

/** The dots or the line at the end of a run's words are what the answer replaces. */
function trimRoom(xml: ByteText, run: XmlNode): Splice[] {
  return run.children.flatMap((child): Splice[] => {
    if (child.name === 'tab' || child.name === 'ptab') return [{ start: child.start, end: child.end, text: '' }];
    if (child.name !== 't') return [];
    const words = textOf(xml, child.openEnd, child.closeStart);
    const kept = words.replace(DRAWN_ROOM, '');
    return kept === words ? [] : [{ start: child.openEnd, end: child.closeStart, text: escapeText(kept) }];
  });
}
