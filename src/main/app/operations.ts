import { describeKind, EXPORT_KIND_NAMES } from '../../shared/export-kinds';
import { countOpenAnswers } from '../answers/answer-store';
import { countAnswersCiting } from '../answers/cited-evidence';
import { checkCare } from '../controls/care-check';
import { readCare } from '../controls/care-store';
import { checkEvidence } from '../controls/evidence-check';
import { countEvidenceToReview, listEvidence } from '../controls/evidence-store';
import { createCoverageReader } from '../controls/read-coverage';
import { listDocuments } from '../documents/document-store';
import { exportFilled } from '../exports/export-filled';
import { exportDocument } from '../exports/export-service';
import { listExports } from '../exports/export-store';
import { readLibraryTitle, readOrganisation, saveOrganisation } from '../organisation/organisation-store';
import type { Clock } from '../platform/clock';
import { settledFor } from '../questionnaires/map-service';
import { requireQuestionnaire } from '../questionnaires/questionnaire-service';
import { listQuestionnaires } from '../questionnaires/questionnaire-store';
import { verifyFill } from '../questionnaires/verify-fill';
import { countStatements } from '../statements/statement-store';
import type { Database } from '../storage/database';
import type { LibraryKey } from '../storage/encryption';
import { listHistory, readAsOf } from '../storage/history';
import { answerServiceOf, createAnswerOperations } from './answer-operations';
import { checkAnswerLetters } from './check-answer-letters';
import { checkExports } from './check-exports';
import { checkDamage, checkReusable, createLibraryCheck } from './check-library';
import { createClassOperations } from './class-operations';
import { createControlOperations } from './control-operations';
import type { Operations } from './dispatch';
import { createDocumentOperations } from './document-operations';
import { createEvidenceOperations } from './evidence-operations';
import { createLeavingOperations } from './leaving-operations';
import type { Knowledge } from './load-knowledge';
import { lockOperations } from './lock-operations';
import { createQuestionnaireOperations } from './questionnaire-operations';
import { snapshotOperations } from './snapshot-operations';
import { takeBackOperations } from './take-back';

export interface Core {
  database: Database;
  clock: Clock;
  knowledge: Knowledge;
  resourcesFolder: string;
  libraryBytes: () => number;
  libraryPath: string;
  copyKey: () => LibraryKey | null;
}

/** The operations table: one short line or two each; whatever is longer lives in its stage. */
export function createOperations(core: Core): Operations {
  const { database, clock, knowledge } = core;
  const answers = answerServiceOf(core);
  const exportTools = {
    database,
    clock,
    frameworks: knowledge.frameworks,
    resourcesFolder: core.resourcesFolder,
    organisation: () => readOrganisation(database),
  };
  const checkLibrary = createLibraryCheck(database);
  const coverage = createCoverageReader(database, knowledge.frameworks);
  return {
    'library.summary': () => ({
      title: readLibraryTitle(database) ?? '',
      documents: listDocuments(database).filter((document) => document.supersededBy === null).length,
      statements: countStatements(database),
      questionnaires: listQuestionnaires(database).length,
      openAnswers: countOpenAnswers(database),
      evidenceToReview: countEvidenceToReview(database),
      byteLength: core.libraryBytes(),
    }),
    'library.check': async ({ damage }) => ({
      findings: [
        ...(damage ? checkDamage(database) : []),
        ...(await checkLibrary(clock())),
        ...(await checkAnswerLetters(database)),
        ...checkExports(database),
        ...checkCare(readCare(database), clock()),
        ...checkEvidence(listEvidence(database, clock()), countAnswersCiting(database)),
        ...checkReusable(await answers.compareReusable()),
      ],
    }),
    ...lockOperations(core.libraryPath),
    ...snapshotOperations(core),
    'library.history': (filter) => listHistory(database, filter),
    'library.asOf': ({ entity, entityKey, moment }) => readAsOf(database, entity, entityKey, moment),
    'organisation.read': () => readOrganisation(database),
    'organisation.save': ({ organisation }) => {
      database.transaction(() => saveOrganisation(database, organisation));
      return readOrganisation(database);
    },
    ...takeBackOperations(database, clock),
    ...createClassOperations(database, clock, knowledge.frameworks),
    ...createDocumentOperations(core),
    ...createControlOperations({
      database,
      clock,
      frameworks: knowledge.frameworks,
      coverage,
      requirements: () => knowledge.requirements,
    }),
    ...createEvidenceOperations({ database, clock, frameworks: knowledge.frameworks }, knowledge),
    ...createQuestionnaireOperations(database, clock),
    ...createAnswerOperations(core, answers),
    'exports.filledQuestionnaire': ({ questionnaireId, write }) =>
      exportFilled(requireQuestionnaire(database, questionnaireId), answers.list(questionnaireId), write, exportTools),
    'exports.kinds': () => EXPORT_KIND_NAMES.map((kind) => ({ kind, ...describeKind(kind) })),
    ...createLeavingOperations(exportTools, (questionnaireId) => answers.list(questionnaireId)),
    'exports.make': (request) => exportDocument(request, exportTools),
    'exports.measuresAnnex': (choices) => exportDocument({ kind: 'measures-annex', ...choices }, exportTools),
    'exports.whitepaper': (choices) => exportDocument({ kind: 'whitepaper', ...choices }, exportTools),
    'exports.list': () => listExports(database),
    'exports.verify': ({ original, filled }) => verifyFill(original, filled, settledFor(database, original)),
  };
}
