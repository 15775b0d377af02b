interface HtmlPolicy {
  createHTML(html: string): string;
}

let policy: HtmlPolicy | null = null;

/** Words for the one door of this window that takes a page: the frame without scripts, which shows our own export. */
export function trustedHtml(html: string): string {
  // TypeScript does not know trusted types yet; browsers without them take the string.
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };
  };
  if (trustedTypes === undefined) return html;
  policy ??= trustedTypes.createPolicy('export-preview', { createHTML: (only) => only });
  return policy.createHTML(html);
}
