import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import formats from '../../resources/questionnaires/formats.json' with { type: 'json' };

const SOURCES = resolve(import.meta.dirname, '../../src');
/** Which argument of a call is a sentence that a window says in its language. */
const TELLS: Readonly<Record<string, number>> = { sentence: 0, AppError: 1, unreadable: 1, judged: 2 };
/** The command line speaks English. */
const FILES = globSync(['main/**/*.{ts,tsx}', 'shared/**/*.ts'], {
  cwd: SOURCES,
  exclude: ['main/hosts/cli/**'],
}).toSorted();

/** The sentences of one room of the core, and those that cannot be said otherwise because values are glued into them. */
export interface CoreSentences {
  room: string;
  keys: string[];
  glued: string[];
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** A sentence that is all places is the same in every language; quotation marks are not. */
const hasWords = (text: string): boolean => /[\p{L}“]/u.test(text.replaceAll(/\{\w+\}/gu, ''));

export function readCoreSentences(): CoreSentences[] {
  const rooms = Map.groupBy(FILES, (file) => file.replace(/^main\//u, '').split('/')[0] ?? '');
  const resources = formats.foreign.flatMap(({ what, instead }) => [what, instead]);
  const fromRooms = [...rooms].map(([room, files]) => {
    const read = files.map(readFile);
    return { room, keys: read.flatMap(({ keys }) => keys), glued: read.flatMap(({ glued }) => glued) };
  });
  return [...fromRooms, { room: 'resources', keys: resources, glued: [] }];
}

function readFile(file: string): Omit<CoreSentences, 'room'> {
  const source = readFileSync(join(SOURCES, file), 'utf8');
  const keys: string[] = [];
  const glued: string[] = [];

  const told = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal' && typeof node['value'] === 'string') keys.push(node['value']);
    if (node.type === 'ConditionalExpression') [node['consequent'], node['alternate']].forEach(told);
    if (node.type === 'ParenthesizedExpression') told(node['expression']);
    if (node.type === 'LogicalExpression') [node['left'], node['right']].forEach(told);
    if (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression')
      glued.push(`${file}:${source.slice(0, node.start).split('\n').length}`);
  };

  const visit = (node: Node): void => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = node['callee'];
      const at = isNode(callee) && typeof callee['name'] === 'string' ? TELLS[callee['name']] : undefined;
      if (at !== undefined) told((node['arguments'] as Node[])[at]);
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
  };
  visit(parseSync(file, source).program as unknown as Node);
  return { keys: keys.filter(hasWords), glued };
}
