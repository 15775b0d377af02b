import { loadKnowledge } from '../../src/main/app/load-knowledge';
import { type Claim, readClaim } from '../../src/main/language/claim';
import type { Language } from '../../src/shared/domain/document';
import { RESOURCES_FOLDER } from '../builders/export-source';

/** The shipped cues, lexicon and providers: what the language rules run with. */
export const knowledge = loadKnowledge(RESOURCES_FOLDER);

interface Surroundings {
  path?: string[];
  leadIn?: string;
}

export function claimOf(text: string, language: Language, { path = [], leadIn }: Surroundings = {}): Claim {
  const { cues, providers } = knowledge;
  return readClaim(text, { path, leadIn: leadIn ?? null, language, providers }, cues);
}
