import {
  ask,
  bolds,
  type FieldLayout,
  fieldLayout,
  formula,
  gap,
  heads,
  line,
  maybeAt,
  open,
  pick,
  prose,
  sections,
  T,
} from './field-layout';

/** Question sets of schemes, regulators and buyers with rules of their own. */
export const FIELD_SCHEMES: FieldLayout[] = [
  fieldLayout(
    'health data toolkit',
    'assertions as section text in a merged first column, evidence items numbered, mandatory column, response at the right',
    [
      {
        name: 'Evidence items',
        lines: [
          heads(
            'Assertion',
            'Evidence reference',
            'Evidence item',
            'Category 3 organisations',
            'Tool tip',
            'Your response',
            'Comments',
          ),
          ...[0, 1, 2].flatMap((group) =>
            [0, 1, 2].map((step) =>
              ask(
                step === 0 ? pick(T.state, group + 5) : null,
                `${group + 1}.1.${step + 1}`,
                pick(T.ask, group * 4 + step),
                step === 1 ? 'Not required' : 'Mandatory',
                pick(T.guide, step),
                open,
                open,
              ),
            ),
          ),
        ],
        merges: ['A2:A4', 'A5:A7', 'A8:A10'],
        places: { question: 'C', id: 'B', answer: 'F', comment: 'G', evidence: null },
      },
    ],
  ),

  fieldLayout(
    'essentials scheme question set',
    'one tab an area, guidance before the answer, an answer-type column, applicant notes',
    [
      prose(
        'Introduction',
        'Question booklet',
        'This booklet holds the questions you need to answer.',
        ...T.guide.slice(5, 8),
      ),
      ...['Your Organisation', 'Firewalls', 'Access Control'].map((name, sheet) => ({
        name,
        lines: [
          bolds(name),
          line(pick(T.guide, sheet)),
          gap(),
          heads('Question number', 'Question', 'Guidance', 'Answer type', 'Answer', 'Notes'),
          ...[1, 2, 3, 4].map((at) =>
            ask(
              `A${sheet + 1}.${at}`,
              pick(T.ask, sheet * 6 + at),
              pick(T.guide, at),
              at % 2 ? 'Yes/No' : 'Notes',
              open,
              open,
            ),
          ),
        ],
        places: { question: 'B', id: 'A', answer: 'E', comment: 'F' },
      })),
    ],
  ),

  fieldLayout('declarative statements of banks', 'levels of maturity as rows, Y / Y(C) / N columns with x, comment', [
    {
      name: 'Maturity',
      lines: [
        bolds('Domain 1: Cyber risk management'),
        heads('Assessment factor', 'Maturity level', 'Declarative statement', 'Y', 'Y(C)', 'N', 'Comment'),
        ...['Baseline', 'Evolving', 'Innovative'].flatMap((level, group) =>
          [0, 1, 2].map((step) => ask('Oversight', level, pick(T.state, group * 3 + step + 4), open, open, open, open)),
        ),
      ],
      places: { question: 'C', answer: null, comment: 'G', marks: { Y: 'D', 'Y(C)': 'E', N: 'F' } },
    },
  ]),

  fieldLayout(
    'application verification checklist',
    'levels ticked, requirement text, status drop-down, reference, comment, tool; one sheet an area',
    [
      {
        name: 'Results',
        lines: [
          heads('Category', 'Valid criteria', 'Total', '%'),
          line('Architecture', formula('COUNTIF(Architecture!G2:G6,"Valid")', 0), 5, formula('B2/C2', 0)),
        ],
      },
      ...['Architecture', 'Authentication', 'Session'].map((name, sheet) => ({
        name,
        lines: [
          heads(
            'Area',
            '#',
            'Level',
            'CWE',
            'NIST',
            'Verification Requirement',
            'Valid',
            'Source Code Reference',
            'Comment',
            'Tool Used',
          ),
          ...[1, 2, 3, 4, 5].map((at) =>
            ask(
              at === 1 ? name : null,
              `${sheet + 1}.1.${at}`,
              (at % 3) + 1,
              287 + at,
              '5.1.1',
              `Verify that ${['every design change is checked for threats', 'user stories hold security limits', 'components share no account', 'the session ends on sign-out', 'secrets are not in source code'][(at + sheet) % 5]}.`,
              open,
              open,
              open,
              open,
            ),
          ),
        ],
        choices: { G: ['Valid', 'Non-valid', 'Not Applicable'] },
        places: { question: 'F', id: 'B', answer: 'G', comment: 'I' },
      })),
    ],
  ),

  fieldLayout(
    'framework profile',
    'function and category merged, subcategory text holds the id, current and target tier, comments',
    [
      {
        name: 'Profile',
        lines: [
          bolds('Organisational profile'),
          heads(
            'Function',
            'Category',
            'Subcategory',
            'Informative References',
            'Current Tier',
            'Target Tier',
            'Comments',
          ),
          ...['IDENTIFY (ID)', 'PROTECT (PR)', 'DETECT (DE)'].flatMap((name, group) =>
            [1, 2, 3].map((step) =>
              ask(
                step === 1 ? name : null,
                step === 1 ? `Category ${group + 1}` : null,
                `${name.slice(-3, -1)}.AM-${step}: ${pick(T.state, group * 3 + step)}`,
                'CIS 1; ISO 27001 A.8.1.1; SP 800-53 CM-8',
                open,
                open,
                open,
              ),
            ),
          ),
        ],
        merges: ['A3:A5', 'A6:A8', 'A9:A11', 'B3:B5', 'B6:B8', 'B9:B11'],
        choices: { E: '"1,2,3,4"', F: '"1,2,3,4"' },
        places: { question: 'C', answer: 'E', comment: 'G' },
      },
    ],
  ),

  fieldLayout(
    'regulator guidelines',
    'paragraph numbers, long requirement texts with line breaks, compliance code and remarks; chapters in merged rows',
    [
      {
        name: 'TRM',
        lines: [
          bolds('Technology Risk Management – Compliance checklist'),
          maybeAt('A', 'Name of institution:', open),
          gap(),
          heads('Para', 'Requirement', 'Compliance (Y / N / NA)', 'Remarks / compensating measures', 'Target date'),
          ...[0, 1, 2].flatMap((chapter) => [
            sections(`${chapter + 3}  ${pick(T.domain, chapter)}`),
            ...[0, 1, 2].map((step) =>
              ask(
                `${chapter + 3}.1.${step + 1}`,
                `${pick(T.control, chapter * 3 + step)}\n(a) ${pick(T.state, step)}\n(b) ${pick(T.state, step + 8)}`,
                open,
                open,
                open,
              ),
            ),
          ]),
        ],
        wide: 'A:E',
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
    ],
  ),

  fieldLayout(
    'supplier privacy requirements',
    'sections, numbers, requirement and the evidence that is expected; response and comments by the supplier',
    [
      {
        name: 'Requirements',
        lines: [
          line('Supplier data protection requirements', null, null, null, null),
          maybeAt('A', 'Supplier name', open),
          maybeAt('A', 'Supplier number', open),
          gap(),
          heads(
            'Section',
            '#',
            'Supplier Data Protection Requirements',
            'Suggested Evidence of Compliance',
            'Supplier Response',
            'Supplier Comments',
          ),
          ...[0, 1, 2].flatMap((group) =>
            [0, 1, 2].map((step) =>
              ask(
                step === 0 ? `Section ${'ABC'[group]}: ${pick(T.domain, group + 5)}` : null,
                group * 3 + step + 1,
                pick(T.state, 18 + group * 3 + step),
                pick(T.guide, step + group),
                open,
                open,
              ),
            ),
          ),
        ],
        choices: { E: ['Compliant', 'Does Not Apply', 'Local Legal Conflict', 'Contractual Conflict'] },
        places: { question: 'C', id: 'B', answer: 'E', comment: 'F', evidence: null },
      },
    ],
  ),

  fieldLayout(
    'statement of applicability as a question list',
    'clause, control, question of the auditor, applicable yes/no, justification, status',
    [
      {
        name: 'Gap analysis',
        lines: [
          line(null, bolds('ISO 27001:2022 gap analysis')[0] ?? null),
          maybeAt('B', null, 'Organisation: ', open),
          gap(),
          heads('Annex A', 'Control', 'Question to ask', 'Answer (Yes / Partly / No)', 'Notes', 'Score'),
          ...[0, 1, 2].flatMap((theme) => [
            sections(['A.5 Organisational', 'A.6 People', 'A.7 Physical'][theme] ?? ''),
            ...[1, 2, 3].map((step) =>
              ask(
                `A.${theme + 5}.${step}`,
                pick(T.domain, theme * 3 + step),
                pick(T.ask, theme * 5 + step),
                open,
                open,
                formula('IF(D6="Yes",1,0)', 0),
              ),
            ),
          ]),
        ],
        choices: { D: ['Yes', 'Partly', 'No'] },
        places: { question: 'C', id: 'A', answer: 'D', comment: 'E' },
      },
      { name: 'Scoring', lines: [bolds('Scoring'), line('Yes', 1), line('Partly', 0.5), line('No', 0)] },
    ],
  ),
];
