import type { Language } from '../../shared/domain/document';
import { readClaim } from '../language/claim';
import type { Cues } from '../language/cues';
import type { Lexicon } from '../language/lexicon';
import { indexTerms } from '../language/terms';
import type { StatementDraft } from './split-statements';
import { normaliseQuote } from './split-statements';
import type { NewStatement } from './statement-store';

export interface StatementTools {
  cues: Cues;
  lexicon: Lexicon;
  /** Lower-case names of providers whose doings are not ours. */
  providers: readonly string[];
}

/** A found sentence with its modality, scope, quantities and index terms: ready to be kept. */
export function analyseStatement(draft: StatementDraft, language: Language, tools: StatementTools): NewStatement {
  const claim = readClaim(
    draft.quote,
    { path: draft.path, leadIn: draft.leadIn, language, providers: tools.providers },
    tools.cues,
  );
  return {
    key: normaliseQuote(draft.text),
    quote: draft.quote,
    text: draft.text,
    language,
    modality: claim.modality,
    modalityCue: claim.modalityCue,
    scope: { subject: claim.subject, deployment: claim.deployment, product: null },
    quantities: claim.quantities,
    hasPlaceholder: claim.hasPlaceholder,
    hedges: claim.hedges,
    terms: indexTerms(draft.quote, language, tools.lexicon).join(' '),
    context: indexTerms([...draft.path, draft.leadIn ?? ''].join('. '), language, tools.lexicon).join(' '),
  };
}
