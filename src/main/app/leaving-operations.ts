import type { ReviewedAnswer } from '../../shared/domain/answer';
import { AppError } from '../../shared/errors';
import { findDocument } from '../documents/document-store';
import { changeBranding } from '../exports/branding';
import { checkDocument, type ExportTools } from '../exports/export-service';
import { readExportWords } from '../exports/export-store';
import { previewDocument, previewFilled } from '../exports/preview-export';
import { readBack } from '../exports/read-back';
import { readBranding, saveBranding } from '../organisation/branding-store';
import { readCustomers, saveCustomers } from '../organisation/customer-store';
import { programName } from '../platform/installation';
import { requireQuestionnaire } from '../questionnaires/questionnaire-service';
import { listApprovals, recordApproval, takeBackApproval } from '../statements/approval-store';
import { findStatement } from '../statements/statement-store';
import { readFileBytes } from '../storage/file-store';
import { exportStandings } from './check-exports';
import type { Operations } from './dispatch';
import { fingerprintOf, sealExport } from './seal-export';

/** The operations on what leaves: approving words, checking, branding, reading edited copies back. */
export function createLeavingOperations(
  exportTools: ExportTools,
  answersTo: (questionnaireId: number) => ReviewedAnswer[],
) {
  const { database, clock } = exportTools;
  return {
    'exports.check': (request) => checkDocument(request, exportTools),
    'exports.preview': (request) => {
      if (request.kind !== 'filled-questionnaire') return previewDocument(request, exportTools);
      const { questionnaireId, write } = request;
      const questionnaire = requireQuestionnaire(database, questionnaireId);
      return previewFilled(questionnaire, answersTo(questionnaireId), write, exportTools);
    },
    'exports.standings': () => exportStandings(database),
    'exports.seal': ({ file }) => {
      const seal = database.transaction(() =>
        sealExport(database, file.bytes, { now: clock(), program: programName() }),
      );
      return {
        fileName: `${file.name}.seal.json`,
        bytes: new TextEncoder().encode(`${JSON.stringify(seal, null, 2)}\n`),
        fingerprint: fingerprintOf(seal.publicKey),
      };
    },
    'exports.said': ({ exportId }) => readExportWords(database, exportId),
    'exports.readBack': ({ file, exportId }) => readBack(file, exportId ?? null, database),
    'statements.approve': ({ statementIds, documentIds, approved, decidedBy }) => {
      for (const id of documentIds)
        if (findDocument(database, id) === null)
          throw new AppError('not-found', 'That document is not in this library.');
      for (const id of statementIds)
        if (findStatement(database, id) === null)
          throw new AppError('not-found', 'That statement is not in this library.');
      const decision = { statementIds, documentIds, approved, decidedBy: decidedBy.trim(), decidedAt: clock() };
      database.transaction(() => recordApproval(database, decision));
      return listApprovals(database);
    },
    'statements.takeBackApproval': (given) => {
      database.transaction(() => takeBackApproval(database, { ...given, takenBackAt: clock() }));
      return listApprovals(database);
    },
    'statements.approvals': () => listApprovals(database),
    'organisation.customers': () => readCustomers(database),
    'organisation.saveCustomers': ({ customers }) => {
      database.transaction(() => saveCustomers(database, customers, clock()));
      return readCustomers(database);
    },
    'organisation.branding': () => readBranding(database),
    'organisation.saveBranding': (change) => changeBranding(database, change, clock()),
    'organisation.putBackBranding': ({ branding }) => {
      const { logo, template, fonts } = branding;
      const files = [logo, template, fonts?.regular ?? null, fonts?.bold ?? null, fonts?.italic ?? null];
      if (files.some((sha256) => sha256 !== null && readFileBytes(database, sha256) === null))
        throw new AppError('not-found', 'A file of this look is not in the library any more. Choose it again.');
      database.transaction(() => saveBranding(database, branding, clock()));
      return readBranding(database);
    },
  } satisfies Partial<Operations>;
}
