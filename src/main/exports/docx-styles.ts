import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { Language } from '../../shared/domain/document';
import { COLOUR, closer, MARK_SIZE, STYLE, type TextStyle } from './page-style';

export const FONT = 'Arimo';

/** Paragraph styles by the names blocks are written with. */
export const STYLE_ID = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  front: 'FrontHeading',
  reading: 'FrontSubheading',
  body: 'BodyText',
  measure: 'Measure',
  item: 'MeasureItem',
  note: 'Note',
  bullet: 'Bullet',
  pointer: 'Pointer',
  cell: 'TableText',
  contents1: 'TOC1',
  contents2: 'TOC2',
  mark: 'SourceMark',
} as const;

export function twips(points: number): number {
  return Math.round(points * 20);
}

export function documentStyles(language: Language, hasCloseContents = false): IStylesOptions {
  const contents = (text: TextStyle): TextStyle => (hasCloseContents ? closer(text) : text);
  const run = { font: FONT, size: twips(STYLE.body.size) / 10, color: COLOUR.text };
  return {
    default: {
      document: {
        run: { ...run, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
        paragraph: { spacing: { before: 0, after: 0, line: twips(STYLE.body.line), lineRule: LineRuleType.AT_LEAST } },
      },
    },
    paragraphStyles: [
      { ...style('Heading1', 'heading 1', STYLE.heading1), next: 'BodyText', quickFormat: true },
      { ...style('Heading2', 'heading 2', STYLE.heading2), next: 'BodyText', quickFormat: true },
      { ...style('Heading3', 'heading 3', STYLE.heading3), next: 'BodyText', quickFormat: true },
      style('Title', 'Title', { ...STYLE.title, size: 30, line: 39, after: 0 }),
      style('Subtitle', 'Subtitle', { ...STYLE.body, size: 15, line: 19.5, after: 0 }),
      style('FrontHeading', 'Front heading', STYLE.title),
      style('FrontSubheading', 'Front subheading', STYLE.reading),
      style('BodyText', 'Body Text', STYLE.body),
      style('Measure', 'Measure', STYLE.measure),
      style('MeasureItem', 'Measure item', STYLE.item),
      style('Note', 'Note', STYLE.note),
      style('Bullet', 'Bullet', STYLE.bullet),
      style('Pointer', 'Pointer', STYLE.pointer),
      style('TableText', 'Table text', STYLE.cell),
      style('TOC1', 'toc 1', contents(STYLE.contents1)),
      style('TOC2', 'toc 2', contents(STYLE.contents2)),
    ].map(withOutlineLevel),
    characterStyles: [{ id: STYLE_ID.mark, name: 'Source mark', run: { size: MARK_SIZE * 2, color: COLOUR.muted } }],
  };
}

/** Headings and measures count together (6, 6.1); appendices and lists of their own. */
export function documentNumbering(hasSubheadings: boolean): INumberingOptions {
  const accent = { color: COLOUR.accent, bold: true };
  const outline = { indent: indentOf(STYLE.heading1) };
  return {
    config: [
      {
        reference: 'outline',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1',
            alignment: AlignmentType.LEFT,
            style: { paragraph: outline, run: accent },
          },
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: '%1.%2',
            alignment: AlignmentType.LEFT,
            style: { paragraph: outline, run: hasSubheadings ? accent : {} },
          },
          {
            level: 2,
            format: LevelFormat.DECIMAL,
            text: '%1.%2.%3',
            alignment: AlignmentType.LEFT,
            style: { paragraph: outline },
          },
        ],
      },
      {
        reference: 'appendix',
        levels: [
          {
            level: 0,
            format: LevelFormat.UPPER_LETTER,
            text: '%1',
            alignment: AlignmentType.LEFT,
            style: { paragraph: outline, run: accent },
          },
        ],
      },
      {
        reference: 'items',
        levels: [
          {
            level: 0,
            format: LevelFormat.LOWER_LETTER,
            text: '(%1)',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: indentOf(STYLE.item) } },
          },
        ],
      },
      {
        reference: 'bullets',
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: indentOf(STYLE.bullet) }, run: { color: COLOUR.muted } },
          },
        ],
      },
    ],
  };
}

function style(id: string, name: string, text: TextStyle): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { size: text.size * 2, bold: text.bold, color: text.colour },
    // A paragraph of a few lines moves to the next page whole, as it does in the PDF file.
    paragraph: { spacing: spacingOf(text), indent: indentOf(text), keepLines: true },
  };
}

// Word builds its navigation and its contents from the outline level, not from the style's name.
function withOutlineLevel(options: IParagraphStyleOptions): IParagraphStyleOptions {
  const level = [STYLE_ID.heading1, STYLE_ID.heading2, STYLE_ID.heading3].findIndex((id) => id === options.id);
  if (level === -1) return options;
  return { ...options, paragraph: { ...options.paragraph, outlineLevel: level, keepNext: true } };
}

function spacingOf(text: TextStyle): ISpacingProperties {
  return {
    before: twips(text.before),
    after: twips(text.after),
    line: twips(text.line),
    lineRule: LineRuleType.AT_LEAST,
  };
}

function indentOf(text: TextStyle): { left: number; hanging: number } {
  return { left: twips(text.indent), hanging: twips(text.hanging) };
}
