import { expect, test } from 'vitest';
import templates from '../../resources/questionnaires/templates.json';
import { readMap } from '../../src/main/questionnaires/read-map';
import { createLibrary } from '../app/library';
import { OTHER_FORMS, TEMPLATE_FILES } from '../builders/known-templates';

test.each(TEMPLATE_FILES)('$template is known by its structure: $standsFor', async ({ template, file, columns }) => {
  const { template: found, recognised } = await readMap(file);
  expect(found?.name).toBe(template);
  expect(found?.reason).toMatch(/^Known by .+\.$/u);
  expect(recognised.questions.length).toBeGreaterThanOrEqual(12);
  if (columns !== undefined) {
    const sheet = recognised.sheets.find((one) => one.sheet === columns.sheet);
    expect(sheet?.columns).toMatchObject(columns.roles);
  }
});

test.each(OTHER_FORMS)('no template: $standsFor', async ({ file }) => {
  const { template, recognised } = await readMap(file);
  expect(template).toBeNull();
  expect(recognised.questions.length).toBeGreaterThanOrEqual(7);
});

test('the person’s correction wins over what the template says', async () => {
  const [caiq] = TEMPLATE_FILES;
  if (caiq === undefined) throw new Error('no template');
  const library = createLibrary();
  const map = await library.run('questionnaires.mapFile', {
    file: caiq.file,
    corrections: [{ kind: 'column', sheet: 'CAIQv4.0.2', column: 'F', role: 'comment' }],
  });
  expect(map.template?.name).toBe('CAIQ 4');
  const columns = map.pictures.find(({ sheet }) => sheet === 'CAIQv4.0.2')?.columns;
  expect(columns?.filter(({ role }) => role === 'comment')).toMatchObject([{ column: 'F', by: 'person' }]);
  expect(columns?.find(({ column }) => column === 'C')).toMatchObject({ role: 'answer' });
});

test('what is shipped of templates is names, numbers and short words', () => {
  for (const { headers, sheets, titles, options, columns } of templates.templates) {
    for (const words of [...headers, ...sheets, ...titles, ...options, ...columns.map((column) => column.header)]) {
      expect(words).toBe(words.toLowerCase());
      expect(words.split(' ').length).toBeLessThanOrEqual(5);
    }
  }
});
