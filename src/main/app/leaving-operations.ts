import type { LeavingOutputs } from '../../shared/contract-exports';
import { AppError } from '../../shared/errors';
import { findDocument } from '../documents/document-store';
import { changeBranding } from '../exports/branding';
import { checkDocument, type ExportTools } from '../exports/export-service';
import { readExportWords } from '../exports/export-store';
import { readBack } from '../exports/read-back';
import { readBranding } from '../organisation/branding-store';
import { readCustomers, saveCustomers } from '../organisation/customer-store';
import { listApprovals, recordApproval } from '../statements/approval-store';
import { findStatement } from '../statements/statement-store';
import type { Operations } from './dispatch';

/** The operations on what leaves: approving words, checking, branding, reading edited copies back. */
export function createLeavingOperations(exportTools: ExportTools): Pick<Operations, keyof LeavingOutputs> {
  const { database, clock } = exportTools;
  return {
    'exports.check': (request) => checkDocument(request, exportTools),
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
    'statements.approvals': () => listApprovals(database),
    'organisation.customers': () => readCustomers(database),
    'organisation.saveCustomers': ({ customers }) => {
      database.transaction(() => saveCustomers(database, customers, clock()));
      return readCustomers(database);
    },
    'organisation.branding': () => readBranding(database),
    'organisation.saveBranding': (change) => changeBranding(database, change, clock()),
  };
}
