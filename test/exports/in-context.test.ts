import { describe, expect, it } from 'vitest';
import { admitStatements } from '../../src/main/exports/admit-statements';
import type { ExportStatement } from '../../src/main/exports/export-source';
import { lintSentence } from '../../src/main/exports/lints/lint-sentence';
import { orderMeasures } from '../../src/main/exports/order-measures';
import { continues, isPraise, isQuestion, toSentence } from '../../src/main/exports/sentence';
import { sentenceLexicon } from '../../src/main/exports/wording';
import type { Language } from '../../src/shared/domain/document';
import { buildExportSource, buildExportStatement, buildOrganisation } from '../builders/export-source';

/** One statement a paragraph; each with a topic of its own. */
function inOrder(...texts: string[]): ExportStatement[] {
  return texts.map((text, index) =>
    buildExportStatement(
      text,
      {
        id: index + 1,
        places: [
          { documentId: 2, passageId: index + 1, locator: { page: null, path: ['Rules'], paragraph: index + 1 } },
        ],
      },
      { topics: [{ id: `topic-${index + 1}`, score: 1 }] },
    ),
  );
}

function admitted(entries: ExportStatement[]) {
  return admitStatements(buildExportSource({ statements: entries }));
}

describe('sentences in their context', () => {
  it('belong where the sentence belongs that they go on from', () => {
    const { statements } = admitted(
      inOrder(
        'Backups are made every night.',
        'However, they are kept for 30 days only.',
        'Doors are locked after 18:00 every day.',
      ),
    );
    expect(statements.map(({ topics }) => topics[0]?.id)).toEqual(['topic-1', 'topic-1', 'topic-3']);
  });

  it('take up what was named before wherever they say so, and not what they name themselves', () => {
    const follows = (first: string, second: string) => {
      const { statements } = admitted(inOrder(first, second));
      return statements[1]?.topics[0]?.id === 'topic-1';
    };
    expect(follows('The server writes files.', 'The customer is responsible for deleting these files.')).toBe(true);
    expect(follows('Logs are kept for a year.', 'Requests are logged and these requests are kept.')).toBe(false);
    expect(follows('Logs are kept for a year.', 'Exceptions from these policies are approved.')).toBe(false);
  });

  it('keep the place a person gave them', () => {
    const [first, second] = inOrder('Backups are made every night.', 'They are encrypted with AES-256.');
    const confirmed = { framework: 'gdpr-32', ref: '32(1)(a)', score: 1, status: 'confirmed' } as const;
    const entries = [first, second].flatMap((entry) => entry ?? []);
    const { statements } = admitted(
      entries.map((entry, index) => (index === 1 ? { ...entry, mappings: [confirmed] } : entry)),
    );
    expect(statements[1]?.topics[0]?.id).toBe('topic-2');
  });

  it('stand before the steps they introduce, and are left out where nothing follows', () => {
    const { statements, gaps } = admitted(
      inOrder('After a fault these steps are taken:', 'The cause is found within 2 days.', 'Our rules are as follows:'),
    );
    expect(statements.map(({ topics }) => topics[0]?.id)).toEqual(['topic-2', 'topic-2']);
    expect(gaps.some((gap) => gap.includes('Our rules are as follows'))).toBe(true);
  });

  it('that introduce a list of one part are said once', () => {
    const [lead, part] = inOrder('On every laptop:', 'On every laptop: the screen locks after five minutes.');
    const entries = [lead, part].flatMap((entry) => entry ?? []);
    const told = entries.map((entry, index) =>
      index === 0
        ? entry
        : { ...entry, statement: { ...entry.statement, quote: 'the screen locks after five minutes.' } },
    );
    expect(orderMeasures(told).map(({ entries: [entry] }) => entry?.statement.id)).toEqual([2]);
  });
});

describe('words no customer can use', () => {
  it.each<[Language, string]>([
    ['en', 'The security of your data is our top priority.'],
    ['en', 'We take privacy very seriously.'],
    ['en', 'We work hard every day to earn your trust.'],
    ['de', 'Der Schutz Ihrer Daten hat für uns höchste Priorität.'],
    ['de', 'Wir nehmen den Datenschutz sehr ernst.'],
  ])('praise without a fact is left out (%s: %s)', (language, text) => {
    expect(isPraise(text, sentenceLexicon(language))).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'Security is our top priority: backups are restored every quarter.'],
    ['en', 'Incidents of the highest severity have first priority and are answered within 30 minutes.'],
    ['en', 'We take reports of vulnerabilities seriously and answer them within 2 days.'],
    ['de', 'Meldungen nehmen wir ernst und beantworten sie innerhalb von zwei Tagen.'],
    ['de', 'Ernste Vorfälle meldet der Bereitschaftsdienst sofort.'],
  ])('praise with a fact stays (%s: %s)', (language, text) => {
    expect(isPraise(text, sentenceLexicon(language))).toBe(false);
  });

  it('questions are left out; one that heads its answer stays', () => {
    expect(isQuestion('Would you rather host it yourself?')).toBe(true);
    expect(isQuestion('Where are the data kept?: In Bremen.')).toBe(false);
    expect(toSentence('Where are the data kept?: In Bremen.')).toBe('Where are the data kept? In Bremen.');
  });

  it.each([
    'BSI IT-Grundschutz: CON.1.A4 (key management)',
    'ISO/IEC 27001:2022, Annex A, technological controls: A 8.24',
    'Want to know more? – Three more pages are on our website.',
    'Section 6 says what is different for customers with their own servers.',
  ])('references and pointers are no measures (%s)', (text) => {
    expect(admitted(inOrder(text)).statements).toEqual([]);
  });
});

describe('lints that cry wolf', () => {
  const organisation = buildOrganisation();

  function rules(text: string, language: Language, headings = ''): string[] {
    const context = { language, date: '2026-11-20', organisation, otherCustomers: [] };
    return lintSentence({ text, language, modality: 'implemented', headings }, context).map(({ rule }) => rule);
  }

  it.each<[Language, string, string]>([
    ['de', 'Änderungen werden dokumentiert und vor der Umsetzung mitgeteilt.', 'Planung von Änderungen'],
    ['de', 'Die Leitung plant Übungen und wertet sie aus.', ''],
    ['de', 'Die Einwilligung kann jederzeit widerrufen werden.', ''],
    ['de', 'Rechte werden Rollen zugewiesen, wo immer möglich.', ''],
    ['de', 'A 8.24 — Einsatz von Kryptographie, ISO/IEC 27001:2022, Anhang A — Technologische Maßnahmen', ''],
    ['en', 'The plan is exercised once a year.', 'Business continuity plans'],
    ['en', 'Everyone working on customer data has signed a non-disclosure agreement.', ''],
    ['en', 'Consent is always optional.', ''],
    ['en', 'Customers are told five days ahead.', 'Planned maintenance'],
  ])('are silent (%s: %s)', (language, text, headings) => {
    expect(rules(text, language, headings)).toEqual([]);
  });

  it.each<[Language, string, string, string]>([
    ['de', 'Wir planen die Einführung eines SIEM.', '', 'planned'],
    ['de', 'Das Unternehmen beabsichtigt, die Sicherungen zu verschlüsseln.', '', 'planned'],
    ['de', 'Angriffe werden per SIEM erkannt.', 'Künftige Maßnahmen', 'planned'],
    ['de', 'Der Dienst ist jederzeit verfügbar.', '', 'promise'],
    ['de', 'Die Daten sind immer verschlüsselt.', '', 'promise'],
    ['de', 'The data of all customers are encrypted with the same key.', '', 'language'],
    ['en', 'We are working on the introduction of hardware keys.', '', 'planned'],
    ['en', 'Hardware keys will be available from 2027.', '', 'planned'],
    ['en', 'Attacks are found by a SIEM.', 'Future improvements', 'planned'],
    ['en', 'Data is always encrypted.', '', 'promise'],
  ])('still speak (%s: %s)', (language, text, headings, rule) => {
    expect(rules(text, language, headings)).toContain(rule);
  });
});

describe('German sentences', () => {
  it.each([
    'Voreingestellt ist sie nicht.',
    'Der Administrator kann sie für alle Nutzer verbindlich machen.',
    'Grundlage dafür sind die Standardvertragsklauseln.',
    'Änderungen werden dazwischen alle 15 Minuten archiviert.',
  ])('go on from the one before where a word in them points to it: %s', (text) => {
    expect(continues(text, sentenceLexicon('de'))).toBe(true);
  });

  it.each([
    'Fällt ein Server aus, so ist er nach zehn Minuten ersetzt.',
    'Kunden können ihre Daten ausleiten.',
    'Die Leitung prüft den Plan und gibt ihn frei.',
  ])('stand by themselves where what is pointed to stands in them: %s', (text) => {
    expect(continues(text, sentenceLexicon('de'))).toBe(false);
  });
});
