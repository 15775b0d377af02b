import { describe, expect, test } from 'vitest';
import { AUDIT_LAYOUTS } from '../builders/field/audit-layouts';
import { FIELD_FORMS } from '../builders/field/field-docx';
import { LATER_FORMS } from '../builders/field/field-docx-later';
import { FIELD_LAYOUTS } from '../builders/field/field-layouts';
import { differencesOf, differencesOfText } from '../builders/field/field-measure';
import { FIELD_TEXTS } from '../builders/field/field-text';

// These files were described before the reader was tried on them, so that they say how it does on unknown ones. A new
// kind of file comes in the same way: written down first, then tried.

describe('workbooks', () => {
  test.each([...FIELD_LAYOUTS, ...AUDIT_LAYOUTS])('$name: $standsFor', async (layout) => {
    expect(await differencesOf(layout)).toEqual([]);
  });
});

describe('Word forms', () => {
  test.each([...FIELD_FORMS, ...LATER_FORMS])('$name: $standsFor', async (form) => {
    expect(await differencesOfText(form)).toEqual([]);
  });
});

describe('texts and tables of text', () => {
  test.each(FIELD_TEXTS)('$name: $standsFor', async (text) => {
    expect(await differencesOfText(text)).toEqual([]);
  });
});
