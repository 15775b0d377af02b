import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { describeKind, EXPORT_KIND_NAMES, PROFILES } from '../../src/shared/export-kinds';
import { readCoreSentences } from './core-sentences';

const RENDERER = resolve(import.meta.dirname, '../../src/renderer');
const TABLES = resolve(import.meta.dirname, '../../resources/interface/de');
const tables = globSync('*.json', { cwd: TABLES })
  .toSorted()
  .map((file) => ({ file, words: JSON.parse(readFileSync(join(TABLES, file), 'utf8')) as Record<string, string> }));
const german: Record<string, string> = Object.assign({}, ...tables.map(({ words }) => words));
const FILES: string[] = globSync('**/*.{ts,tsx}', { cwd: RENDERER }).toSorted();
const PLACES: string[] = [
  ...new Set(FILES.map((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.'))),
];

/** What a person sees or hears of an element. */
const SEEN = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'label',
  'alt',
  'what',
  'hint',
  'empty',
  'word',
  'words',
  'note',
  'ask',
  'listLabel',
  'nothing',
]);
/** Where tables of the window keep what is shown. */
const SHOWN_KEYS = new Set(['label', 'word', 'title', 'hint', 'note', 'description', 'message']);
/** Functions that show their text, or say it. */
const SHOWS = new Set(['tell', 'askLong', 'onDemand', 'useKeys']);
const SAYS = new Set(['say', 'countWords']);
/** These say texts that stand elsewhere: the nouns they are given, and what the command line says too. */
const PASSES_ON: Readonly<Record<string, readonly string[]>> = {
  'widgets/words.ts': [],
  'exports/export-words.ts': [
    ...EXPORT_KIND_NAMES.flatMap((kind) => [describeKind(kind).title, describeKind(kind).what]),
    ...Object.values(PROFILES).map(({ title }) => title),
  ],
};

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = (node: unknown): string => (isNode(node) ? textOf(node['name'] ?? node['value']) : '');
// Its own name is the same everywhere.
const hasWords = (text: unknown): boolean =>
  typeof text === 'string' && /\p{L}{2}/u.test(text) && text.trim() !== 'Proofbook';

/** Goes through a file: `keys` are what it says, `unsaid` what it shows without. */
function readFile(file: string): { keys: string[]; unsaid: string[] } {
  const source = readFileSync(join(RENDERER, file), 'utf8');
  const keys: string[] = [...(PASSES_ON[file] ?? [])];
  const unsaid: string[] = [];
  const blame = (node: Node, text: string) =>
    unsaid.push(`${file}:${source.slice(0, node.start).split('\n').length} ${text.trim().slice(0, 60)}`);

  /** The texts an expression may come to, where it shows them itself: through `?:`, `&&`, `??` and templates. */
  const shown = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal' && hasWords(node['value'])) blame(node, textOf(node['value']));
    if (node.type === 'TemplateLiteral') {
      const quasis = node['quasis'] as { value: { cooked: string } }[];
      const text = quasis.map(({ value }) => value.cooked).join('…');
      if (hasWords(text)) blame(node, text);
    }
    if (node.type === 'ConditionalExpression') [node['consequent'], node['alternate']].forEach(shown);
    if (node.type === 'LogicalExpression') [node['left'], node['right']].forEach(shown);
    if (node.type === 'ParenthesizedExpression') shown(node['expression']);
    if (node.type === 'BinaryExpression' && node['operator'] === '+') [node['left'], node['right']].forEach(shown);
  };

  const visit = (node: Node): void => {
    if (node.type === 'JSXText' && hasWords(node['value'])) blame(node, textOf(node['value']));
    if (node.type === 'JSXAttribute' && SEEN.has(nameOf(node['name']))) {
      const value = node['value'];
      shown(isNode(value) && value.type === 'JSXExpressionContainer' ? value['expression'] : value);
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as Node[])
        if (child.type === 'JSXExpressionContainer') shown(child['expression']);
    if (node.type === 'Property' && SHOWN_KEYS.has(nameOf(node['key']))) shown(node['value']);
    if (node.type === 'CallExpression') {
      const called = nameOf(node['callee']);
      const [first, ...rest] = node['arguments'] as Node[];
      if (SHOWS.has(called)) (called === 'tell' ? rest.slice(0, 1) : [first]).forEach(shown);
      if (SAYS.has(called)) {
        const [one, many] = called === 'say' ? [first] : rest;
        for (const text of [one, many]) if (text?.type === 'Literal') keys.push(textOf(text['value']));
        if (called === 'say' && first?.type !== 'Literal' && !Object.hasOwn(PASSES_ON, file))
          blame(node, 'say of what is not written there');
        if (called === 'countWords' && many === undefined && one?.type === 'Literal')
          keys.push(`${textOf(one['value'])}s`);
      }
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
  };
  visit(parseSync(file, source).program as unknown as Node);
  return { keys, unsaid };
}

const readings = new Map(FILES.map((file) => [file, readFile(file)]));
const core = readCoreSentences();

describe('the words of the window', () => {
  test.each(PLACES)('%s: all that is shown can be said in another language', (place) => {
    const files = FILES.filter((file) => (place === '.' ? !file.includes('/') : file.startsWith(`${place}/`)));
    expect(files.flatMap((file) => readings.get(file)?.unsaid ?? [])).toEqual([]);
  });

  test.each(PLACES)('%s: every word has its German', (place) => {
    const files = FILES.filter((file) => (place === '.' ? !file.includes('/') : file.startsWith(`${place}/`)));
    const keys = files.flatMap((file) => readings.get(file)?.keys ?? []);
    expect(keys.filter((key) => !Object.hasOwn(german, key))).toEqual([]);
  });

  test('German holds nothing that is not said, and fills in the same places', () => {
    const keys = new Set([...readings.values(), ...core].flatMap((reading) => reading.keys));
    expect(Object.keys(german).filter((key) => !keys.has(key))).toEqual([]);
    const places = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(String).toSorted();
    expect(Object.entries(german).filter(([key, text]) => places(key).join() !== places(text).join())).toEqual([]);
  });

  test('every German table is in order, and no word stands in two of them', () => {
    for (const { words } of tables) expect(Object.keys(words)).toEqual(Object.keys(words).toSorted());
    const keys = tables.flatMap(({ words }) => Object.keys(words));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe('what the core tells', () => {
  test.each(core)('$room: every sentence has its German', ({ keys }) => {
    expect(keys.filter((key) => !Object.hasOwn(german, key))).toEqual([]);
  });

  test.each(core)('$room: no values are glued into a sentence', ({ glued }) => {
    expect(glued).toEqual([]);
  });
});
