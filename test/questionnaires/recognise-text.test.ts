import { expect, test } from 'vitest';
import formats from '../../resources/questionnaires/formats.json';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';

const asked = async (text: string) =>
  (await recogniseQuestionnaire({ name: 'pasted.txt', bytes: new TextEncoder().encode(text) })).questions.map(
    ({ id, text: words, section, questionCell }) => [questionCell, id, words, section.join('>')],
  );

test('numbered questions under titles, wrapped lines joined', async () => {
  const text =
    'Hello,\r\n\r\nAccess\r\n1.1 Do you review access rights\r\nat least yearly?\r\n1.2 Describe how leavers are handled.\r\n\r\nEncryption\r\n- Is data encrypted at rest?\r\nThank you for your help.';
  expect(await asked(text)).toEqual([
    ['L4', '1.1', '1.1 Do you review access rights at least yearly?', 'Access'],
    ['L6', '1.2', '1.2 Describe how leavers are handled.', 'Access'],
    ['L9', '', 'Is data encrypted at rest?', 'Encryption'],
  ]);
});

test('one question a line', async () => {
  expect((await asked('Do you encrypt laptops?\nWho holds the keys?')).map(([, , text]) => text)).toEqual([
    'Do you encrypt laptops?',
    'Who holds the keys?',
  ]);
});

test('statements, one a line, where nothing reads like a question', async () => {
  const text = 'Access rights are reviewed every year.\n\nThe keys are kept apart from the data.\n';
  expect((await asked(text)).map(([place]) => place)).toEqual(['L1', 'L3']);
});

test('a picture named .txt is refused', async () => {
  const file = { name: 'a.txt', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2]) };
  await expect(recogniseQuestionnaire(file)).rejects.toThrow(/a\.txt is no text/);
});

test('nothing at all', async () => {
  expect(await asked('   \n\n')).toEqual([]);
});

test('the table of formats names each ending once, and only formats that are read', () => {
  const endings = [...formats.read, ...formats.foreign].flatMap((one) => one.endings);
  expect(new Set(endings).size).toBe(endings.length);
  expect(formats.read.map(({ format }) => format)).toEqual(['xlsx', 'csv', 'docx', 'vsaq', 'pdf', 'text']);
});
