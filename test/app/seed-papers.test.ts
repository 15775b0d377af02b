import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/shared/domain/statement';
import { createLibrary } from './library';

const FOLDER = resolve(import.meta.dirname, '../../../shared/seeds');
const isThere = existsSync(FOLDER);

interface Sample {
  /** How the name of the sample document begins. */
  file: string;
  kind: 'topic-paper' | 'whitepaper';
  /** Where a reader looks for what stands under a heading of the sample: pattern of its headings, pattern of ours. */
  places: readonly (readonly [RegExp, RegExp])[];
}

// What is left out by right is listed, with its first words.
const CLAIMS_NOTHING = /speaks of a document|praises|explains a term|goes on from a sentence/u;
const LETTERS_OF_GAP = 50;
const LIMITS = /not done or not in place/u;

const SAMPLES: readonly Sample[] = [
  {
    file: '000',
    kind: 'topic-paper',
    places: [
      [/objectives|scope/iu, /Purpose and scope|Roles and responsibilities/u],
      [/in transit|protocols|implementation|apis/iu, /Data in transit|Review|Roles and responsibilities/u],
      [/at rest|current policy|complementary/iu, /Data at rest|Roles and responsibilities/u],
      [/self-hosted/iu, /Roles and responsibilities/u],
      [/key management/iu, /Keys and secrets|Roles and responsibilities/u],
      [/responsibilities/iu, /Roles and responsibilities/u],
      [/review/iu, /Review and tests|Planned/u],
      [/training|compliance|acceptance/iu, /Accompanying measures/u],
    ],
  },
  {
    file: '001',
    kind: 'topic-paper',
    places: [
      [/key management/iu, /Keys and secrets/u],
      [/api access|email/iu, /Data in transit/u],
      [/media files/iu, /Data in transit|Data at rest|Accompanying|responsibilities/u],
      [/data|disks|backups|logs/iu, /Data at rest|not in place/u],
      [/bring your own/iu, /Roles and responsibilities/u],
      [/questions/iu, /Contact/u],
    ],
  },
  {
    file: '002',
    kind: 'whitepaper',
    places: [
      [/compliance|27001|certifications/iu, /Management of information security|Certificates|Places of processing/u],
      [/gdpr|privacy|personally identifiable|sensitive customer/iu, /Privacy|features|Identification/u],
      [/server locations/iu, /Places of processing/u],
      [/incident/iu, /Incident handling|Backup, continuity/u],
      [/monitoring/iu, /Logging and monitoring/u],
      [/credentials/iu, /Identification|Keys/u],
      [/environments/iu, /Networks and separation|Application and development/u],
      [/access control/iu, /Authorisation|Identification|Networks/u],
      [/owasp|software development/iu, /Application and development/u],
      [/system updates/iu, /Vulnerabilities|Logging/u],
      [/https|encrypted data/iu, /Data in transit|Privacy/u],
      [/supplier/iu, /Suppliers/u],
      [/peer|turn|bridged/iu, /Networks|Data in transit|Management of information|Privacy|features/u],
      [/authentication|password/iu, /Identification/u],
      [/screen-sharing/iu, /features/u],
      [/personal computers/iu, /Configuration/u],
      [/education|end of employment|non-disclosure/iu, /Staff/u],
      [/policy review/iu, /Management of information/u],
    ],
  },
  {
    file: '003',
    kind: 'whitepaper',
    places: [
      [/27001|pci|soc 1|hipaa|cispe/iu, /Management of information security|Certificates/u],
      [/hosting/iu, /Places of processing|Certificates|Management|features/u],
      [/denial of service/iu, /Networks and separation/u],
      [
        /transport encryption|technical implementation/iu,
        /Encryption and keys|Networks|development|Physical|Interfaces|Minimisation/u,
      ],
      [/access control/iu, /Access and identity/u],
      [/operations security/iu, /Configuration|Networks|Vulnerabilities/u],
      [/backup/iu, /Backup/u],
      [/logging/iu, /Logging/u],
      [/acquisition/iu, /Application and development/u],
      [/incident/iu, /Incident handling/u],
      [/features/iu, /features/u],
      [/gdpr|cookies/iu, /Privacy|Rights and duties/u],
    ],
  },
];

describe.skipIf(!isThere)(
  'the document of its own kind, from a sample alone (skipped without the sample documents)',
  () => {
    test.each(SAMPLES)('$file, $kind', async (sample) => {
      const name = readdirSync(FOLDER).find((each) => each.startsWith(sample.file)) ?? '';
      const library = createLibrary();
      await library.run('documents.import', {
        files: [{ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }],
      });
      const [document] = await library.run('documents.list');
      const { statements } = await library.run('documents.read', { documentId: document?.id ?? 0 });
      const made = await library.run('exports.make', { kind: sample.kind, format: 'md', draft: true });
      library.app.close();
      const sections = sectionsOf(new TextDecoder().decode(made.bytes));
      const excused = plain(made.gaps.filter((gap) => CLAIMS_NOTHING.test(gap)).join(' '));
      const claims = statements.filter(
        ({ hasPlaceholder, text }) =>
          !hasPlaceholder && !text.endsWith(':') && !excused.includes(plain(text).slice(0, LETTERS_OF_GAP)),
      );
      const found = claims.map((statement) => ({ statement, headings: headingsWith(sections, statement) }));
      const missing = found.filter(({ headings }) => headings.length === 0).map(({ statement }) => statement.text);
      expect(claims.length).toBeGreaterThan(25);
      expect(missing.length / claims.length, missing.join('\n')).toBeLessThan(0.02);

      const expected = found.flatMap(({ statement, headings }) => {
        const path = statement.places[0]?.locator.path ?? [];
        const place = path.toReversed().flatMap((heading) => sample.places.filter(([from]) => from.test(heading)))[0];
        const isDenied = statement.modality === 'not-implemented';
        return place === undefined || headings.length === 0
          ? []
          : [
              {
                text: statement.text,
                headings,
                isRight: headings.some((each) => (isDenied ? LIMITS : place[1]).test(each)),
              },
            ];
      });
      const wrong = expected.filter(({ isRight }) => !isRight).map(({ text, headings }) => [text, ...headings]);
      expect(expected.length).toBeGreaterThan(25);
      expect(wrong.length / expected.length, wrong.join('\n')).toBeLessThan(0.04);
    });
  },
);

/** Headings of the document, nearest last, with the text below them; what only points to sections does not count. */
function sectionsOf(markdown: string): { heading: string; text: string }[] {
  const sections: { heading: string; text: string }[] = [];
  let above = '';
  for (const part of markdown.split(/^(?=#{1,4} )/mu)) {
    const [line = '', ...rest] = part.split('\n');
    const level = /^#+/u.exec(line)?.[0].length ?? 0;
    if (level <= 2) above = line;
    sections.push({ heading: level <= 2 ? line : `${above} ${line}`, text: plain(rest.join(' ')) });
  }
  return sections.filter(
    ({ heading }) => !/At a glance|By kind of data|Scope and shared|Coverage|Sources/u.test(heading),
  );
}

function headingsWith(sections: readonly { heading: string; text: string }[], { quote }: Statement): string[] {
  const words = plain(quote);
  return sections.filter(({ text }) => text.includes(words)).map(({ heading }) => heading);
}

function plain(text: string): string {
  return text
    .replaceAll(/\\(?=[^\p{L}\p{N}\s])|&(?:amp|lt|gt|quot|nbsp);/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
