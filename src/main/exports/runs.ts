import type { Run } from './break-lines';
import type { Inline } from './document-model';
import { COLOUR, MARK_SIZE, type TextStyle } from './page-style';
import { sourceAnchor } from './source-list';

/** Inlines with the face, size and colour their style gives them. */
export function runsOf(inlines: Inline[], style: TextStyle): Run[] {
  return inlines.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return runOf(
          inline.text,
          style,
          inline.face ?? (style.bold ? 'bold' : 'regular'),
          inline.muted === true ? COLOUR.muted : style.colour,
        );
      case 'source':
        return {
          ...runOf(`[${inline.number}]`, style, 'regular', COLOUR.muted),
          size: MARK_SIZE,
          link: sourceAnchor(inline.number),
        };
      case 'reference':
        return { ...runOf(inline.text, style, 'regular', COLOUR.text), link: inline.anchor };
    }
    return inline satisfies never;
  });
}

export function runOf(text: string, { size }: TextStyle, face: Run['face'], colour: string): Run {
  return { text, face, size, colour, link: null };
}
