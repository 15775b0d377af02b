import type { Audience, ExportFormat, ExportProfile, TransferModule } from '../../shared/domain/export';
import { describeKind, type ExportKind, PROFILES } from '../../shared/export-kinds';
import { say } from '../language/language';

/** What a kind is called and what it is, in the words the command line has for it too. */
export function kindWords(kind: ExportKind): { title: string; what: string } {
  const { title, what } = describeKind(kind);
  return { title: say(title), what: say(what) };
}

export const FILLED_QUESTIONNAIRE = say('Filled questionnaire');

export function profileTitle(profile: ExportProfile): string {
  return say(PROFILES[profile].title);
}

/** The topics of a topic paper. */
export const TOPICS: readonly (readonly [string, string])[] = [
  ['encryption', say('Encryption')],
  ['access', say('Access')],
  ['continuity', say('Continuity')],
  ['development', say('Development')],
  ['incident', say('Incident')],
  ['privacy', say('Privacy')],
];

/** How a sentence claims, within a sentence; an export keeps the name the claim had when it left. */
export const SAID_AS: Readonly<Record<string, string>> = {
  implemented: say('implemented'),
  partly: say('partly'),
  optional: say('optional'),
  conditional: say('conditional'),
  planned: say('planned'),
  'not-implemented': say('not-implemented'),
  customer: say('customer'),
  'sub-processor': say('sub-processor'),
};

export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  html: say('Web page'),
  md: 'Markdown',
  xlsx: 'Excel',
  zip: 'ZIP',
};

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  public: say('Everybody'),
  customer: say('Customers'),
  confidential: say('Customers under confidentiality'),
  internal: say('Only ourselves'),
};

export const MODULE_WORDS: Readonly<Record<TransferModule, string>> = {
  'controller-processor': say('The customer is controller, we are processor'),
  'processor-processor': say('The customer is processor, we are sub-processor'),
  'controller-controller': say('Both are controllers'),
  'processor-controller': say('We, as processor, hand data to the controller'),
};
