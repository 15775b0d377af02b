import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { EvidencePreview } from '../../shared/domain/evidence';
import type { ExportView, PreviewedExport } from '../../shared/domain/export-preview';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import { inEnglish } from '../../shared/sentence';
import { previewEvidence } from '../controls/evidence-text';
import { takeTurn } from '../formats/turn';
import { isBlocked, isMarkedAsDraft } from './check-export';
import type { Doc } from './document-model';
import { makeFilled } from './export-filled';
import {
  beginStep,
  composeChecked,
  type ExportRequest,
  type ExportTools,
  fileNameOf,
  formatOf,
  rendererOf,
} from './export-service';
import { firstPart } from './first-part';
import { placeGaps } from './place-gaps';

/**
 * A document as it would leave now, with what is doubtful in it; of a very long one the first part is drawn. Nothing is recorded, and what must not leave is shown
 * marked as a draft. Stops between its steps once nobody waits for it any more. Throws AppError `bad-input` as making does.
 */
export async function previewDocument(request: ExportRequest, tools: ExportTools): Promise<PreviewedExport> {
  await takeTurn();
  const { doc, source, options, findings } = await composeChecked(request, tools);
  await beginStep('draw');
  const blocked = isBlocked(findings, options);
  const isDraft = blocked || isMarkedAsDraft(findings, options);
  const fileName = fileNameOf(request, options);
  const shown = firstPart(doc);
  const view = await viewOf(
    { ...shown.doc, meta: { ...doc.meta, isDraft } },
    { format: formatOf(request), fileName, resourcesFolder: tools.resourcesFolder },
  );
  await takeTurn();
  return {
    fileName,
    view,
    isCut: shown.isCut,
    isMarkedAsDraft: isDraft,
    isBlocked: blocked,
    gaps: placeGaps(doc.gaps, source),
    findings,
  };
}

/** The customer's own file with the answers in it, as it would leave now. */
export async function previewFilled(
  questionnaire: Questionnaire,
  answers: readonly ReviewedAnswer[],
  write: 'drafts' | 'approved',
  tools: ExportTools,
): Promise<PreviewedExport> {
  await takeTurn();
  const { file, gaps, findings } = await makeFilled(questionnaire, answers, write, tools);
  await takeTurn();
  return {
    fileName: file.fileName,
    view: openedAtAnswers(await previewEvidence({ name: file.fileName, bytes: file.bytes }), answers),
    isCut: false,
    isMarkedAsDraft: false,
    isBlocked: false,
    gaps: gaps.map((said) => ({ text: inEnglish(said), said, place: null })),
    findings,
  };
}

/** A workbook opens where its answers are, not at its instructions. */
function openedAtAnswers(view: EvidencePreview, answers: readonly ReviewedAnswer[]): EvidencePreview {
  if (view.kind !== 'table') return view;
  const opensOn = view.sheets.findIndex(({ name }) => name === answers[0]?.question.sheet);
  return opensOn < 0 ? view : { ...view, opensOn };
}

async function viewOf(
  doc: Doc,
  {
    format,
    fileName,
    resourcesFolder,
  }: { format: ReturnType<typeof formatOf>; fileName: string; resourcesFolder: string },
): Promise<ExportView> {
  // A pack is its files; reading them back out of the ZIP would only copy them.
  if (format === 'zip') return { kind: 'files', files: (doc.files ?? []).map(sized) };
  // Word's pages are those of its PDF: the same blocks on the same paper.
  const shown = format === 'docx' ? 'pdf' : format;
  const bytes = await (await rendererOf(shown))(doc, resourcesFolder);
  switch (shown) {
    case 'pdf':
      return { kind: 'pdf', bytes };
    case 'html':
      return { kind: 'page', html: new TextDecoder().decode(bytes) };
    case 'md':
    case 'xlsx':
      return previewEvidence({ name: fileName, bytes });
  }
}

function sized({ path, bytes }: { path: string; bytes: Uint8Array }): { path: string; byteLength: number } {
  return { path, byteLength: bytes.length };
}
