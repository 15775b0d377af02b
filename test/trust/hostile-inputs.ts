import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_FOLDER } from '../builders/company-files';

/** What attackers try, by kind: the tests that try it, each of which says what, and how many inputs one of them stands for. */
const KINDS: { what: string; files: string[]; inputsPerTest?: number }[] = [
  { what: 'archives and workbooks', files: ['test/formats/zip-hostile.test.ts'] },
  { what: 'documents, mails, disguised letters, formulas', files: ['test/formats/hostile-documents.test.ts'] },
  // Two stubs and fifty random damages each.
  { what: 'files cut off and damaged', files: ['test/formats/hostile-cuts.test.ts'], inputsPerTest: 52 },
  { what: 'attacks on the loopback page', files: ['test/trust/loopback.test.ts', 'test/hosts/loopback.test.ts'] },
  { what: 'words on the command line', files: ['test/hosts/cli/refusals.test.ts'] },
  { what: 'tampering with history and seals', files: ['test/trust/history.test.ts', 'test/trust/seal.test.ts'] },
  { what: 'ways to a network', files: ['test/trust/network.test.ts'] },
  { what: 'readers of a closed class', files: ['test/trust/classes.test.ts'] },
  { what: 'a prompt on a terminal', files: ['test/trust/terminal.test.ts'] },
];
// Six tests of a power cut, each at this many moments.
const POWER_CUTS = 'test/trust/power-cut.test.ts';
const CUTS_PER_TEST = 40;

export interface HostileCount {
  what: string;
  tried: number;
  held: number;
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});

/** Runs the hostile tests and counts what held, by kind; what was skipped on this system is not counted. */
export function tryHostileInputs(folder: string): { kinds: HostileCount[]; powerCuts: HostileCount } {
  const report = join(folder, 'hostile.json');
  const files = [...KINDS.flatMap((kind) => kind.files), POWER_CUTS];
  spawnSync('vitest', ['run', ...files, '--reporter=json', `--outputFile=${report}`], {
    cwd: PROJECT_FOLDER,
    stdio: 'ignore',
  });
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const statesOf = (file: string, isCounted: (title: string) => boolean = () => true) =>
    testResults
      .filter(({ name }) => name.replaceAll('\\', '/').endsWith(file))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ title, status }) => (status === 'passed' || status === 'failed') && isCounted(title))
      .map(({ status }) => status);
  const count = (what: string, states: string[], each: number): HostileCount => ({
    what,
    tried: states.length * each,
    held: states.filter((state) => state === 'passed').length * each,
  });
  return {
    kinds: KINDS.map(({ what, files: own, inputsPerTest = 1 }) =>
      count(
        what,
        own.flatMap((file) => statesOf(file)),
        inputsPerTest,
      ),
    ),
    powerCuts: count(
      'power cuts',
      statesOf(POWER_CUTS, (title) => !title.startsWith('waits')),
      CUTS_PER_TEST,
    ),
  };
}
