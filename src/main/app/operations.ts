import { AppError } from '../../shared/errors';
import { describeKind, EXPORT_KIND_NAMES } from '../../shared/export-kinds';
import { createAnswerService } from '../answers/answer-service';
import { countOpenAnswers, findAnswer } from '../answers/answer-store';
import { leansOnUnsupported, listAnswersCiting } from '../answers/cited-evidence';
import { createAnswerer } from '../answers/draft-answer';
import { importFilledAnswers } from '../answers/import-filled';
import { keepAnswers } from '../answers/keep-answers';
import { carryOver, readRollForward, rollForward } from '../answers/roll-forward';
import { isDisguised } from '../answers/unseen-letters';
import { listApplicability } from '../controls/applicability';
import { readApplicability } from '../controls/applicability-store';
import { checkCare } from '../controls/care-check';
import { readCare } from '../controls/care-store';
import { withFewStatements } from '../controls/coverage';
import { decideApplicability, withdrawApplicability } from '../controls/decide-applicability';
import { checkEvidence } from '../controls/evidence-check';
import { readUnsupported } from '../controls/evidence-standing';
import { countEvidenceToReview, listEvidence } from '../controls/evidence-store';
import { decideMapping, listDecided, listMappings } from '../controls/mapping-store';
import { createCoverageReader } from '../controls/read-coverage';
import { suggestRequirements } from '../controls/suggest-requirements';
import { findDocument, listDocuments, listPassages } from '../documents/document-store';
import { exportFilled } from '../exports/export-filled';
import { exportDocument } from '../exports/export-service';
import { listExports } from '../exports/export-store';
import { readLibraryTitle, readOrganisation, saveOrganisation } from '../organisation/organisation-store';
import type { Clock } from '../platform/clock';
import {
  correctMap,
  listRemembered,
  mapFile,
  readMapOf,
  readPictureOf,
  setForgotten,
  settledFor,
  undoMapCorrection,
} from '../questionnaires/map-service';
import { kindOfQuestion } from '../questionnaires/question-kind';
import { importQuestionnaire, requireQuestionnaire } from '../questionnaires/questionnaire-service';
import { findQuestion, findQuestions, listQuestionnaires, setDueOn } from '../questionnaires/questionnaire-store';
import { recogniseQuestionnaire } from '../questionnaires/recognise-questionnaire';
import { verifyFill } from '../questionnaires/verify-fill';
import { correctStatement } from '../statements/correct-statement';
import {
  countStatements,
  countStatementsByDocument,
  findStatement,
  listCorrected,
  listStatements,
} from '../statements/statement-store';
import type { Database } from '../storage/database';
import type { LibraryKey } from '../storage/encryption';
import { readFileBytes } from '../storage/file-store';
import { listHistory, readAsOf } from '../storage/history';
import { checkAnswerLetters } from './check-answer-letters';
import { checkExports } from './check-exports';
import { checkDamage, checkReusable, createLibraryCheck } from './check-library';
import { createClassOperations } from './class-operations';
import { compareEditions } from './compare-editions';
import { createControlOperations } from './control-operations';
import { markCoverage } from './coverage-marks';
import type { OperationContext, Operations } from './dispatch';
import { createEvidenceOperations } from './evidence-operations';
import { createLeavingOperations } from './leaving-operations';
import type { Knowledge } from './load-knowledge';
import { lockOperations } from './lock-operations';
import { createQueues } from './one-at-a-time';
import { importDocuments } from './pipeline';
import { snapshotOperations } from './snapshot-operations';
import { takeBackOperations } from './take-back';
import { writeStatement } from './write-statement';

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
  const changeMap = createQueues<number>();
  const answers = createAnswerService(
    database,
    clock,
    () => createAnswerer(database, knowledge, clock),
    () => knowledge,
  );
  const exportTools = {
    database,
    clock,
    frameworks: knowledge.frameworks,
    resourcesFolder: core.resourcesFolder,
    organisation: () => readOrganisation(database),
  };
  const draftAll = (
    questionnaireId: number,
    { onProgress, throwIfCancelled }: OperationContext,
    only?: readonly number[],
  ) =>
    answers.draftAll(
      questionnaireId,
      (done, total) => {
        throwIfCancelled();
        onProgress({ done, total, label: 'questions' });
      },
      only,
    );
  const rollForwardTools = (context: OperationContext) => ({
    database,
    clock,
    knowledge: () => knowledge,
    draftAll: (questionnaireId: number) => draftAll(questionnaireId, context),
  });
  const checkLibrary = createLibraryCheck(database);
  const coverage = createCoverageReader(database, knowledge.frameworks);
  const applicability = async () =>
    listApplicability(knowledge.frameworks, await coverage.readings(), readApplicability(database));
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
        ...checkEvidence(
          listEvidence(database, clock()),
          (documentId) => listAnswersCiting(database, documentId).length,
        ),
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
    'documents.import': ({ files }, context) => importDocuments(files, core, context),
    'documents.list': () => {
      const counts = countStatementsByDocument(database);
      return listDocuments(database).map((document) => ({ ...document, statements: counts.get(document.id) ?? 0 }));
    },
    ...takeBackOperations(database, clock),
    ...createClassOperations(database, clock, knowledge.frameworks),
    'documents.read': ({ documentId }) => {
      const document = findDocument(database, documentId);
      if (document === null) throw new AppError('not-found', 'That document is not in this library.');
      const { statements } = listStatements(database, { documentId, limit: 100_000, offset: 0 });
      return { document, passages: listPassages(database, documentId), statements };
    },
    'documents.file': ({ documentId }) => {
      const document = findDocument(database, documentId);
      const bytes = document === null ? null : readFileBytes(database, document.sha256);
      if (document === null || bytes === null) throw new AppError('not-found', 'That document is not in this library.');
      return { name: document.fileName, bytes };
    },
    'documents.compare': ({ documentId }) => compareEditions(database, documentId),
    'statements.list': (filter) => listStatements(database, filter),
    'statements.correct': ({ statementId, ...claim }) => correctStatement(database, statementId, claim, clock()),
    'statements.write': (written, context) => writeStatement(written, core, context),
    'statements.listCorrected': () => listCorrected(database),
    'controls.coverage': async () => withFewStatements(await coverage.coverage(clock())),
    ...createControlOperations({ database, clock, frameworks: knowledge.frameworks, coverage, applicability }),
    ...createEvidenceOperations({ database, clock, frameworks: knowledge.frameworks }, knowledge),
    'controls.marks': async () => markCoverage(database, await coverage.coverage(clock()), clock()),
    'controls.mappings': ({ statementId }) => listMappings(database, statementId),
    'controls.decideMapping': (decision) => {
      const known = knowledge.frameworks.find(({ id }) => id === decision.framework);
      if (known?.requirements.some(({ ref }) => ref === decision.ref) !== true) {
        throw new AppError('bad-input', '{ref} is no requirement of {framework}.', {
          ref: decision.ref,
          framework: decision.framework,
        });
      }
      if (findStatement(database, decision.statementId) === null) {
        throw new AppError('not-found', 'That statement is not in this library.');
      }
      database.transaction(() => decideMapping(database, decision, clock()));
      return listMappings(database, decision.statementId);
    },
    'controls.listDecided': () => listDecided(database),
    'controls.listApplicability': applicability,
    'controls.decideApplicability': ({ decisions, decidedBy }) => {
      decideApplicability(database, knowledge.frameworks, { decisions, decidedBy, decidedAt: clock() });
      return applicability();
    },
    'controls.withdrawApplicability': ({ refs }) => {
      withdrawApplicability(database, knowledge.frameworks, { refs, decidedAt: clock() });
      return applicability();
    },
    'controls.suggest': ({ texts }) => texts.map((text) => suggestRequirements(text, {}, knowledge.requirements)),
    'questionnaires.inspect': ({ file }) => recogniseQuestionnaire(file),
    'questionnaires.import': ({ file, evenEmpty }) => importQuestionnaire(file, database, clock, evenEmpty),
    'questionnaires.list': () => listQuestionnaires(database),
    'questionnaires.setDue': ({ questionnaireId, dueOn }) => {
      requireQuestionnaire(database, questionnaireId);
      database.transaction(() => setDueOn(database, questionnaireId, dueOn));
      return listQuestionnaires(database);
    },
    'questionnaires.map': ({ questionnaireId }) => readMapOf(database, questionnaireId),
    'questionnaires.mapFile': ({ file, corrections }) => mapFile(file, corrections, database),
    'questionnaires.picture': ({ questionnaireId, sheet }) => readPictureOf(database, questionnaireId, sheet),
    'questionnaires.correctMap': ({ questionnaireId, corrections }) =>
      changeMap(questionnaireId, () =>
        correctMap(database, clock, questionnaireId, corrections, (changes) => keepAnswers(database, changes)),
      ),
    'questionnaires.undoMapCorrection': ({ questionnaireId }) =>
      changeMap(questionnaireId, () =>
        undoMapCorrection(database, clock, questionnaireId, (changes) => keepAnswers(database, changes)),
      ),
    'questionnaires.listLayouts': () => listRemembered(database),
    'questionnaires.forgetLayout': ({ layoutId, forget }) => setForgotten(database, clock, layoutId, forget),
    'questionnaires.findQuestions': ({ query, limit }) => findQuestions(database, query, limit),
    'answers.ask': ({ question, options }) =>
      answers.ask({
        text: question,
        kind: kindOfQuestion(question, options),
        options,
        section: [],
        commentCell: null,
        marks: {},
      }),
    'answers.draftAll': async ({ questionnaireId, questionIds }, context) => {
      requireQuestionnaire(database, questionnaireId);
      await draftAll(questionnaireId, context, questionIds);
      carryOver(questionnaireId, rollForwardTools(context));
      return answers.list(questionnaireId);
    },
    'answers.rollForward': ({ questionnaireId, from }, context) =>
      rollForward(questionnaireId, from, rollForwardTools(context)),
    'answers.rolledForward': ({ questionnaireId }) => {
      requireQuestionnaire(database, questionnaireId);
      return readRollForward(database, questionnaireId);
    },
    'answers.list': ({ questionnaireId }) => {
      requireQuestionnaire(database, questionnaireId);
      return answers.list(questionnaireId);
    },
    'answers.approve': ({ questionId }) => answers.approve(questionId),
    'answers.edit': ({ questionId, ...text }) => answers.edit(questionId, text),
    'answers.reject': ({ questionId }) => answers.reject(questionId),
    'answers.reopen': ({ questionId }) => answers.reopen(questionId),
    // All or none. What a person has decided meanwhile stays as it is, and is not in the reply.
    'answers.approveMany': ({ questionIds }) =>
      database.transaction(() => {
        const unsupported = readUnsupported(database, clock());
        return questionIds
          .filter((id) => {
            const answer = findAnswer(database, id);
            if (answer?.status !== 'draft') return false;
            // What leans on rejected or expired evidence, or is not what it looks like, needs a look of its own.
            const question = findQuestion(database, id);
            return !leansOnUnsupported(answer, unsupported) && (question === null || !isDisguised(answer, question));
          })
          .map((id) => answers.approve(id));
      }),
    'answers.reopenMany': ({ questionIds }) =>
      database.transaction(() =>
        questionIds.filter((id) => findAnswer(database, id)?.status === 'approved').map((id) => answers.reopen(id)),
      ),
    'answers.importFilled': ({ files }) => importFilledAnswers(files, { database, clock }),
    'answers.listReusable': () => answers.listReusable(),
    'answers.compareReusable': () => answers.compareReusable(),
    'answers.listFacts': ({ includeWithdrawn }) => answers.listFacts(includeWithdrawn ? 'all' : 'standing'),
    'answers.withdrawFact': ({ factId }) => answers.withdrawFact(factId),
    'answers.restoreFact': ({ factId }) => answers.restoreFact(factId),
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
