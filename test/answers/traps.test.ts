import { expect, test } from 'vitest';
import { answererOver } from './library';

const POLICY = `# Security standard

Last modified: 2026-06-01

Shared accounts are not permitted.

Log entries cannot be changed or deleted by administrators.

Traffic inside the private network is not encrypted.

We are evaluating customer-managed keys.

Until then, the service can be used in the browser of a phone.

Development, staging and production are separate environments.

A business continuity plan exists and is approved by the management.

Customers who carry out a data protection impact assessment themselves receive the necessary information.

The firewall cannot be switched off by the user.

USB sticks are not blocked.

The access of employees is removed when they leave.

Single sign-on is included in the Business plan.

| Question | Answer | Comment |
|---|---|---|
| Is the office protected by surveillance cameras? | No | The reception of the landlord is staffed. |
`;

const GERMAN = `# Richtlinie

Stand: 1. Juni 2026

Gemeinsam genutzte Konten sind nicht zulässig.
`;

const ask = await answererOver({ 'standard.md': POLICY });
const askGerman = await answererOver({ 'richtlinie.md': GERMAN });

test.each([
  ['a prohibition asked for', 'Are shared accounts prohibited?', 'yes'],
  ['what is prohibited', 'May colleagues use shared accounts?', 'no'],
  ['what cannot be changed is protected', 'Are logs protected against changes by administrators?', 'yes'],
  ['what cannot be switched off is on', 'Can users turn off the firewall?', 'no'],
  ['what is not refused is let in', 'Are USB storage devices blocked?', 'no'],
  ['one of two things joined by “or”', 'Is the access of employees removed or disabled when they leave?', 'yes'],
  ['a row answered with no', 'Are there surveillance cameras in your office?', 'no'],
])('%s: %s', (_, question, verdict) => {
  expect(ask(question).verdict).toBe(verdict);
});

test.each([
  ['another network', 'Is customer data encrypted over public networks?', 'no'],
  ['what is only being looked into', 'Can we manage our own encryption keys?', 'yes'],
  ['a stand-in until something comes', 'Is there an app for phones?', 'yes'],
  ['separate, not filled with real data', 'Is production data used in non-production environments?', 'yes'],
  ['the one of two things done', 'A business continuity plan exists and is rehearsed.', 'yes'],
  ['one plan of several', 'Is single sign-on available in every plan?', 'yes'],
  ['what others do themselves', 'Has a data protection impact assessment been carried out?', 'yes'],
])('%s claims nothing of it: %s', (_, question, never) => {
  expect(ask(question).verdict).not.toBe(never);
});

test('a prohibition in German', () => {
  expect(askGerman('Sind gemeinsam genutzte Konten verboten?').verdict).toBe('yes');
});
