import { AREAS, areaAt, guide, padded, reference, say, upTo } from './audit-words';
import {
  ask,
  bolds,
  type FieldLayout,
  type FieldSheet,
  fieldLayout,
  formula,
  gap,
  heads,
  type Line,
  line,
  maybe,
  open,
  prose,
  sections,
} from './field-layout';

const VENDOR = [
  'Vendor Name',
  'Product Name',
  'Product Description',
  'Web Link to Product Privacy Notice',
  'Vendor Contact Name',
  'Vendor Contact Title',
  'Vendor Contact Email',
  'Vendor Contact Phone Number',
  'Vendor Data Zone',
  'Institution Data Zone',
];
const PREFIXES = [
  'COMP',
  'DOCU',
  'IT',
  'APPL',
  'AAAI',
  'BCP',
  'CHNG',
  'DATA',
  'DCTR',
  'FIDP',
  'PPPR',
  'HFIH',
  'QLAS',
  'TEST',
];

const general = (): Line[] => [
  heads('General Information'),
  line(
    'In order to protect the institution and its systems, vendors whose products will access institutional data must complete this tool. Answers will be reviewed by security analysts upon submittal.',
  ),
  ...VENDOR.map((label, at) => maybe(`GNRL-${padded(at + 1)}`, label)),
];

/** The long form: one sheet, a header row at the top of every section, guidance computed from the answer. */
function longForm(title: string, perSection: number): Line[] {
  const lines: Line[] = [
    bolds(title, null, null, 'Version 3.05'),
    gap(),
    maybe('DATE-01', 'Date', formula('TODAY()', 46000)),
    gap(),
    ...general(),
    gap(),
    heads('Vendor Instructions'),
    line(
      'Step 1: Complete each section answering each set of questions in order from top to bottom; the built-in formatting logic relies on this order. Step 2: Submit the completed file to the institution.',
    ),
    gap(),
    heads('Qualifiers', null, 'Vendor Answers', 'Additional Information', 'Guidance', 'Analyst Notes'),
    line(
      'The institution conducts third-party assessments of the services it uses. Responses to the following questions will determine the need to complete additional sections.',
    ),
  ];
  const add = (prefix: string, area: number, count: number) => {
    for (const at of upTo(count)) {
      const row = lines.length + 1;
      lines.push(
        ask(
          `${prefix}-${padded(at + 1)}`,
          say('do', areaAt(area % AREAS.length), at),
          null,
          null,
          formula(`IF(C${row}="Yes",INDEX(Questions!F:F,${row}),"")`, at % 3 === 0 ? guide(at) : ''),
        ),
      );
    }
  };
  add('QUAL', 15, 7);
  for (const [at, prefix] of PREFIXES.entries()) {
    lines.push(
      heads(
        at === 0 ? 'Company Overview' : (AREAS[at]?.name ?? ''),
        null,
        'Vendor Answers',
        'Additional Information',
        'Guidance',
        'Analyst Notes',
      ),
    );
    if (at % 4 === 3)
      lines.push(line('Focus on the answers to this section if the product processes payment or health data.'));
    add(prefix, at, perSection + (at % 3) * 2);
  }
  return lines;
}

const merges = (lines: Line[]): string[] =>
  lines.flatMap((given, at) => {
    const cells = Array.isArray(given) ? given : given.cells;
    if (!Array.isArray(given)) return given.optional ? [`C${at + 1}:D${at + 1}`] : [];
    return cells.length === 1 ? [`A${at + 1}:F${at + 1}`] : cells.length > 4 ? [`A${at + 1}:B${at + 1}`] : [];
  });

const banks = (count: number): FieldSheet[] => [
  {
    name: 'Standards Crosswalk',
    lines: [
      bolds('Standards Crosswalk'),
      heads(
        'ID',
        'Question',
        'CIS Critical Security Controls v8',
        'HIPAA',
        'ISO 27002:2013',
        'NIST CSF',
        'NIST SP 800-171r2',
      ),
      ...AREAS.slice(0, count).flatMap((area, part) =>
        upTo(8).map((at) =>
          line(
            `${PREFIXES[part] ?? 'QUAL'}-${padded(at + 1)}`,
            formula(`Questions!B${part * 8 + at}`, say('do', area, at)),
            'CSC 13',
            '§164.308(a)(1)',
            reference(0),
            'ID.GV-3',
            '3.12.4',
          ),
        ),
      ),
    ],
  },
  {
    name: 'Analyst Report',
    lines: [
      bolds('Higher Education Assessment Tool | Analyst Report'),
      line('Vendor Name', formula("'Vendor Response'!C9", 0), 'Overall Score', formula('SUM(G8:G300)/SUM(F8:F300)', 0)),
      gap(),
      heads(
        'ID',
        'Question',
        'Vendor Answer',
        'Additional Information',
        'Preferred Response',
        'Weight',
        'Score',
        'Compliant Override',
        'Analyst Notes',
      ),
      ...AREAS.slice(0, count).flatMap((area, part) => [
        sections(area.name),
        ...upTo(8).map((at) =>
          line(
            formula(`Questions!A${part * 8 + at}`, `${PREFIXES[part] ?? 'QUAL'}-${padded(at + 1)}`),
            formula(`Questions!B${part * 8 + at}`, say('do', area, at)),
            formula("'Vendor Response'!C40", 0),
            formula("'Vendor Response'!D40", 0),
            'Yes',
            20,
            formula('IF(C9=E9,F9,0)', 0),
          ),
        ),
      ]),
    ],
  },
  {
    name: 'Questions',
    state: 'hidden',
    lines: [
      heads('ID', 'Question', 'Section', 'Weight', 'Preferred', 'Guidance Yes', 'Guidance No'),
      ...AREAS.slice(0, count).flatMap((area, part) =>
        upTo(8).map((at) =>
          line(
            `${PREFIXES[part] ?? 'QUAL'}-${padded(at + 1)}`,
            say('do', area, at),
            area.name,
            20,
            'Yes',
            guide(at),
            guide(at + 1),
          ),
        ),
      ),
    ],
  },
  {
    name: 'Values',
    state: 'hidden',
    lines: [line('Yes'), line('No'), line('N/A'), gap(), line('Low'), line('Medium'), line('High')],
  },
  {
    name: 'Change Log',
    lines: [
      bolds('Change Log'),
      heads('Version', 'Date', 'Description of Change'),
      line('v3.0', '2021-10-01', 'Questions were revised; scoring is now automated'),
      line('v3.05', '2023-02-10', 'Minor corrections'),
    ],
  },
];

const choices = { C: 'Values!$A$1:$A$3' };
const places = { id: 'A', question: 'B', answer: 'C', comment: 'D' };
const full = longForm('Higher Education Community Vendor Assessment Tool - Full', 14);
const lite = longForm('Higher Education Community Vendor Assessment Tool - Lite', 3);

const topicSheet = (name: string, from: number, areas: number, prefixes: string[]): FieldSheet => ({
  name,
  lines: [
    bolds(`Assessment Tool 4.0 | ${name}`),
    line('Complete this tab only if directed to by the answers on START HERE.'),
    gap(),
    ...upTo(areas).flatMap((part) => [
      heads(AREAS[from + part]?.name ?? '', null, 'Answer', 'Additional Information', 'Guidance'),
      ...upTo(11).map((at) =>
        ask(
          `${prefixes[part] ?? 'OPEM'}-${padded(at + 1)}`,
          say('do', areaAt(from + part), at),
          open,
          open,
          formula('IF(C5="Yes",1,0)', at % 2 ? guide(at) : ''),
        ),
      ),
    ]),
  ],
  places,
  choices,
  protected: true,
  widths: [10, 70, 16, 50, 50],
});

export const AUDIT_EDUCATION: FieldLayout[] = [
  fieldLayout(
    'education tool, full',
    'HECVAT Full 3: header repeated per section, company form above, analyst report and hidden question bank behind',
    [{ name: 'HECVAT - Full | Vendor Response', lines: full, merges: merges(full), choices, places }, ...banks(14)],
  ),
  fieldLayout('education tool, lite', 'HECVAT Lite 3: the same, shorter', [
    { name: 'HECVAT - Lite | Vendor Response', lines: lite, merges: merges(lite), choices, places },
    ...banks(8),
  ]),
  fieldLayout(
    'education tool, fourth edition',
    'HECVAT 4: a start sheet with required questions, topic sheets, evaluation sheets for the institution',
    [
      {
        name: 'START HERE',
        places,
        choices,
        lines: [
          bolds('Higher Education Community Vendor Assessment Toolkit'),
          line('Version 4.0'),
          gap(),
          line('Instructions for solution providers'),
          line(
            '1. Complete the General Information. 2. Answer the Required Questions. 3. Only the tabs named in the guidance column have to be completed.',
          ),
          gap(),
          ...general(),
          gap(),
          heads('Required Questions', null, 'Answer', 'Additional Information', 'Guidance'),
          ...upTo(8).map((at) =>
            ask(
              `REQU-${padded(at + 1)}`,
              [
                'Are you offering a cloud-based product?',
                'Does your product or service have an interface?',
                'Are you providing consulting services?',
                'Does your solution have AI features, or are there plans to add them in the next 12 months?',
                'Does your solution process protected health information?',
                'Is the solution designed to process, store, or transmit credit card information?',
                'Does operating your solution require the institution to operate a physical or virtual appliance?',
                'Does your solution have access to personal or institutional data?',
              ][at] ?? '',
              null,
              null,
              formula('IF(C25="Yes","Complete the Product tab","")', ''),
            ),
          ),
        ],
      },
      topicSheet('Organization', 0, 3, ['COMP', 'DOCU', 'THRD']),
      topicSheet('Product', 3, 4, ['APPL', 'AAAI', 'DATA', 'CHNG']),
      topicSheet('Infrastructure', 7, 4, ['DCTR', 'FIDP', 'HFIH', 'VULN']),
      topicSheet('Privacy', 11, 3, ['PRGN', 'PCOM', 'PDOC']),
      {
        name: 'Institution Evaluation',
        lines: [
          bolds('Institution Evaluation'),
          line('This tab is to be completed by the institution, not by the solution provider.'),
          gap(),
          heads(
            'ID',
            'Question',
            'Vendor Answer',
            'Additional Information',
            'Compliant Response',
            'Default Importance',
            'Institution Importance',
            'Score',
          ),
          ...upTo(60).map((at) =>
            line(
              `COMP-${padded(at + 1)}`,
              formula(`Organization!B${at + 5}`, say('do', areaAt(at % 8), at)),
              formula(`Organization!C${at + 5}`, 0),
              formula(`Organization!D${at + 5}`, 0),
              'Yes',
              'Standard',
              null,
              formula('IF(C5=E5,10,0)', 0),
            ),
          ),
        ],
      },
      {
        name: 'High-Risk Non-Compliant',
        lines: [
          bolds('High-Risk Non-Compliant Responses'),
          heads('ID', 'Question', 'Answer', 'Additional Information'),
          ...upTo(10).map((at) =>
            line(formula(`IFERROR(INDEX(a,${at}),"")`, ''), formula(`IFERROR(INDEX(b,${at}),"")`, '')),
          ),
        ],
      },
      prose(
        'Acknowledgements',
        'Acknowledgements',
        'The working group thanks all members who contributed to this edition.',
      ),
    ],
  ),
];
