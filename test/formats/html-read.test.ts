import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/main/formats/html-read';

const read = (html: string) => readHtml(new TextEncoder().encode(html));
const short = (body: string) => read(`<body>${body}</body>`).blocks.map((block) => ({ ...block, page: undefined }));

describe('readHtml', () => {
  it('reads the text of the page and leaves out what nobody sees', () => {
    const page = read(
      '<html><head><title>Security | Example</title><style>p{}</style></head><body><script>x()</script><h1>Security</h1><p hidden>old</p><p style="display: none">older</p><p>Files are <b>encrypted</b>.<br>Always.</p><template>no</template></body></html>',
    );
    expect(page).toEqual({
      title: 'Security | Example',
      blocks: [
        { kind: 'heading', level: 1, text: 'Security', page: null },
        { kind: 'paragraph', text: 'Files are encrypted.\nAlways.', page: null },
      ],
    });
  });

  it('keeps menus, footers and link rows as navigation', () => {
    expect(
      short(
        '<nav><a href="/">Home</a></nav><p><a href="/a">One</a> | <a href="/b">Two</a></p><p>See <a href="/c">this</a>.</p><footer>© Example</footer>',
      ),
    ).toEqual([
      { kind: 'navigation', text: 'Home' },
      { kind: 'navigation', text: 'One | Two' },
      { kind: 'paragraph', text: 'See this.' },
      { kind: 'navigation', text: '© Example' },
    ]);
  });

  it('reads nested lists and definition lists', () => {
    expect(
      short('<ul><li>TLS<ul><li>1.2</li><li><p>1.3</p></li></ul></li></ul><dl><dt>Logs</dt><dd>90 days</dd></dl>'),
    ).toEqual([
      { kind: 'list-item', depth: 0, text: 'TLS' },
      { kind: 'list-item', depth: 1, text: '1.2' },
      { kind: 'list-item', depth: 1, text: '1.3' },
      { kind: 'list-item', depth: 0, text: 'Logs: 90 days' },
    ]);
  });

  it('spreads cells over rows and columns, and sees through tables that only arrange the page', () => {
    expect(
      short(
        '<table><thead><tr><th>Area</th><th>Measure</th></tr></thead><tr><td rowspan="2">Keys</td><td>KMS</td></tr><tr><td>Rotation</td></tr></table>',
      ),
    ).toEqual([
      {
        kind: 'table',
        rows: [
          ['Area', 'Measure'],
          ['Keys', 'KMS'],
          ['Keys', 'Rotation'],
        ],
        headerRows: 1,
      },
    ]);
    expect(
      short('<table><tr><td><h2>Keys</h2><p>Rotated.</p></td><td>x</td></tr></table>').map((block) => block.kind),
    ).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('survives broken markup and deep nesting', () => {
    expect(short('<p>One<p>Two</b></div><li>Three').map((block) => ('text' in block ? block.text : ''))).toEqual([
      'One',
      'Two',
      'Three',
    ]);
    expect(short(`${'<div>'.repeat(3000)}deep`)).toHaveLength(1);
  });

  it('obeys the encoding a page states', () => {
    const bytes = new Uint8Array(Buffer.from('<meta charset="iso-8859-1"><p>Schl\u00fcssel</p>', 'latin1'));
    expect(readHtml(bytes).blocks).toEqual([{ kind: 'paragraph', text: 'Schlüssel', page: null }]);
  });
});
