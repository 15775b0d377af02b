import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/main/formats/xlsx-read';
import { createValidationLookup } from '../../src/main/formats/xlsx-validations';
import { recogniseQuestionnaire } from '../../src/main/questionnaires/recognise-questionnaire';
import { buildXlsx } from '../builders/xlsx';

const LISTS = [
  ['Options', 'Encryption', 'Access control'],
  ['Yes', 'AES-256', 'Roles'],
  ['No', 'AES-128', 'Groups'],
  ['N/A', null, 'None'],
];
const NAMES = {
  Answers: 'OFFSET(Lists!$A$2,0,0,COUNTA(Lists!$A:$A)-1,1)',
  Encryption: 'Lists!$B$2:$B$3',
  Access_control: 'Lists!$C$2:$C$4',
  ByTopic: 'INDIRECT(SUBSTITUTE(Form!$A2," ","_"))',
};

async function optionsOf(list: string): Promise<string[][]> {
  const file = buildXlsx({
    names: NAMES,
    sheets: [
      {
        name: 'Form',
        rows: [
          ['Topic', 'Question', 'Answer'],
          ['Encryption', 'Which cipher is used?', null],
          ['Access control', 'How are rights given?', null],
          ['', 'Anything else?', null],
        ],
        validations: [{ sqref: 'C2:C4', list }],
      },
      { name: 'Lists', rows: LISTS },
    ],
  });
  const workbook = await readWorkbook(file);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const lookup = createValidationLookup(workbook, sheet);
  return [2, 3, 4].map((row) => lookup.options(row, 3));
}

const ANSWERS = ['Yes', 'No', 'N/A'];
const BY_TOPIC = [['AES-256', 'AES-128'], ['Roles', 'Groups', 'None'], []];

test.each<[string, string, string[][]]>([
  ['OFFSET with a count', 'OFFSET(Lists!$A$2,0,0,COUNTA(Lists!$A$2:$A$100),1)', [ANSWERS, ANSWERS, ANSWERS]],
  ['OFFSET with COUNTIF', 'OFFSET(Lists!$A$1,1,0,COUNTIF(Lists!$A$2:$A$9,"?*"),1)', [ANSWERS, ANSWERS, ANSWERS]],
  ['a name that is an OFFSET', 'Answers', [ANSWERS, ANSWERS, ANSWERS]],
  ['INDIRECT of a text', 'INDIRECT("Lists!$A$2:$A$4")', [ANSWERS, ANSWERS, ANSWERS]],
  ['INDIRECT of a joined text', 'INDIRECT("Lists!"&"A2:A4")', [ANSWERS, ANSWERS, ANSWERS]],
  ['INDIRECT of another cell', 'INDIRECT(SUBSTITUTE($A2," ","_"))', BY_TOPIC],
  ['a name that follows another cell', 'ByTopic', BY_TOPIC],
  ['OFFSET to the column of a topic', 'OFFSET(Lists!$A$2,0,MATCH($A2,Lists!$A$1:$C$1,0)-1,3,1)', BY_TOPIC],
  ['a function nobody reads', 'FILTER(Lists!A:A,Lists!A:A<>"")', [[], [], []]],
  ['OFFSET off the sheet', 'OFFSET(Lists!$A$2,-5,0,1,1)', [[], [], []]],
  ['brackets that never close', 'OFFSET(Lists!$A$2,0,0,COUNTA(Lists!$A$2', [[], [], []]],
  ['a name that names itself', 'INDIRECT("ByTopic")', BY_TOPIC],
])('%s', async (_, list, expected) => {
  expect(await optionsOf(list)).toEqual(expected);
});

test('two tables beside each other are two tables', async () => {
  const file = buildXlsx({
    sheets: [
      {
        name: 'Form',
        rows: [
          ['ID', 'Question', 'Answer', null, 'ID', 'Question', 'Answer'],
          ['A-1', 'Is data encrypted at rest?', null, null, 'B-1', 'Are staff trained every year?', null],
          ['A-2', 'Is data encrypted in transit?', null, null, 'B-2', 'Are leavers’ accounts closed?', null],
          ['A-3', 'Are keys rotated every year?', null, null, 'B-3', 'Is there a security officer?', null],
        ],
      },
    ],
  });
  const { questions } = await recogniseQuestionnaire(file);
  expect(questions.map(({ id, answerCell }) => [id, answerCell])).toEqual([
    ['A-1', 'C2'],
    ['A-2', 'C3'],
    ['A-3', 'C4'],
    ['B-1', 'G2'],
    ['B-2', 'G3'],
    ['B-3', 'G4'],
  ]);
});
