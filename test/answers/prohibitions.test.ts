import { describe, expect, test } from 'vitest';
import { weigherOver } from './library';
import prohibitions from './prohibitions.json';

interface Act {
  who: string;
  verb: string;
  act: string;
  what: string;
  to?: string;
}

// "Is it forbidden?" and "is it allowed?" are opposite questions, whichever words the sentence has for it: what is forbidden is
// never said to be allowed, and a prohibition that is in place is never denied.
describe.each([
  { language: 'English', ...prohibitions.en },
  { language: 'German', ...prohibitions.de },
])('what is prohibited and what is permitted: $language', ({ acts, ...forms }) => {
  test.each(acts)('$act $what', async (act: Act) => {
    const prohibits = forms.prohibits.map((form) => fill(form, act));
    const permits = forms.permits.map((form) => fill(form, act));
    const weigh = await weigherOver({ 'rules.md': `# Rules\n\n${[...prohibits, ...permits].join('\n\n')}\n` });
    const wrong: string[] = [];
    const ask = (question: string, never: { yes: readonly string[]; no: readonly string[] }) => {
      const verdicts = weigh(question);
      for (const verdict of ['yes', 'no'] as const)
        for (const sentence of never[verdict])
          if (verdicts.get(sentence) === verdict) wrong.push(`${question} ${verdict}: ${sentence}`);
      return verdicts;
    };
    const denied = forms.asksForPermission.map((form) => ask(fill(form, act), { yes: prohibits, no: permits }));
    const affirmed = forms.asksForProhibition.map((form) => ask(fill(form, act), { yes: permits, no: prohibits }));
    expect(wrong).toEqual([]);
    // Silence would pass the above: most of them have to be said outright.
    const share = (all: readonly ReadonlyMap<string, string>[], verdict: string) =>
      all.reduce((sum, each) => sum + prohibits.filter((sentence) => each.get(sentence) === verdict).length, 0) /
      (all.length * prohibits.length);
    expect(share(denied, 'no')).toBeGreaterThan(0.5);
    expect(share(affirmed, 'yes')).toBeGreaterThan(0.6);
  });
});

function fill(form: string, { who, verb, act, what, to = '' }: Act): string {
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return form
    .replaceAll('{who}', who)
    .replaceAll('{Who}', upper(who))
    .replaceAll('{verb}', verb)
    .replaceAll('{act}', act)
    .replaceAll('{Act}', upper(act))
    .replaceAll('{what}', what)
    .replaceAll('{to}', to);
}
