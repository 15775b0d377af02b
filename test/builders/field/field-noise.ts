import {
  ask,
  bolds,
  changes,
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
  take,
} from './field-layout';

/** Workbooks in which much besides the questions looks like one. */
export const FIELD_NOISE: FieldLayout[] = [
  fieldLayout(
    'risk register and action plan beside the questions',
    'registers have owner, status and comment columns too',
    [
      {
        name: 'Risk register',
        lines: [
          heads('Risk ID', 'Risk description', 'Likelihood', 'Impact', 'Risk owner', 'Status', 'Comments'),
          line('R1', 'Loss of data by mistake of an employee', 3, 4, 'IT', 'Open', null),
          line('R2', 'A provider stops its service', 2, 5, 'Purchasing', 'Closed', 'See plan'),
        ],
      },
      {
        name: 'Action plan',
        lines: [
          heads('No.', 'Action', 'Owner', 'Due date', 'Status', 'Comment'),
          line(1, 'Ask the supplier for a new certificate', 'Purchasing', '2025-05-01', 'Open', null),
          line(2, 'Review the contract', 'Legal', '2025-06-01', 'Open', null),
        ],
      },
      {
        name: 'Supplier questions',
        lines: [
          heads('No.', 'Question', 'Supplier answer', 'Comment'),
          ...[0, 1, 2, 3, 4].map((at) => ask(at + 1, pick(T.ask, at + 5), open, open)),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
    ],
  ),
  fieldLayout(
    'data sheet of all questions',
    'a visible sheet repeats the questions with weights and correct answers for formulas',
    [
      {
        name: 'Questionnaire',
        lines: [
          heads('ID', 'Question', 'Answer', 'Remarks'),
          ...[0, 1, 2, 3, 4, 5].map((at) => ask(`Q${at + 1}`, pick(T.ask, at), open, open)),
        ],
        choices: { C: ['Yes', 'No'] },
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
      {
        name: 'Scoring',
        lines: [
          heads('ID', 'Question', 'Answer', 'Expected answer', 'Weight', 'Score'),
          ...[0, 1, 2, 3, 4, 5].map((at) =>
            line(
              `Q${at + 1}`,
              formula(`Questionnaire!B${at + 2}`, pick(T.ask, at)),
              formula(`Questionnaire!C${at + 2}`, 0),
              'Yes',
              2,
              formula(`IF(C${at + 2}=D${at + 2},E${at + 2},0)`, 0),
            ),
          ),
        ],
      },
    ],
  ),
  fieldLayout('mapping of controls', 'a mapping with an empty notes column is a reference', [
    {
      name: 'Mapping',
      lines: [
        bolds('Mapping of our questions to standards'),
        heads('Question ID', 'Control', 'ISO 27001', 'NIST CSF', 'SOC 2', 'Notes'),
        ...[0, 1, 2, 3, 4].map((at) => line(`Q${at + 1}`, pick(T.domain, at), `A.5.${at}`, 'PR.AC-1', 'CC6.1', null)),
      ],
    },
    {
      name: 'Questions',
      lines: [
        heads('Question ID', 'Question', 'Your response'),
        ...[0, 1, 2, 3, 4].map((at) => ask(`Q${at + 1}`, pick(T.ask, at + 17), open)),
      ],
      places: { question: 'B', id: 'A', answer: 'C' },
    },
  ]),
  fieldLayout('totals and notes inside', 'subtotal rows, a note after each section, a signature block', [
    {
      name: 'Fragebogen',
      lines: [
        bolds('Fragebogen Informationssicherheit'),
        line('Stand: 03/2025'),
        gap(),
        heads('Nr.', 'Frage', 'Antwort', 'Punkte', 'Bemerkung'),
        ...[0, 1, 2].flatMap((group) => [
          sections(null, pick(T.de.domain, group)),
          ...[0, 1, 2].map((step) =>
            ask(
              `${group + 1}.${step + 1}`,
              pick(T.de.ask, group * 3 + step),
              open,
              formula('IF(C6="Ja",1,0)', 0),
              open,
            ),
          ),
          line(null, 'Zwischensumme', null, formula('SUM(D6:D8)', 0)),
          line(null, 'Hinweis: Bei „Nein“ bitte die Bemerkung ausfüllen.'),
        ]),
        gap(),
        line(null, 'Gesamtpunktzahl', null, formula('SUM(D1:D9)', 0)),
        gap(),
        line(null, 'Datum, Unterschrift:'),
      ],
      choices: { C: ['Ja', 'Nein', 'Teilweise'] },
      places: { question: 'B', id: 'A', answer: 'C', comment: 'E' },
    },
  ]),
  fieldLayout('dashboard with charts of text', 'tables of section names and results in front of the questions', [
    {
      name: 'Overview',
      lines: [
        bolds('Result'),
        heads('Section', 'Answered', 'Open', 'Status'),
        ...take(T.domain, 0, 5).map((name) =>
          line(name, formula('COUNTA(A1)', 0), formula('5-B3', 5), formula('IF(C3=0,"complete","open")', 'open')),
        ),
      ],
    },
    ...take(T.domain, 0, 3).map((name, sheet) => ({
      name: `${sheet + 1} ${name}`.slice(0, 31),
      lines: [
        bolds(name),
        heads('Question', 'Answer', 'Comment', 'Done'),
        ...[0, 1, 2, 3].map((at) => ask(pick(T.ask, sheet * 4 + at), open, open, formula('IF(B3="",0,1)', 0))),
      ],
      places: { question: 'A', answer: 'B', comment: 'C' },
    })),
  ]),
  fieldLayout(
    'contacts and prices around it',
    'contacts with names to fill, price lists, service levels, then the questions',
    [
      {
        name: 'Contacts',
        lines: [
          heads('Role', 'Name', 'E-mail', 'Telephone'),
          maybe('Account manager', open, open, open),
          maybe('Security contact', open, open, open),
          maybe('Data protection officer', open, open, open),
        ],
        places: { question: 'A' },
      },
      {
        name: 'Service levels',
        lines: [
          heads('Service', 'Target', 'Measured by', 'Penalty'),
          line('Availability', '99.9 %', 'Monitoring', '5 %'),
          line('Response time', '4 hours', 'Ticket system', '2 %'),
        ],
      },
      {
        name: 'Technical questions',
        lines: [
          bolds(null, 'Technical questions'),
          heads('ID', 'Question', 'Bidder response'),
          ...[0, 1, 2, 3, 4].map((at) => ask(`T${at + 1}`, pick(T.ask, at + 6), open)),
        ],
        places: { question: 'B', id: 'A', answer: 'C' },
      },
    ],
  ),
  fieldLayout(
    'long introduction in the same column',
    'prose with questions in it above the header, in the column of the questions',
    [
      {
        name: 'Vendor Assessment',
        lines: [
          bolds(null, 'Vendor assessment'),
          line(null, 'Why do we ask these questions? Because our regulator requires us to know our vendors.'),
          line(null, 'Please describe your controls in your own words. Do not paste policies.'),
          line(null, 'Who should answer? Somebody responsible for security.'),
          gap(),
          heads('#', 'Question', 'Answer', 'Additional notes'),
          ...[0, 1, 2, 3, 4, 5].map((at) => ask(at + 1, pick(T.ask, at + 21), open, open)),
        ],
        places: { question: 'B', id: 'A', answer: 'C', comment: 'D' },
      },
    ],
  ),
  fieldLayout('short questions as labels', 'items of one to three words with yes/no and details', [
    {
      name: 'Capabilities',
      lines: [
        heads('Capability', 'Supported', 'Details'),
        ...[0, 1].flatMap((group) => [
          sections(['Sign-in', 'Data'][group] ?? ''),
          ...(
            [
              ['SAML 2.0', 'OpenID Connect', 'SCIM', 'MFA'],
              ['Export', 'Encryption at rest', 'Customer-managed keys', 'Audit log'],
            ][group] ?? []
          ).map((text) => ask(text, open, open)),
        ]),
      ],
      choices: { B: ['Yes', 'No', 'Roadmap'] },
      places: { question: 'A', answer: 'B', comment: 'C' },
    },
  ]),
  fieldLayout('questions for several audiences', 'who answers is a column with a drop-down left of the answer', [
    {
      name: 'All',
      lines: [
        heads('ID', 'Area', 'Question', 'Respondent', 'Priority', 'Answer', 'Reference'),
        ...[0, 1, 2, 3, 4, 5].map((at) =>
          ask(`Q${at + 1}`, pick(T.domain, at), pick(T.ask, at + 25), open, 'High', open, open),
        ),
      ],
      choices: { D: ['IT', 'Legal', 'HR'] },
      places: { question: 'C', id: 'A', answer: 'F', evidence: 'G' },
    },
  ]),
  fieldLayout('empty comment rows merged below', 'each section ends with a merged box for remarks', [
    {
      name: 'Part 1',
      lines: [0, 1].flatMap((group) => [
        sections(`Section ${group + 1}: ${pick(T.domain, group)}`),
        heads('No', 'Question', 'Yes', 'No', 'N/A'),
        ...[0, 1, 2].map((step) => ask(`${group + 1}.${step + 1}`, pick(T.ask, group * 9 + step), open, open, open)),
        line('Remarks on this section:'),
        line(open),
      ]),
      merges: ['A1:E1', 'A6:E6', 'A7:E7', 'A8:E8', 'A13:E13', 'A14:E14'],
      places: { question: 'B', id: 'A', answer: null, marks: { Yes: 'C', No: 'D', 'N/A': 'E' } },
    },
  ]),
  fieldLayout('already answered, free text only', 'a knowledge base export: question and answer, all filled', [
    {
      name: 'KB',
      lines: [
        heads('Question', 'Answer', 'Last reviewed', 'Owner'),
        ...[0, 1, 2, 3, 4, 5].map((at) => ask(pick(T.ask, at + 4), pick(T.state, at), '2025-01-01', 'Security')),
      ],
      places: { question: 'A', answer: 'B' },
    },
  ]),
  fieldLayout('questions right of a wide margin', 'two empty columns, a hidden id column, header in row 12', [
    {
      name: 'Questions',
      lines: [
        ...Array.from({ length: 9 }, () => gap()),
        bolds(null, null, 'Security questions'),
        gap(),
        heads(null, null, null, 'Question', 'Response', 'Explanation if “No”'),
        ...[0, 1, 2, 3, 4, 5].map((at) => ask(null, null, at + 1, pick(T.ask, at + 30), open, open)),
      ],
      hiddenColumns: [3],
      choices: { E: ['Yes', 'No'] },
      places: { question: 'D', answer: 'E', comment: 'F' },
    },
    glossary('Terms', 'Terms'),
    changes('Log'),
    prose('Contact us', 'Contact', 'Do you have questions? Write to security@example.org.'),
  ]),
];
