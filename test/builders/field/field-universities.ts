import {
  ask,
  bolds,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  glossary,
  heads,
  line,
  maybe,
  open,
  pick,
  prose,
  sections,
  T,
} from './field-layout';

/** Toolkits of universities, alliances and shared assessments. */
export const FIELD_UNIVERSITIES: FieldLayout[] = [
  fieldLayout(
    'university toolkit, one long sheet',
    'numbered company facts first, section rows that repeat the column titles, guidance to the right, calculated reports behind',
    [
      prose(
        'Instructions',
        'Higher education assessment – Instructions',
        'For vendors who offer us a service.',
        'Step 1: Complete the general information. Step 2: Complete the qualifiers. Step 3: Answer all questions in order.',
        ...T.guide.slice(3, 6),
      ),
      {
        name: 'Assessment - Full',
        lines: [
          bolds('Higher Education Community Vendor Assessment - Full', null, null, null, 'Version 3.04'),
          line('DATE-01', 'Date', { value: 45300, style: 'date' }),
          sections('General Information'),
          line(
            'Every vendor that will hold data of ours fills in this sheet before a contract is signed. Our security team reads what you write and may ask again.',
          ),
          ...[
            'Vendor Name',
            'Product Name',
            'Product Description',
            'Web Link to Product Privacy Notice',
            'Vendor Contact Name',
            'Vendor Contact Email',
          ].map((label, at) => maybe(`GNRL-0${at + 1}`, label, open)),
          gap(),
          sections('Instructions'),
          line(
            'First work through the sections one after the other, from the top to the bottom, because colours depend on earlier answers. Then send us the file.',
          ),
          heads('Qualifiers', null, 'Vendor Answers', 'Additional Information', 'Guidance'),
          line(
            'We look at many kinds of suppliers. What you say in this section decides which of the others you need.',
          ),
          ...[0, 1, 2].map((at) =>
            ask(`QUAL-0${at + 1}`, pick(T.ask, 8 + at), open, open, formula(`IF(C${15 + at}="Yes","Go on","")`, '')),
          ),
          ...[0, 1, 2, 3].flatMap((domain) => [
            heads(pick(T.domain, domain), null, 'Vendor Answers', 'Additional Information', 'Guidance'),
            ...[0, 1, 2, 3].map((step) =>
              ask(
                `DOM${domain}-0${step + 1}`,
                pick(T.ask, 12 + domain * 4 + step),
                open,
                open,
                pick(T.guide, domain + step),
              ),
            ),
          ]),
        ],
        wide: 'A:E',
        validations: [{ sqref: 'C16:C38', list: ['Yes', 'No'] }],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D', evidence: null },
      },
      {
        name: 'Standards Crosswalk',
        lines: [
          bolds('Standards Crosswalk'),
          heads('Question ID', 'Question', 'CIS Controls v8', 'HIPAA', 'ISO 27002:2013', 'NIST CSF', 'PCI DSS'),
          ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) =>
            line(
              `DOM0-0${at}`,
              formula(`'Assessment - Full'!B${19 + at}`, pick(T.ask, 12 + at)),
              '14, 16',
              '§164.308(a)(5)',
              '7.2.2',
              'PR.AT-1',
              '12.6',
            ),
          ),
        ],
      },
      {
        name: 'Analyst Report',
        lines: [
          bolds('Analyst Report'),
          line('Overall score', formula('SUM(F5:F20)/SUM(G5:G20)', 0.73)),
          gap(),
          heads(
            'ID',
            'Question',
            'Vendor Answer',
            'Additional Information',
            'Preferred Response',
            'Analyst Override',
            'Default Weight',
            'Score',
          ),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            line(
              `DOM0-0${at}`,
              formula(`'Assessment - Full'!B${19 + at}`, pick(T.ask, 12 + at)),
              formula(`'Assessment - Full'!C${19 + at}`, 0),
              formula(`'Assessment - Full'!D${19 + at}`, 0),
              'Yes',
              open,
              20,
              formula(`IF(C${5 + at}=E${5 + at},G${5 + at},0)`, 0),
            ),
          ),
        ],
      },
      { name: 'Values', state: 'hidden', lines: [line('Yes', 1), line('No', 0), line('N/A', 0)] },
      glossary('Acknowledgments', 'Acknowledgments', ['Name', 'Institution']),
    ],
  ),

  fieldLayout(
    'university toolkit 4, one sheet per area',
    'company facts in their own sheet, answers in the third column, evaluation sheets that mirror the questions by formula',
    [
      {
        name: 'START HERE',
        lines: [
          bolds('Start here'),
          line('Answer the required questions below; the sheets you need will be shown.'),
          gap(),
          ...[0, 1, 2].map((at) =>
            maybe(`REQU-0${at + 1}`, pick(T.ask, 25 + at), open, null, 'Determines which sheets you have to fill in.'),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'C' },
        choices: { C: ['Yes', 'No'] },
      },
      ...['Organization', 'Product', 'Infrastructure'].map((name, sheet) => ({
        name,
        lines: [
          bolds(`${name} questions`),
          sections(
            pick(T.domain, sheet),
            null,
            'Answer',
            'Additional Information',
            'Guidance',
            'Reason for Question',
            'Follow-Up Inquiries/Responses',
          ),
          ...[0, 1, 2, 3, 4].map((at) =>
            ask(
              `${name.slice(0, 4).toUpperCase()}-0${at + 1}`,
              pick(T.ask, sheet * 8 + at),
              open,
              open,
              pick(T.guide, at),
              pick(T.guide, at + 3),
              pick(T.ask, at + 20),
            ),
          ),
          sections(
            pick(T.domain, sheet + 4),
            null,
            'Answer',
            'Additional Information',
            'Guidance',
            'Reason for Question',
            'Follow-Up Inquiries/Responses',
          ),
          ...[0, 1, 2].map((at) =>
            ask(
              `${name.slice(0, 4).toUpperCase()}-1${at + 1}`,
              pick(T.ask, sheet * 8 + at + 5),
              open,
              open,
              pick(T.guide, at),
              pick(T.guide, at + 3),
              pick(T.ask, at + 24),
            ),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
        choices: { C: ['Yes', 'No', 'N/A'] },
      })),
      {
        name: 'Institution Evaluation',
        lines: [
          bolds('Institution evaluation (for institutions only)'),
          heads(
            'Question ID',
            'Question',
            'Vendor Answer',
            'Additional Information',
            'Compliant Response',
            'Compliant Override',
            'Default Importance',
            'Importance Override',
            'Score',
            'Analyst Notes',
          ),
          ...[0, 1, 2, 3, 4].map((at) =>
            line(
              `ORGA-0${at + 1}`,
              formula(`Organization!B${3 + at}`, pick(T.ask, at)),
              formula(`Organization!C${3 + at}`, 0),
              formula(`Organization!D${3 + at}`, 0),
              'Yes',
              open,
              'Standard Importance',
              open,
              formula('1+1', 0),
              open,
            ),
          ),
        ],
      },
    ],
  ),
];
