import { describe, expect, it } from 'vitest';
import { lintSentence } from '../../src/main/exports/lints/lint-sentence';
import type { Language } from '../../src/shared/domain/document';
import type { Modality } from '../../src/shared/domain/statement';
import { buildOrganisation } from '../builders/export-source';

const customers = ['Nordwerk Energie AG', 'Müller & Söhne KG', 'VW', 'Apple Inc.'];

function rulesOf(text: string, language: Language, modality: Modality = 'implemented', headings = ''): string[] {
  const context = {
    language,
    date: '2026-11-20',
    organisation: buildOrganisation(),
    otherCustomers: customers,
  };
  return lintSentence({ text, language, modality, headings }, context).map(({ rule }) => rule);
}

describe('a sentence that promises too much', () => {
  it.each([
    ['Die Daten sind zu 100\u00a0% geschützt.', 'de'],
    ['Der Dienst bietet 100%ige Verfügbarkeit.', 'de'],
    ['Daten verlassen die EU zu keiner Zeit.', 'de'],
    ['Wir sichern Ihnen zu, dass keine Daten verloren gehen.', 'de'],
    ['Die Plattform ist ausfallsicher gebaut.', 'de'],
    ['Der Zugriff wird lückenlos überwacht.', 'de'],
    ['Our storage offers one hundred percent durability.', 'en'],
    ['Data is protected in all circumstances.', 'en'],
    ['We promise that nobody reads customer data.', 'en'],
    ['The archive is tamper-proof.', 'en'],
  ] as const)('is found: %s', (text, language) => {
    expect(rulesOf(text, language)).toContain('promise');
  });
});

describe('a plan told as done', () => {
  it.each([
    ['Derzeit wird ein zweites Rechenzentrum aufgebaut.', 'de'],
    ['Wir streben die Zertifizierung nach TISAX an.', 'de'],
    ['Eine zentrale Protokollierung ist im Aufbau.', 'de'],
    ['We are working towards passwordless sign-in.', 'en'],
    ['A second site is under development.', 'en'],
  ] as const)('is found in its words: %s', (text, language) => {
    expect(rulesOf(text, language)).toContain('planned');
  });

  it.each([
    ['Backups are encrypted with keys of the customer.', 'en', 'Roadmap 2027'],
    ['Sicherungen werden mit Schlüsseln des Kunden verschlüsselt.', 'de', 'Geplante Verbesserungen'],
  ] as const)('is found in its heading: %s', (text, language, heading) => {
    expect(rulesOf(text, language, 'implemented', heading)).toContain('planned');
    expect(rulesOf(text, language, 'planned', heading)).not.toContain('planned');
  });

  it('is not found where planning is what is done', () => {
    expect(rulesOf('Capacity is measured every day.', 'en', 'implemented', 'Capacity management')).toEqual([]);
  });
});

describe('another customer', () => {
  it.each([
    'The import was built for Nordwerk Energie.',
    'Nordwerk Energies Daten liegen in einem eigenen Bereich.',
    'The tenant of NORDWERK ENERGIE AG has its own key.',
    'Nordwerk\u00a0Energie’s audit found nothing.',
    'Die Daten der Mueller & Soehne KG sind getrennt.',
    'Die VW-Umgebung hat ein eigenes Netz.',
    'Apple runs its own installation.',
  ])('is found: %s', (text) => {
    expect(rulesOf(text, 'en')).toContain('customer');
  });

  it('is not found in a word that only looks like it', () => {
    expect(rulesOf('Every apple in the canteen is counted every day.', 'en')).not.toContain('customer');
    expect(rulesOf('The nordwerker team tests it every day.', 'en')).not.toContain('customer');
  });
});
