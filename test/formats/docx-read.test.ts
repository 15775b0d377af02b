import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/main/formats/docx-read';
import { buildDocx, type DocxParts, listItem, paragraph, styled, table } from '../builders/docx';

const read = async (parts: DocxParts) =>
  (await readDocx({ name: 'policy.docx', bytes: buildDocx(parts) })).blocks.map((block) => ({
    ...block,
    page: undefined,
  }));

const styles = `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>`;
const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

describe('readDocx', () => {
  it('finds headings by style, by inheritance, by outline level and by looks', async () => {
    const body = [
      styled('Titel', 'Policy'),
      styled('berschrift1', 'Scope'),
      styled('Kapitel', 'Keys'),
      styled('Own', 'Rotation'),
      paragraph('Direct', '<w:outlineLvl w:val="2"/>'),
      paragraph('Looks like one', '', '<w:b/>'),
      paragraph('Text.'),
    ].join('');
    expect(await read({ body, styles })).toEqual([
      { kind: 'heading', level: 0, text: 'Policy' },
      { kind: 'heading', level: 1, text: 'Scope' },
      { kind: 'heading', level: 1, text: 'Keys' },
      { kind: 'heading', level: 2, text: 'Rotation' },
      { kind: 'heading', level: 3, text: 'Direct' },
      { kind: 'heading', level: 9, text: 'Looks like one' },
      { kind: 'paragraph', text: 'Text.' },
    ]);
  });

  it('numbers headings as Word prints them, and reads lists', async () => {
    const numbered = (text: string, level: number, style: string): string =>
      paragraph(text, `<w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>`);
    const body = [
      numbered('Scope', 0, 'berschrift1'),
      numbered('Keys', 0, 'berschrift1'),
      numbered('Rotation', 1, 'Own'),
      listItem('first', 0, 1),
      listItem('nested', 1, 1),
    ].join('');
    expect(await read({ body, styles, numbering })).toEqual([
      { kind: 'heading', level: 1, text: '1. Scope' },
      { kind: 'heading', level: 1, text: '2. Keys' },
      { kind: 'heading', level: 2, text: '2.1 Rotation' },
      { kind: 'list-item', depth: 0, text: 'first' },
      { kind: 'list-item', depth: 1, text: 'nested' },
    ]);
  });

  it('keeps insertions and moved text, drops deletions, hidden text, field codes and prompts', async () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p>${run('Logs are kept ')}<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>${run('90')}</w:ins>${run(' days')}<w:moveFrom>${run(' gone')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' in the log')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:noBreakHyphen/><w:t>store</w:t><w:softHyphen/><w:tab/><w:t>safely.</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt></w:p>`;
    expect(await read({ body })).toEqual([
      { kind: 'paragraph', text: 'Logs are kept 90 days in the log-store\u00AD safely.' },
    ]);
  });

  it('reads notes and text boxes after their paragraph, and leaves page headers out', async () => {
    const body = `<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph('In a box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('In a box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph('---')}</w:footnote><w:footnote w:id="2">${paragraph('A note.')}</w:footnote>`;
    expect(await read({ body, footnotes, header: paragraph('Confidential') })).toEqual([
      { kind: 'paragraph', text: 'Text' },
      { kind: 'paragraph', text: 'In a box' },
      { kind: 'paragraph', text: 'A note.' },
    ]);
  });

  it('takes a contents field, gallery or style for navigation', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${field('separate')}<w:r><w:t>Scope 2</w:t></w:r></w:p>${paragraph('Keys 3')}<w:p>${field('end')}</w:p>${styled('Verzeichnis1', 'Logs 4')}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Contents')}</w:sdtContent></w:sdt>${paragraph('Text')}`;
    expect((await read({ body, styles })).map((block) => block.kind)).toEqual([
      'navigation',
      'navigation',
      'navigation',
      'navigation',
      'paragraph',
    ]);
  });

  it('reads tables with headers, merged and nested cells', async () => {
    const merged = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
    const body =
      table(
        [
          ['Service', 'Time'],
          [
            'Mail',
            table([
              ['a', 'b'],
              ['c', 'd'],
            ]) + paragraph('4 h'),
          ],
        ],
        '<w:tblHeader/>',
      ) +
      `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Keys')}</w:tc><w:tc>${paragraph('KMS')}</w:tc></w:tr><w:tr>${merged}<w:tc>${paragraph('HSM')}</w:tc></w:tr></w:tbl>`;
    expect(await read({ body })).toEqual([
      {
        kind: 'table',
        rows: [
          ['Service', 'Time'],
          ['Mail', '4 h'],
        ],
        headerRows: 1,
      },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        headerRows: 0,
      },
      {
        kind: 'table',
        rows: [
          ['Keys', 'KMS'],
          ['Keys', 'HSM'],
        ],
        headerRows: 0,
      },
    ]);
  });

  it('gives the title of the file', async () => {
    expect(
      (await readDocx({ name: 'a.docx', bytes: buildDocx({ body: paragraph('x'), title: 'Policy' }) })).title,
    ).toBe('Policy');
  });

  it('refuses document types, broken markup and missing text in words', async () => {
    const parts = unzipSync(buildDocx({ body: paragraph('x') }));
    const withDocument = (xml: string): Uint8Array => zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    const hostile = [bomb, '<w:document', '<x/>', '<a>'.repeat(100_000)];
    for (const xml of hostile) {
      await expect(readDocx({ name: 'policy.docx', bytes: withDocument(xml) })).rejects.toMatchObject({
        code: 'unreadable-file',
      });
    }
  });
});
