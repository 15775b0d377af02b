import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Doc } from '../../src/main/exports/document-model';
import { textOf } from '../../src/main/exports/document-model';
import type { ExportStatement } from '../../src/main/exports/export-source';
import { buildWhitepaper } from '../../src/main/exports/whitepaper';
import { SECTIONS } from '../../src/main/exports/whitepaper-outline';
import type { Statement } from '../../src/shared/domain/statement';
import {
  buildExportSource,
  buildExportStatement,
  buildOrganisation,
  RESOURCES_FOLDER,
} from '../builders/export-source';

function about(topic: string, text: string, overrides: Partial<Statement> = {}): ExportStatement {
  return buildExportStatement(text, overrides, { topics: [{ id: topic, score: 0.9 }] });
}

function whitepaperOf(statements: ExportStatement[], overrides: Parameters<typeof buildExportSource>[0] = {}): Doc {
  return buildWhitepaper(buildExportSource({ statements, ...overrides }));
}

function headings(doc: Doc): string[] {
  return doc.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number} ${block.text}`] : []));
}

function tableAfter(doc: Doc, heading: string, nth = 0): string[][] {
  const start = doc.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const tables = doc.blocks
    .slice(start)
    .filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table');
  return (tables[nth]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) =>
      cell
        .map(textOf)
        .join(' / ')
        .replace(/\u00a0/g, ' '),
    ),
  );
}

describe('sections', () => {
  it('have a place for every topic statements can have, and one only', () => {
    const folder = `${RESOURCES_FOLDER}/lexicon/topics`;
    const known = readdirSync(folder).flatMap((file): string[] =>
      (JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { id: string }[]).map(({ id }) => id),
    );
    const placed = SECTIONS.flatMap(({ parts }) => parts.flatMap(({ topics }) => topics));
    expect(placed.toSorted()).toEqual(known.toSorted());
  });

  it('without statements are left out, named as gaps, and numbered over', () => {
    const doc = whitepaperOf([about('backup', 'Backups are made every night.')], {
      organisation: buildOrganisation({ subProcessors: [] }),
    });
    expect(headings(doc).slice(0, 4)).toEqual([
      '1 At a glance',
      '2 Scope and shared responsibility',
      '3 Backup, continuity and recovery',
      '4 Contact',
    ]);
    expect(doc.gaps).toContain('The section “Encryption and keys” is left out, because no statement belongs to it.');
  });

  it('about who does what is left out where nobody said it', () => {
    const statements = [about('encryption-at-rest', 'Disks are encrypted with AES-256.')];
    const doc = whitepaperOf(statements, { organisation: buildOrganisation({ products: [] }) });
    const [glance, second] = headings(doc);
    expect(glance).toBe('1 At a glance');
    expect(second).toBe('2 Hosting and locations');
    expect(headings(doc)).not.toContain('2 Scope and shared responsibility');
    expect(headings(whitepaperOf(statements))).toContain('2 Scope and shared responsibility');
  });

  it('join the sentences of one passage to a paragraph and mark the source once', () => {
    const place = { places: [{ documentId: 2, passageId: 7, locator: { page: 3, path: ['Backups'], paragraph: 7 } }] };
    const doc = whitepaperOf([
      about('backup', 'Backups are made every night.', { id: 1, ...place }),
      about('backup', 'They are kept for 35 days.', { id: 2, ...place }),
      about('backup', 'Hourly backups come next year.', { id: 3, modality: 'planned', ...place }),
    ]);
    const paragraphs = doc.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.style === 'body' ? [textOf(block.inlines).replace(/\u00a0/g, ' ')] : [],
    );
    expect(paragraphs).toContain('Backups are made every night. They are kept for 35 days. [1]');
    expect(paragraphs).toContain('Planned: Hourly backups come next year. [1]');
  });
});

describe('at a glance', () => {
  it('tells certificates apart by who holds them', () => {
    const doc = whitepaperOf([
      about('certification', 'Bernsteinwerk is certified to ISO/IEC 27001.', { id: 1 }),
      about('certification', 'Our processes are aligned with ISO/IEC 27017 certification practice.', { id: 2 }),
      about('certification', 'A SOC 2 report is planned for 2027.', { id: 3, modality: 'planned' }),
      about('certification', 'The data centre holds a C5 certificate.', { id: 4, modality: 'sub-processor' }),
    ]);
    const facts = new Map(tableAfter(doc, 'At a glance').map(([label, fact]) => [label, fact]));
    expect(facts.get('Certificates held by us')).toBe('Bernsteinwerk is certified to ISO/IEC 27001. [1]');
    expect(facts.get('Certificates planned')).toBe('Planned for 2027: A SOC 2 report is planned for 2027. [1]');
    expect(facts.get('Certificates held by providers')).toMatch(/^Nordlicht Rechenzentrum GmbH: ISO\/IEC 27001/);
  });

  it('claims no certificate the company does not hold', () => {
    const doc = whitepaperOf([
      about('certification', 'Nordlicht is certified to ISO/IEC 27001.', { id: 1 }),
      about('certification', 'We are preparing for ISO/IEC 27001 certification.', { id: 2, modality: 'planned' }),
      about('certification', 'Bernsteinwerk only uses PCI DSS-certified data centres.', { id: 3 }),
      about('certification', 'We have partners that are certified to ISO 27001.', { id: 4 }),
      about('certification', 'We have certified ISO 27001 auditors among our employees.', { id: 5 }),
      about('certification', 'Our service runs on ISO 27001 certified servers.', { id: 6 }),
      about('certification', 'Bernsteinwerk is not certified to SOC 2.', { id: 7 }),
      about('certification', 'Rivergate is certified to ISO 27001.', { id: 8 }),
      about('certification', 'We hold an ISO 27001 certificate, valid until 31 March 2024.', { id: 9 }),
    ]);
    expect(doc.gaps.filter((gap) => gap.startsWith('Valid until March 2024'))).toHaveLength(1);
    const facts = new Map(tableAfter(doc, 'At a glance').map(([label, fact]) => [label, fact]));
    expect(facts.get('Certificates held by us')).toBe('No certificate of the company itself is recorded.');
  });

  it('takes no provider’s plan for one of ours', () => {
    const planned = { modality: 'planned' } as const;
    const theirs = [
      'Nordlicht is preparing a C5 attestation for 2027.',
      'Our data centre operator plans a SOC 2 report for 2027.',
      'Unser Rechenzentrumsbetreiber bereitet ein C5-Testat vor.',
    ];
    const doc = whitepaperOf([
      ...theirs.map((text, index) => about('certification', text, { ...planned, id: index + 1 })),
      about('certification', 'We plan an ISO 22301 certification for 2027.', { ...planned, id: 9 }),
    ]);
    const facts = new Map(tableAfter(doc, 'At a glance').map(([label, fact]) => [label, fact]));
    expect(facts.get('Certificates planned')).toBe(
      'Planned for 2027: We plan an ISO 22301 certification for 2027. [1]',
    );
    const rows = tableAfter(doc, 'Certificates and reports').map(([holder = '', said = '']) => [holder, said]);
    for (const text of theirs) {
      const [holder, said] = rows.find(([, words]) => words?.includes(text)) ?? [];
      expect(holder).not.toBe('Planned, not yet held');
      expect(said).toMatch(/^Planned/u);
    }
    expect(rows.find(([, words]) => words?.includes('Nordlicht is preparing'))?.[1]).toMatch(
      /^Planned for 2027 by Nordlicht Rechenzentrum GmbH: /u,
    );
  });

  it('knows its own by name, as we and in German', () => {
    for (const text of [
      'Bernsteinwerk Software SE is certified to ISO/IEC 27001.',
      'Bernsteinwerk has been certified to ISO 27001 since 2021.',
      'We hold a SOC 2 Type II report for the period to June 2026.',
      'Our information security management system is certified to ISO 27001.',
      'Wir sind nach ISO/IEC 27001 zertifiziert.',
      'Die Bernsteinwerk Software SE ist nach ISO 27001 zertifiziert.',
    ]) {
      const facts = new Map(
        tableAfter(whitepaperOf([about('certification', text)]), 'At a glance').map(([label, fact]) => [label, fact]),
      );
      expect(facts.get('Certificates held by us')).toBe(`${text} [1]`);
    }
  });

  it('shows nothing that is planned, optional or hedged as a fact', () => {
    const doc = whitepaperOf([
      about('encryption-at-rest', 'Data will be encrypted with AES-256.', { id: 1, modality: 'planned' }),
      about('encryption-in-transit', 'TLS 1.3 may be used where possible.', {
        id: 2,
        hedges: ['may', 'where possible'],
      }),
    ]);
    expect(tableAfter(doc, 'At a glance').map(([label]) => label)).not.toContain('Encryption at rest');
    expect(doc.gaps).toContain(
      'At a glance: nothing in place is recorded for Encryption in transit; the line is left out.',
    );
  });
});

describe('tables', () => {
  it('say who does what', () => {
    const doc = whitepaperOf([
      about('backup', 'Backups are made every night.', { id: 1 }),
      about('backup', 'On your own servers you make the backups.', { id: 2, modality: 'customer' }),
      about('physical-entry', 'Nordlicht Rechenzentrum GmbH guards the doors.', { id: 3, modality: 'sub-processor' }),
    ]);
    expect(tableAfter(doc, 'Scope and shared responsibility', 1)).toEqual([
      ['Hosting and locations', '–', '–', 'Nordlicht Rechenzentrum GmbH guards the doors. [1]'],
      ['Backup, continuity and recovery', 'Section 4', 'On your own servers you make the backups. [1]', '–'],
    ]);
  });

  it('tell the certificates of the company, plans and those of providers apart', () => {
    const doc = whitepaperOf([
      about('certification', 'Bernsteinwerk is certified to ISO/IEC 27001.', { id: 1 }),
      about('certification', 'A SOC 2 report is planned for 2027.', { id: 2, modality: 'planned' }),
      about('certification', 'Our data centre provider is certified to ISO 22301.', {
        id: 3,
        modality: 'sub-processor',
      }),
    ]);
    const rows = tableAfter(doc, 'Certificates and reports');
    expect(rows.map(([holder]) => holder)).toEqual([
      'Bernsteinwerk Software SE',
      'Planned, not yet held',
      'Nordlicht Rechenzentrum GmbH',
      'Provider',
    ]);
  });

  it('list places, contacts and the ports sentences name', () => {
    const doc = whitepaperOf([
      about('network-security', 'Browsers connect to port 443 via HTTPS with TLS 1.2.', { id: 1 }),
      about('network-security', 'Video is sent on ports 1024-65535 by DTLS-SRTP (UDP), SSH on 22/tcp is closed.', {
        id: 2,
      }),
      about('network-security', 'We scan ports regularly since 2019.', { id: 3 }),
    ]);
    expect(tableAfter(doc, 'Interfaces and ports').map((row) => row.slice(0, 2))).toEqual([
      ['443', 'HTTPS, TLS'],
      ['1024-65535, 22', 'DTLS-SRTP, UDP, SSH'],
    ]);
    expect(tableAfter(doc, 'Hosting and locations').some(([place]) => place === 'Emden and Leer, Germany')).toBe(true);
    expect(tableAfter(doc, 'Contact').length).toBeGreaterThan(1);
  });

  it('list the sub-processors with what is recorded of them', () => {
    const [first, second] = tableAfter(whitepaperOf([]), 'Suppliers and sub-processors');
    expect(first?.[0]).toBe(
      'Nordlicht Rechenzentrum GmbH / Deichstraße 90, 26721 Emden, Germany / datenschutz@nordlicht-rz.example',
    );
    expect(second?.[3]).toBe('');
  });

  it('give the records of sub-processors as lists when there is no table of them', () => {
    const record = (id: number, text: string) => buildExportStatement(text, { id, modality: 'sub-processor' });
    const doc = whitepaperOf(
      [record(1, 'Quill Ltd – Purpose – Delivery of e-mail'), record(2, 'Quill Ltd – Location – Dublin')],
      { organisation: buildOrganisation({ subProcessors: [] }) },
    );
    const lines = doc.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [textOf(block.inlines).replace(/\u00a0/g, ' ')] : [],
    );
    expect(lines).toEqual(
      expect.arrayContaining(['Quill Ltd', 'Purpose: Delivery of e-mail [1]', 'Location: Dublin [1]']),
    );
  });

  it('count nothing planned as coverage', () => {
    const mapped = {
      mappings: [{ framework: 'gdpr-32' as const, ref: '32(1)(c)', score: 0.9, status: 'confirmed' as const }],
    };
    const statement = { ...about('backup', 'Backups will follow.', { modality: 'planned' }), ...mapped };
    const rows = tableAfter(whitepaperOf([statement]), 'Coverage of Article 32 GDPR');
    expect(rows.find(([ref]) => ref === '32(1)(c)')?.[2]).toBe('nothing recorded');
  });
});
