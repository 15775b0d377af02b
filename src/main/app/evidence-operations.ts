import type { EvidenceOutputs } from '../../shared/contract/evidence';
import type { EvidenceDetail, EvidenceImport, ShownControl } from '../../shared/domain/evidence';
import { listAnswersCiting } from '../answers/cited-evidence';
import {
  addDocumentEvidence,
  addEvidence,
  assertControls,
  assertReplaceable,
  changeControls,
  describeEvidence,
  type EvidenceTools,
  expireEvidence,
  fileOf,
  previewOf,
  readEvidenceByControl,
  requireEvidence,
  reviewEvidence,
} from '../controls/evidence-service';
import { listEvidence, listEvidenceEvents, readOpening } from '../controls/evidence-store';
import { suggestRequirements } from '../controls/suggest-requirements';
import { listStatements } from '../statements/statement-store';
import type { Operations } from './dispatch';
import type { Knowledge } from './load-knowledge';

/** Taking back stands with all that is taken back. */
type EvidenceOperations = Omit<Pick<Operations, keyof EvidenceOutputs>, 'evidence.takeBack'>;

const MOST_STATEMENTS = 500;
const MOST_SUGGESTED = 8;
// The text names the matter outright from here on: the same bound as for coverage.
const SUGGESTED_FROM = 0.5;

export function createEvidenceOperations(tools: EvidenceTools, knowledge: Knowledge): EvidenceOperations {
  const { database, clock } = tools;
  return {
    'evidence.add': async ({ files, details, controls, replaces }, { onProgress, throwIfCancelled }) => {
      assertControls(controls, tools.frameworks);
      assertReplaceable(replaces, files.length, tools);
      const results: EvidenceImport[] = [];
      for (const file of files) {
        throwIfCancelled();
        onProgress({ done: results.length, total: files.length, label: file.name });
        results.push(await addEvidence(file, { details, controls, replaces: replaces ?? null }, tools));
      }
      return results;
    },
    'evidence.addDocuments': ({ documentIds }) => addDocumentEvidence(documentIds, tools),
    'evidence.list': () => listEvidence(database, clock()),
    'evidence.read': ({ evidenceId }) => readDetail(evidenceId),
    'evidence.preview': ({ evidenceId }) => previewOf(evidenceId, tools),
    'evidence.file': ({ evidenceId }) => fileOf(evidenceId, tools),
    'evidence.describe': ({ evidenceId, details }) => describeEvidence(evidenceId, details, tools),
    'evidence.attach': ({ evidenceId, controls }) => changeControls(evidenceId, 'attach', controls, tools),
    'evidence.detach': ({ evidenceId, controls }) => changeControls(evidenceId, 'detach', controls, tools),
    'evidence.review': ({ evidenceId, ...decision }) => reviewEvidence(evidenceId, decision, tools),
    'evidence.expire': ({ evidenceId, on }) => expireEvidence(evidenceId, on, tools),
  };

  function readDetail(evidenceId: number): EvidenceDetail {
    const evidence = requireEvidence(tools, evidenceId);
    const { showing } = readEvidenceByControl(database, clock());
    const { documentId } = evidence;
    return {
      evidence,
      history: listEvidenceEvents(database, evidenceId),
      controls: evidence.controls.map(
        (control): ShownControl => ({
          ...control,
          only: (showing.get(`${control.framework} ${control.ref}`) ?? []).every((id) => id === evidenceId),
        }),
      ),
      suggested: suggest(evidence),
      statements:
        documentId === null
          ? []
          : listStatements(database, { documentId, limit: MOST_STATEMENTS, offset: 0 }).statements.map(
              ({ id, quote }) => ({ id, quote }),
            ),
      answers: documentId === null ? [] : listAnswersCiting(database, documentId),
    };
  }

  function suggest({ id, title, controls }: EvidenceDetail['evidence']): EvidenceDetail['suggested'] {
    return (
      suggestRequirements(`${title}\n${readOpening(database, id)}`, {}, knowledge.requirements)
        .filter(({ score }) => score >= SUGGESTED_FROM)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_SUGGESTED)
        // Behind the best, so that the list ends once they are attached.
        .filter(({ framework, ref }) => !controls.some((each) => each.framework === framework && each.ref === ref))
        .map(({ framework, ref }) => ({ framework, ref }))
    );
  }
}
