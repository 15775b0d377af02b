import { useEffect, useRef } from 'react';
import { say } from '../language/language';
import { trustedHtml } from './trusted-html';

const STYLE = /<style>([\s\S]*?)<\/style>/gu;
const COLUMN = /<col style="([^"<>]*)">/gu;

/**
 * A web page as it would look, in a frame that runs nothing and fetches nothing: no scripts by its sandbox, nothing from
 * anywhere by this window's policy, which the frame inherits. That policy allows no styles written into a page either, so
 * they are handed to the frame as a style sheet.
 */
export function WebPage({ title, html }: { title: string; html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const styles = [...html.matchAll(STYLE)].map(([, style]) => style ?? '');
    const page = html
      .replaceAll(STYLE, '')
      .replaceAll(
        COLUMN,
        (_column, style: string) => `<col data-width="${styles.push(widthRule(style, styles.length))}">`,
      );
    const dress = () => {
      const view = element.contentWindow as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null; // a window has it
      if (view === null) return;
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(styles.join('\n'));
      view.document.adoptedStyleSheets = [sheet];
    };
    element.addEventListener('load', dress);
    element.srcdoc = trustedHtml(page);
    return () => element.removeEventListener('load', dress);
  }, [html]);
  return (
    <iframe
      ref={frame}
      className="export-web-page"
      title={say('{title}, as a web page', { title })}
      sandbox="allow-same-origin"
    />
  );
}

/** The width of one column as a rule of the style sheet, which counts its entries from one. */
function widthRule(style: string, before: number): string {
  return `col[data-width="${before + 1}"]{${style}}`;
}
