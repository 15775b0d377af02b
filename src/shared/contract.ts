import type { z } from 'zod';
import { type AnswerOutputs, answerInputs } from './contract/answers';
import { type ClassOutputs, classInputs } from './contract/classes';
import { type ControlOutputs, controlInputs } from './contract/controls';
import { type DocumentOutputs, documentInputs } from './contract/documents';
import { type EvidenceOutputs, evidenceInputs } from './contract/evidence';
import { type ExportOutputs, exportInputs } from './contract/exports';
import { type LibraryOutputs, libraryInputs } from './contract/libraries';
import { type QuestionnaireOutputs, questionnaireInputs } from './contract/questionnaires';

/**
 * Every operation a host can ask for: `<stage>.<verb>` → the schema its input is parsed with. The outputs stand beside
 * it in `Outputs`; a name missing in either, or in the table of functions, does not compile.
 */
export const inputs = {
  ...libraryInputs,
  ...documentInputs,
  ...controlInputs,
  ...classInputs,
  ...evidenceInputs,
  ...questionnaireInputs,
  ...answerInputs,
  ...exportInputs,
} as const;

interface Outputs
  extends AnswerOutputs,
    ClassOutputs,
    ControlOutputs,
    DocumentOutputs,
    EvidenceOutputs,
    ExportOutputs,
    LibraryOutputs,
    QuestionnaireOutputs {}

export type OperationName = keyof typeof inputs & keyof Outputs;
/** What a host passes: defaults may be left out. */
export type InputOf<Name extends OperationName> = z.input<(typeof inputs)[Name]>;
/** What the operation receives once parsed. */
export type ParsedInputOf<Name extends OperationName> = z.output<(typeof inputs)[Name]>;
export type OutputOf<Name extends OperationName> = Outputs[Name];

/** Reported by long operations; `total` is 0 while it is not known yet. */
export interface Progress {
  done: number;
  total: number;
  label: string;
}
