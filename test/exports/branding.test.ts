import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/main/exports/render-docx';
import { renderPdf } from '../../src/main/exports/render-pdf';
import { buildWhitepaper } from '../../src/main/exports/whitepaper';
import { createLibrary, type Library, textFile } from '../app/library';
import { buildExportSource, RESOURCES_FOLDER } from '../builders/export-source';
import { pngPicture } from '../builders/pictures';
import { readPdf, unzipText } from '../builders/read-exports';
import { wordTemplate } from '../builders/word-template';

const POLICY =
  '# Security policy\n\n## Encryption\n\nAll customer data is encrypted at rest with AES-256.\n\n- Keys are rotated every 90 days.\n- Backups are taken daily.\n';

let library: Library;
beforeEach(async () => {
  library = createLibrary();
  const organisation = await library.run('organisation.read');
  await library.run('organisation.save', { organisation: { ...organisation, name: 'Ahornwerk AG' } });
  await library.run('documents.import', { files: [textFile('policy.md', POLICY)] });
});
afterEach(() => library.app.close());

const make = async (format: string) =>
  (await library.run('exports.make', { kind: 'whitepaper', format, draft: true })).bytes;
const logo = { name: 'logo.png', bytes: pngPicture(120, 40, '008855') };

describe('branding', () => {
  it('puts logo, colour, footer, class and paper into both formats', async () => {
    await library.run('organisation.saveBranding', {
      logo,
      accent: '#008855',
      paper: 'letter',
      footer: 'Ahornwerk · {version}',
      classification: 'For your eyes',
    });
    const docx = await make('docx');
    const parts = unzipText(docx);
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('descr="Ahornwerk AG"');
    expect(document).toContain('w:pgSz w:w="12240" w:h="15840"');
    expect(Object.values(parts).join('')).not.toContain('"1F4E79"');
    expect(parts['word/numbering.xml']).toContain('008855');
    expect(Object.entries(parts).some(([path, xml]) => /footer/u.test(path) && xml.includes('Ahornwerk · 1.0'))).toBe(
      true,
    );
    wellFormed(parts);
    const pdf = await readPdf(await make('pdf'));
    expect(pdf.pages.at(-1)).toContain('Ahornwerk · 1.0');
    expect(pdf.pages[0]).toContain('For your eyes');
  });

  it('gives the same bytes for the same document', async () => {
    const doc = buildWhitepaper(buildExportSource());
    const picture = { bytes: logo.bytes, type: 'png' as const, width: 120, height: 40, text: 'Logo' };
    const template = await wordTemplate();
    const look = { accent: '008855', paper: 'a4' as const, logo: picture, template, fonts: null };
    const branded = { ...doc, meta: { ...doc.meta, look, isDraft: true } };
    for (const render of [renderDocx, renderPdf]) {
      const [first, second] = [await render(branded, RESOURCES_FOLDER), await render(branded, RESOURCES_FOLDER)];
      expect(Buffer.compare(first, second)).toBe(0);
    }
  });

  it('takes over the styles, header and footer of a Word template', async () => {
    await library.run('organisation.saveBranding', { template: { name: 'Vorlage.dotx', bytes: await wordTemplate() } });
    const parts = unzipText(await make('docx'));
    wellFormed(parts);
    const styles = parts['word/styles.xml'] ?? '';
    const names = [...styles.matchAll(/<w:name w:val="([^"]*)"/gu)].map(([, name]) => (name ?? '').toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const ids = [...styles.matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('<w:pStyle w:val="berschrift1"/>');
    for (const [, id] of document.matchAll(/<w:pStyle w:val="([^"]*)"/gu)) expect(ids).toContain(id);
    expect(parts['word/brand-header1.xml']).toContain('Ahornwerk letterhead');
    expect(document).not.toContain('not taken over');
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    expect(relations).toContain('Target="brand-header1.xml"');
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.endsWith('.rels')))
      for (const [tag] of xml.matchAll(/<Relationship [^>]*>/gu)) {
        if (tag.includes('External')) continue;
        const target = /Target="([^"]*)"/u.exec(tag)?.[1] ?? '';
        const folder = path.replace(/_rels\/[^/]*$/u, '');
        expect(Object.keys(parts)).toContain(target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
      }
  });

  it('sets text in the company’s own font', async () => {
    const regular = {
      name: 'DejaVuSans.ttf',
      bytes: new Uint8Array(readFileSync(`${RESOURCES_FOLDER}/fonts/DejaVuSans.ttf`)),
    };
    await library.run('organisation.saveBranding', { font: { regular, bold: null, italic: null } });
    expect(unzipText(await make('docx'))['word/styles.xml']).toContain('"DejaVu Sans"');
    expect(Buffer.from(await make('pdf')).toString('latin1')).not.toContain('Arimo');
    await library.run('organisation.saveBranding', { font: null });
    expect(unzipText(await make('docx'))['word/styles.xml']).toContain('"Arimo"');
  });

  it.each([
    ['a logo that is no picture', { logo: textFile('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>') }, 'PNG'],
    ['a template that is no Word file', { template: textFile('a.dotx', 'words') }, 'a.dotx'],
    ['a font that is none', { font: { regular: textFile('a.ttf', 'x'), bold: null, italic: null } }, 'TrueType'],
    ['a colour that is none', { accent: 'blue' }, 'six hex digits'],
  ])('refuses %s', async (_, change, words) => {
    expect((await library.refuse('organisation.saveBranding', change)).message).toContain(words);
    expect((await library.run('organisation.branding')).logo).toBeNull();
  });
});

function wellFormed(parts: Record<string, string>): void {
  for (const [path, xml] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/u.test(path)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
  }
}
