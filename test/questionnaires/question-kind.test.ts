import { expect, test } from 'vitest';
import { isPlaceholder } from '../../src/main/questionnaires/placeholder';
import { kindOfQuestion } from '../../src/main/questionnaires/question-kind';
import { leadingId, looksLikeId } from '../../src/main/questionnaires/question-text';
import type { QuestionKind } from '../../src/shared/domain/questionnaire';

test.each<[string, string[], QuestionKind]>([
  ['Do you encrypt data at rest?', [], 'yes-no'],
  ['4.2 Is access reviewed?', [], 'yes-no'],
  ['Werden Daten verschlüsselt?', [], 'yes-no'],
  ['Disposez-vous d’une politique ?', [], 'yes-no'],
  ['Encryption of backups', ['Yes', 'No', 'N/A'], 'yes-no'],
  ['Where is data stored?', ['EU', 'US', 'Other region'], 'choice'],
  ['How many employees do you have?', [], 'number'],
  ['Wie viele Beschäftigte haben Sie?', [], 'number'],
  ['How long are logs kept?', [], 'period'],
  ['How often are backups tested?', [], 'period'],
  ['Wie lange werden Daten aufbewahrt?', [], 'period'],
  ['Describe your incident process.', [], 'describe'],
  ['Wie wird der Zugriff geregelt?', [], 'describe'],
  ['Please list all sub-processors.', [], 'list'],
  ['Which certifications do you hold?', [], 'list'],
  ['Please provide a copy of your latest audit report.', [], 'document'],
  ['Contact e-mail', [], 'contact'],
  ['The supplier encrypts all data in transit.', [], 'statement'],
])('%j with %j is %s', (text, options, kind) => {
  expect(kindOfQuestion(text, options)).toBe(kind);
});

test.each([
  ['To be completed', true],
  ['A remplir', true],
  ['<enter response>', true],
  ['[Bitte ausfüllen]', true],
  ['TBD', true],
  ['Please select...', true],
  ['-- Select one --', true],
  ['☐ Yes ☐ No', true],
  ['☒ Yes ☐ No', false],
  ['………', true],
  ['____', true],
  ['', true],
  ['Yes', false],
  ['N/A', false],
  ['We complete this yearly.', false],
  ['(see annex)', false],
])('%j as a placeholder: %s', (text, expected) => {
  expect(isPlaceholder(text)).toBe(expected);
});

test.each([
  ['AIS-01.1', true],
  ['A.1.2', true],
  ['1.10', true],
  ['Q7', true],
  ['3)', true],
  ['a)', true],
  ['GV.OC-01', true],
  ['A&A-01.1', true],
  ['Frage 3', true],
  ['2026-01-05', false],
  ['Access control', false],
  ['Is it 5?', false],
  ['', false],
])('%j as an id: %s', (text, expected) => {
  expect(looksLikeId(text)).toBe(expected);
});

test.each([
  ['3.2 Do you encrypt?', '3.2'],
  ['ID.AM-1: Devices are known.', 'ID.AM-1'],
  ['Q12. Is it?', 'Q12'],
  ['1) Why?', '1'],
  ['ISO 27001 certified?', ''],
  ['24 hours support?', ''],
  ['Do you?', ''],
])('%j begins with %j', (text, expected) => {
  expect(leadingId(text)).toBe(expected);
});
