import type { Language } from '../../shared/domain/document';

// Function words and the words every questionnaire and policy uses about everything: they tell no two sentences apart.
const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  en: words(`a about above after again all also an and any are as at be because been before being below between both but by can
    cannot could did do does doing don't down during each either etc few for from further had has have having he her here hers
    him his how however i if in into is it its itself may me might more most must my no nor not of off on once only or other
    our ours out over own per please same shall she should so some such than that the their theirs them then there these they
    this those through thus to too under until up upon us use used uses using very via was we were what when where whether
    which while who whom why will with within without would yes you your yours
    describe provide explain organisation organization company vendor supplier ensure`),
  de: words(`ab aber alle allem allen aller alles als also am an auch auf aus bei beim bereits bis bitte da dabei dadurch dafür
    damit dann daran darauf daraus darf das dass dazu dem den denen der deren des dessen die dies diese diesem diesen dieser
    dieses doch dort du durch ein eine einem einen einer eines er es etwa euer für gegen hat haben hier hin ich ihm ihn ihnen
    ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jedoch kann kein keine keinem keinen
    keiner können könnte man mehr mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner sich
    sie sind so sobald sofern soll sollen sollte sowie über um und uns unser unsere unserem unseren unserer unter vom von vor
    wann war waren warum was weil welche welchem welchen welcher welches wenn wer werden wie wieder wir wird wo worden wurde
    wurden zu zum zur zwischen beschreiben unternehmen gibt`),
};

export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word);
}

/** "US" and "IT" in capitals are names; "us" and "it" are not. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && /^[\p{Lu}\p{N}]+$/u.test(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
