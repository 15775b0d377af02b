import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { NamedFile } from '../../shared/domain/file';
import { AppError } from '../../shared/errors';
import { asStrictJson } from './vsaq-json';

/** A question of a VSAQ template (a tree of blocks with questions, as Google's vendor assessments are written). */
export interface VsaqQuestion {
  /** The customer's id, of the question or of its first choice. */
  id: string;
  text: string;
  /** Titles of the blocks around it, outermost first. */
  section: string[];
  /** The key its text goes to; null where the answer is a choice or a file. */
  answerKey: string | null;
  /** Choice → place: the choice's own key, or "key/yes" and "key/no". */
  choices: Record<string, string>;
}

export interface VsaqTemplate {
  questions: VsaqQuestion[];
  /** Every place an answer may go to, with what an answers file may say there; null for any text. */
  places: Map<string, { key: string; value: string | null }>;
}

const MAX_BYTES = 20_000_000;
const DEEPEST = 60;
const CHECKED = 'checked';

type Item = Record<string, unknown>;

/** Reads a VSAQ template or extension. @throws AppError with the sentence to show. */
export function readVsaq(file: NamedFile): VsaqTemplate {
  if (file.bytes.length > MAX_BYTES)
    throw unreadable(
      file.name,
      '{name} is far larger than a questionnaire. Ask for the questionnaire’s .json file, or for it as .xlsx or .docx.',
    );
  const root = parse(file);
  const items = Array.isArray(root) ? root : (listIn(root, 'questionnaire') ?? listIn(root, 'extensions'));
  if (!items)
    throw unreadable(
      file.name,
      '{name} is no VSAQ questionnaire. Ask for the questionnaire’s .json file, or for it as .xlsx or .docx.',
    );
  const namespace = isItem(root) && typeof root['namespace'] === 'string' ? `${root['namespace']}:` : '';
  const template: VsaqTemplate = { questions: [], places: new Map() };
  readItems(items, [], { template, namespace, fileName: file.name }, 0);
  return template;
}

interface Reading {
  template: VsaqTemplate;
  namespace: string;
  fileName: string;
}

function readItems(items: readonly unknown[], section: readonly string[], reading: Reading, depth: number): void {
  if (depth > DEEPEST)
    throw unreadable(
      reading.fileName,
      '{name} is nested too deep. Ask for the questionnaire’s .json file, or for it as .xlsx or .docx.',
    );
  let lead = '';
  const radios: Item[] = [];
  for (const item of items.filter(isItem)) {
    const type = item['type'];
    const text = plainText(item['text']);
    if (type === 'radio') radios.push(item);
    else if (type === 'info') lead = text;
    else if (type === 'block') {
      readItems(listIn(item, 'items') ?? [], text === '' ? section : [...section, text], reading, depth + 1);
    } else readQuestion(item, text || lead || (section.at(-1) ?? ''), section, reading);
    if (type !== 'info' && type !== 'tip' && type !== 'spacer') lead = '';
  }
  // Single radio buttons of one block belong together.
  const choices = radios.map((item) => [plainText(item['text']), keyOf(item, reading)] as const);
  if (choices.length > 0) addChoices(choices, '', lead || (section.at(-1) ?? ''), section, reading);
}

function readQuestion(item: Item, text: string, section: readonly string[], reading: Reading): void {
  const { template } = reading;
  const key = keyOf(item, reading);
  switch (item['type']) {
    case 'line':
    case 'box':
      if (key === '') return;
      template.places.set(key, { key, value: null });
      template.questions.push({ id: key, text, section: [...section], answerKey: key, choices: {} });
      break;
    case 'yesno': {
      const choices = { [plainText(item['yes']) || 'Yes']: `${key}/yes`, [plainText(item['no']) || 'No']: `${key}/no` };
      for (const value of ['yes', 'no']) template.places.set(`${key}/${value}`, { key, value });
      template.questions.push({ id: key, text, section: [...section], answerKey: null, choices });
      break;
    }
    case 'check':
      addChoices([['Yes', key]], key, text, section, reading);
      break;
    case 'radiogroup':
    case 'checkgroup':
      addChoices(choicesOf(item, reading), key, text, section, reading);
      break;
    case 'upload':
      template.questions.push({ id: key, text, section: [...section], answerKey: null, choices: {} });
      break;
    default:
  }
}

function addChoices(
  choices: readonly (readonly [string, string])[],
  key: string,
  text: string,
  section: readonly string[],
  { template }: Reading,
): void {
  const [first] = choices;
  if (!first) return;
  for (const [, place] of choices) template.places.set(place, { key: place, value: CHECKED });
  template.questions.push({
    id: key || first[1],
    text,
    section: [...section],
    answerKey: null,
    choices: Object.fromEntries(choices),
  });
}

function choicesOf(item: Item, { namespace }: Reading): [string, string][] {
  return (listIn(item, 'choices') ?? []).filter(isItem).flatMap((choice) =>
    Object.entries(choice).flatMap(([key, words]): [string, string][] => {
      const text = plainText(words);
      return text === '' ? [] : [[text, namespace + key]];
    }),
  );
}

function keyOf(item: Item, { namespace }: Reading): string {
  return typeof item['id'] === 'string' && item['id'] !== '' ? namespace + item['id'] : '';
}

/** Texts are small pieces of HTML. */
function plainText(value: unknown): string {
  if (typeof value !== 'string') return '';
  const words: string[] = [];
  const walk = (nodes: ReturnType<typeof defaultTreeAdapter.getChildNodes>): void => {
    for (const node of nodes) {
      if (defaultTreeAdapter.isTextNode(node)) words.push(node.value);
      else if (defaultTreeAdapter.isElementNode(node)) {
        const breaks = /^(?:p|br|li|ul|ol|div|h\d)$/.test(node.tagName);
        if (breaks) words.push('\n');
        walk(node.childNodes);
      }
    }
  };
  walk(parseFragment(value).childNodes);
  return words
    .join('')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n\s*/gu, '\n')
    .trim();
}

function parse(file: NamedFile): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
    const value: unknown = JSON.parse(asStrictJson(text));
    return value;
  } catch {
    throw unreadable(
      file.name,
      '{name} is no JSON that can be read. Ask for the questionnaire’s .json file, or for it as .xlsx or .docx.',
    );
  }
}

function listIn(value: unknown, name: string): unknown[] | null {
  const list = isItem(value) ? value[name] : null;
  return Array.isArray(list) ? list : null;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(name: string, text: string): AppError {
  return new AppError('unreadable-file', text, { name });
}
