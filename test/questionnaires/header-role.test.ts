import { expect, test } from 'vitest';
import headerWords from '../../resources/questionnaires/header-words.json';
import optionWords from '../../resources/questionnaires/option-words.json';
import { rolesOfHeader } from '../../src/main/questionnaires/header-role';
import { SURE } from '../../src/main/questionnaires/header-rows';

test.each([
  ['Question\nID', 'id'],
  ['Ques Num', 'id'],
  ['Lfd. Nr.', 'id'],
  ['N°', 'id'],
  ['Question/Request', 'question'],
  ['Consensus Assessment\nQuestions', 'question'],
  ['Kontrollfrage', 'question'],
  ['Exigence de sécurité', 'question'],
  ['CSP CAIQ\nAnswer', 'answer'],
  ['Vendor Answers', 'answer'],
  ['Ihre Antwort', 'answer'],
  ['Réponse du prestataire', 'answer'],
  ['Compliant?\n(Yes/No)', 'answer'],
  ['Umsetzungsstatus', 'answer'],
  ['Answer\nPlease choose one of the options given in the list', 'answer'],
  ['CSP Implementation Description\n(Optional/Recommended)', 'comment'],
  ['Additional Information', 'comment'],
  ['Beschreibung der Umsetzung', 'comment'],
  ['Commentaires du fournisseur', 'comment'],
  ['Referenz Dokumentation', 'evidence'],
  ['Supporting documents', 'evidence'],
  ['Nachweis', 'evidence'],
  ['Control Domain', 'section'],
  ['Analyst Notes', 'other'],
  ['Reviewer Comments', 'other'],
  ['SSRM Control\nOwnership', 'other'],
  ['Expected response', 'other'],
  ['Weight', 'other'],
  ['Guidance', 'other'],
])('%j names the %s column', (text, role) => {
  const [best] = rolesOfHeader(text);
  expect(best?.role).toBe(role);
  expect(best?.score).toBeGreaterThanOrEqual(SURE);
});

test.each(['Do you encrypt data at rest?', 'Access control', 'ACME Bank', ''])('%j names no column', (text) => {
  expect(rolesOfHeader(text).filter(({ score }) => score >= SURE)).toEqual([]);
});

test('the word lists hold only roles and meanings the program knows', () => {
  expect(new Set(headerWords.roles.map(({ role }) => role))).toEqual(
    new Set(['id', 'question', 'answer', 'comment', 'evidence', 'section', 'other']),
  );
  expect(new Set(optionWords.groups.map(({ meaning }) => meaning))).toEqual(
    new Set([
      'unknown',
      'not-applicable',
      'shared',
      'customer',
      'inherited',
      'planned',
      'alternative',
      'partly',
      'no',
      'own',
      'yes',
    ]),
  );
});
