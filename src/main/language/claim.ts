import type { Language } from '../../shared/domain/document';
import type { Deployment, Modality, Quantity, Subject } from '../../shared/domain/statement';
import { isSideVerb, standsInCondition } from './asides';
import type { CueName, Cues } from './cues';
import { findNegation } from './negation';
import { findQuantities } from './quantities';

/** How a sentence claims, and of what. */
export interface Claim {
  modality: Modality;
  modalityCue: string;
  subject: Subject;
  deployment: Deployment;
  quantities: Quantity[];
  hasPlaceholder: boolean;
  hedges: string[];
}

/** The sentence with what stands above it: its headings, outermost first, and the sentence that introduces its list. */
export interface ClaimContext {
  path: readonly string[];
  leadIn: string | null;
  language: Language;
  /** Names of companies that work for ours, lower case: what they do is not ours. */
  providers: readonly string[];
}

// From the strongest restriction to the weakest: a sentence takes the first that shows. The source of the order is the
// first rule of the house: when two readings are possible, the one that promises less.
const ORDER: readonly { cue: CueName; modality: Modality }[] = [
  { cue: 'customer', modality: 'customer' },
  { cue: 'planned', modality: 'planned' },
  { cue: 'undone', modality: 'not-implemented' },
  { cue: 'past', modality: 'not-implemented' },
  { cue: 'unclaimed', modality: 'not-implemented' },
  { cue: 'optional', modality: 'optional' },
  { cue: 'partly', modality: 'partly' },
  { cue: 'conditional', modality: 'conditional' },
];

/** Reads modality, scope and quantities of one sentence. Deterministic; the cue words are returned beside the verdict. */
export function readClaim(text: string, context: ClaimContext, cues: Cues): Claim {
  const { language } = context;
  const whole = context.leadIn === null ? text : `${context.leadIn} ${text}`;
  const { modality, cue } = readModality(text, whole, context, cues);
  return {
    modality,
    modalityCue: cue,
    subject: readSubject(text, context, modality, cues),
    deployment: readDeployment(text, context, cues),
    quantities: findQuantities(text, language),
    hasPlaceholder: cues.has('placeholder', text, language),
    hedges: cues.find('conditional', text, language).map((hit) => hit.text.toLowerCase()),
  };
}

function readModality(
  text: string,
  whole: string,
  context: ClaimContext,
  cues: Cues,
): { modality: Modality; cue: string } {
  const { language } = context;
  // A list's lead-in decides whose duty and in what state its items are; a hedge in it does not weaken each item.
  for (const { cue, modality } of ORDER) {
    const where = cue === 'partly' || cue === 'conditional' ? text : whole;
    const hit = cues.find(cue, where, language).find((one) => isSaid(one, where, cue, language));
    if (hit !== undefined) return { modality, cue: hit.text };
    if (cue === 'unclaimed') {
      // "The following is provided by the operator:" says whose the items of its list are.
      const provider = findProvider(text, context, cues) ?? providerOfList(context, cues);
      if (provider !== null) return { modality: 'sub-processor', cue: provider };
      const negation = findNegation(text, language);
      // "Not all", "not fully": something is in place, which is read below.
      const isPart = (at: number) =>
        cues.find('partly', text, language).some(({ start, end }) => start <= at && at < end);
      if (negation?.touchesMeasure === true && !isPart(negation.start))
        return { modality: 'not-implemented', cue: negation.words };
    }
  }
  // Under "Planned measures" a plain sentence still speaks of a plan, under "Customer responsibilities" of a customer.
  const heading = context.path.find((each) => cues.has('plannedHeading', each, language));
  if (heading !== undefined) return { modality: 'planned', cue: heading };
  const duty = context.path.findLast((each) => cues.has('customerHeading', each, language));
  return duty === undefined ? { modality: 'implemented', cue: '' } : { modality: 'customer', cue: duty };
}

const WEAK_VERB =
  /^(?:may|might|could|can|should|könnten?|kann|können|sollten?|soll(?:en)?)(?![\p{L}])|(?:can|could|may) \w+$/iu;

const STARTING = /\b(?:from|as of|starting|beginning)\s*$/iu;

/** Whether a cue belongs to what the sentence claims, and not to a clause about when, why or which. */
function isSaid(hit: { text: string; start: number; end: number }, text: string, cue: CueName, language: Language) {
  // A mark behind the sentence, "(pending)", "– open", is of the whole.
  if (/^[(–—:;-]/u.test(hit.text)) return true;
  // "… before they are engaged, from next year": a day is of the whole, too.
  if (cue === 'planned' && STARTING.test(text.slice(0, hit.start))) return true;
  if (cue === 'planned' || cue === 'past' || cue === 'unclaimed' || cue === 'partly')
    return !standsInCondition(text, hit, language);
  if (cue === 'customer' || cue === 'undone') return true;
  return !(WEAK_VERB.test(hit.text) && isSideVerb(text, hit, language));
}

// A line of a record: a short label, a dash or colon, its value.
const RECORD = /^[\p{Lu}][\p{L} /&-]{1,40}\s*[–—:-]\s/u;

/** The heading that names whose record a line belongs to; a label, a question and the title of a document name nobody. */
function ownerOf(text: string, { path }: ClaimContext): string | null {
  const owner = path.at(-1);
  if (owner === undefined || owner.endsWith('?') || text.startsWith(owner)) return null;
  return path.length > 1 || OWNED_LIST.test(owner) ? owner : null;
}

const OWNED_LIST = /sub-?(?:processor|contractor)|unterauftrag|third[- ]part/iu;

/** A sentence whose doer is another company: by kind ("our hosting provider …") or by a known name at its head. */
function findProvider(text: string, context: ClaimContext, cues: Cues): string | null {
  const [hit] = cues.find('subProcessor', text, context.language);
  if (hit !== undefined) return hit.text;
  const owner = ownerOf(text, context);
  if (owner !== null && RECORD.test(text) && cues.has('providerRecord', owner, context.language)) return owner;
  const lower = text.toLowerCase();
  const head = PROVIDER_HEAD.exec(lower)?.[0].length ?? 0;
  for (const name of context.providers) {
    const first = lower.indexOf(name, head);
    if (first === -1 || first - head > 12) continue;
    if (DOES.test(lower.slice(first + name.length))) return text.slice(first, first + name.length);
  }
  return null;
}

function providerOfList({ leadIn, language }: ClaimContext, cues: Cues): string | null {
  return leadIn === null ? null : (cues.find('subProcessor', leadIn, language)[0]?.text ?? null);
}

/** "As a Tier III provider, …" */
const PROVIDER_HEAD = /^\W*(?:as|als) [^,.;]{1,60}, /u;
/** What stands behind the name of a doer: an aside, a few words, its verb. */
const DOES =
  /^(?:['’]s)?(?:, (?:which|who|an?|the|der|die|das|ein|eine) [^,.;]{1,160},)?(?: \S+){0,3} (?:is|are|has|have|holds?|fulfill?s?|follows?|provides?|offers?|maintains?|encrypts?|stores?|gives?|caters?|focuses|adheres?|complies|absorbs?|obtained|ist|sind|hat|haben|bietet|verfügt|stellt|erfüllt|hält|betreibt)\b/u;

const EMPLOYEES =
  /^(?:\W*)(?:all |every |each |our |new |alle |jede[rn]? |neue |unsere )*(?:company )?(?:employees?|staff|personnel|workers|contractors?|engineers?|developers?|mitarbeite\w*|beschäftigte\w*|angestellte\w*|personal|entwickler\w*)\b/iu;
const END_USERS =
  /^(?:\W*)(?:all |every |each |our |alle |jede[rn]? |unsere )*(?:end[- ]?users?|users?|participants?|members|nutze\w*|benutze\w*|anwende\w*|endnutze\w*)\b/iu;

/** Who the sentence begins with; else who its list or its section is about ("Employees must:", "3. End users"). */
function readSubject(text: string, context: ClaimContext, modality: Modality, cues: Cues): Subject {
  if (modality === 'customer') return 'customer';
  // What another company plans is no plan of ours.
  if (modality === 'sub-processor' || (modality === 'planned' && findProvider(text, context, cues) !== null))
    return 'provider';
  const { leadIn, path } = context;
  const heading = (path.at(-1) ?? '').replace(/^[\d.]+\s+/, '');
  for (const source of OURSELVES.test(text) ? [text] : [text, leadIn ?? '', heading]) {
    if (EMPLOYEES.test(source)) return 'employees';
    if (END_USERS.test(source)) return 'end-users';
  }
  return 'company';
}

const OURSELVES = /^\W*(?:we|our|the company|wir|unsere?|das unternehmen)\b/iu;

/** The nearest mention wins: the sentence itself, then its lead-in, then its headings from the inside out. */
function readDeployment(text: string, context: ClaimContext, cues: Cues): Deployment {
  const sources = [text, context.leadIn ?? '', ...context.path.toReversed()];
  for (const source of sources) {
    const selfHosted = cues.has('selfHosted', source, context.language);
    const operated = cues.has('operated', source, context.language);
    if (selfHosted !== operated) return selfHosted ? 'self-hosted' : 'operated';
  }
  return 'any';
}
