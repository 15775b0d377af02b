import type { Language } from '../../shared/domain/document';
import type { Modality } from '../../shared/domain/statement';
import type { Reply } from '../documents/replies';
import { type Claim, readClaim } from '../language/claim';
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
  const { modality, modalityCue } = withReply(draft, claim);
  return {
    key: normaliseQuote(draft.text),
    quote: draft.quote,
    text: draft.text,
    language,
    modality,
    modalityCue,
    scope: { subject: claim.subject, deployment: claim.deployment, product: null },
    quantities: claim.quantities,
    hasPlaceholder: claim.hasPlaceholder,
    hedges: claim.hedges,
    terms: indexTerms(draft.quote, language, tools.lexicon).join(' '),
    context: indexTerms([...draft.path, draft.leadIn ?? ''].join('. '), language, tools.lexicon).join(' '),
  };
}

const MODALITY_OF_REPLY: Record<Exclude<Reply, 'yes'>, Modality> = {
  no: 'not-implemented',
  partly: 'partly',
  planned: 'planned',
  'not-applicable': 'not-implemented',
};

/** A reply below its question, and the answer or status of a row, say how far the thing is; a yes may still be weakened. */
function withReply({ reply }: StatementDraft, claim: Claim): Pick<Claim, 'modality' | 'modalityCue'> {
  if (reply === null) return claim;
  if (reply === 'yes')
    return claim.modality === 'not-implemented' ? { modality: 'implemented', modalityCue: '' } : claim;
  return reply !== 'partly' && claim.modality === 'planned'
    ? claim
    : { modality: MODALITY_OF_REPLY[reply], modalityCue: reply };
}
