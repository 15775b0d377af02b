import type { XmlNode } from './docx-questions-tree';

/** A drawn text box: what stands in it, and the copy older programs read instead, which has to say the same. */
export interface TextBox {
  content: XmlNode;
  copy: XmlNode | null;
}

/** The text boxes anchored in a paragraph, in their order; those inside a text box are left to it. */
export function textBoxesOf(node: XmlNode): TextBox[] {
  return node.children.flatMap((child): TextBox[] => {
    if (child.name === 'txbxContent') return [{ content: child, copy: null }];
    if (child.name !== 'AlternateContent') return textBoxesOf(child);
    const [choice = [], fallback = []] = ['Choice', 'Fallback'].map((name) =>
      child.children.filter((one) => one.name === name).flatMap(textBoxesOf),
    );
    // Without a box in the first choice, the fallback is what everybody sees.
    if (choice.length === 0) return fallback;
    return choice.map((box, at) => ({ ...box, copy: fallback[at]?.content ?? null }));
  });
}
