import deAnnexSet from '../../../resources/wording/de/annex-set.json';
import deAnswers from '../../../resources/wording/de/answers.json';
import deCommon from '../../../resources/wording/de/common.json';
import deAnnex from '../../../resources/wording/de/measures-annex.json';
import deRecords from '../../../resources/wording/de/records.json';
import deSentences from '../../../resources/wording/de/sentences.json';
import deWhitepaper from '../../../resources/wording/de/whitepaper.json';
import enAnnexSet from '../../../resources/wording/en/annex-set.json';
import enAnswers from '../../../resources/wording/en/answers.json';
import enCommon from '../../../resources/wording/en/common.json';
import enAnnex from '../../../resources/wording/en/measures-annex.json';
import enRecords from '../../../resources/wording/en/records.json';
import enSentences from '../../../resources/wording/en/sentences.json';
import enWhitepaper from '../../../resources/wording/en/whitepaper.json';
import type { Language } from '../../shared/domain/document';
import type { InLanguages } from '../../shared/sentence';

export type CommonWording = typeof enCommon;
export type AnnexWording = typeof enAnnex;
export type AnnexSetWording = typeof enAnnexSet;
export type RecordWording = typeof enRecords;
export type WhitepaperWording = typeof enWhitepaper;
export type SentenceLexicon = typeof enSentences;

// A key that one language lacks does not compile.
const COMMON: Record<Language, CommonWording> = { en: enCommon, de: deCommon };
const ANNEX: Record<Language, AnnexWording> = { en: enAnnex, de: deAnnex };
const ANNEX_SET: Record<Language, AnnexSetWording> = { en: enAnnexSet, de: deAnnexSet };
const RECORDS: Record<Language, typeof enRecords> = { en: enRecords, de: deRecords };
const WHITEPAPER: Record<Language, WhitepaperWording> = { en: enWhitepaper, de: deWhitepaper };
const ANSWERS: Record<Language, typeof enAnswers> = { en: enAnswers, de: deAnswers };
const SENTENCES: Record<Language, SentenceLexicon> = { en: enSentences, de: deSentences };

export function commonWording(language: Language): CommonWording {
  return COMMON[language];
}

export function annexWording(language: Language): AnnexWording {
  return ANNEX[language];
}

export function annexSetWording(language: Language): AnnexSetWording {
  return ANNEX_SET[language];
}

export function recordWording(language: Language): typeof enRecords {
  return RECORDS[language];
}

export function whitepaperWording(language: Language): WhitepaperWording {
  return WHITEPAPER[language];
}

export function answersWording(language: Language): typeof enAnswers {
  return ANSWERS[language];
}

export function sentenceLexicon(language: Language): SentenceLexicon {
  return SENTENCES[language];
}

/** What the person is told of a document: in the document's language, and as data in both. */
export function toldIn(
  language: Language,
  wordsIn: (language: Language) => string,
): { message: string; said: InLanguages } {
  const said = { in: { en: wordsIn('en'), de: wordsIn('de') } };
  return { message: said.in[language], said };
}

/** Puts values into the `{name}` places of a wording; an unknown name stays as it is. */
export function fill(wording: string, values: Record<string, string | number>): string {
  return wording.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export function counted(forms: { one: string; other: string }, count: number): string {
  return count === 1 ? forms.one : fill(forms.other, { count });
}

/** "20 November 2026" of an ISO date or time; a month without a day and anything else come out as precise as they are. */
export function dateInWords(iso: string, common: CommonWording): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso) ?? [];
  const monthName = month === undefined ? undefined : common.months[Number(month) - 1];
  if (year === undefined || monthName === undefined) return iso;
  if (day === undefined) return fill(common.monthOrder, { month: monthName, year });
  return fill(common.dateOrder, { day: Number(day), month: monthName, year });
}

/** "a, b and c" in the document's language. */
export function joined(words: string[], common: CommonWording): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${common.and} ${words.at(-1) ?? ''}`;
}

export function quoted(text: string, common: CommonWording): string {
  return `${common.quoteOpen}${text}${common.quoteClose}`;
}
