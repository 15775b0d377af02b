import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { conceptSchema, facetsSchema } from '../../src/main/language/lexicon';
import { tokenise } from '../../src/main/language/tokenise';
import type { Language } from '../../src/shared/domain/document';

const LANGUAGES: readonly Language[] = ['en', 'de'];
const folder = join(import.meta.dirname, '../../resources/lexicon');
const files = readdirSync(join(folder, 'concepts')).sort();
const byFile = files.map((file) => ({
  file,
  concepts: z.array(conceptSchema).parse(readJson(join(folder, 'concepts', file))),
}));
const concepts = byFile.flatMap((each) => each.concepts);
const ids = new Set(concepts.map((concept) => concept.id));
const facets = z
  .strictObject({
    facets: z.array(z.strictObject({ ...facetsSchema.shape.facets.element.shape, note: z.string().min(1) })),
    antonyms: facetsSchema.shape.antonyms,
    // Words of two senses, and words that two neighbouring families share (“reviewed”: checked again, and assessed); every other
    // form belongs to one concept. What sharing must not bring together is held by test/language/paraphrases.test.ts.
    ambiguous: z.array(z.string()),
  })
  .parse(readJson(join(folder, 'facets.json')));

describe('concepts', () => {
  it('there are enough of them, with forms in both languages', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(600);
    expect(averageForms('en')).toBeGreaterThan(8);
    expect(averageForms('de')).toBeGreaterThan(6);
    expect(concepts.filter((concept) => LANGUAGES.some((language) => concept.forms[language].length === 0))).toEqual(
      [],
    );
  });

  it('ids are unique and sorted within a file', () => {
    expect(ids.size).toBe(concepts.length);
    for (const { file, concepts: inFile } of byFile) {
      const found = inFile.map((concept) => concept.id);
      expect(found, file).toEqual(found.toSorted());
    }
  });

  it.each(LANGUAGES)('no form stands in two concepts (%s)', (language) => {
    const owners = new Map<string, string[]>();
    for (const concept of concepts) {
      for (const form of concept.forms[language])
        owners.set(asMatched(form), [...(owners.get(asMatched(form)) ?? []), concept.id]);
    }
    const ambiguous = new Set(facets.ambiguous.map(asMatched));
    expect([...owners].filter(([form, owning]) => owning.length > 1 && !ambiguous.has(form))).toEqual([]);
  });

  it('every form has a word or a number to meet', () => {
    const empty = concepts.flatMap((concept) =>
      LANGUAGES.flatMap((language) => concept.forms[language].filter((form) => tokenise(form).length === 0)),
    );
    expect(empty).toEqual([]);
  });

  it('broader concepts exist and never lead back', () => {
    const unknown = concepts.flatMap((concept) => (concept.broader ?? []).filter((broader) => !ids.has(broader)));
    expect(unknown).toEqual([]);
    expect(concepts.filter((concept) => widerThan(concept.id).has(concept.id)).map((concept) => concept.id)).toEqual(
      [],
    );
  });

  it('standards and protocols are kept apart', () => {
    const versions = [
      'tls-1-0',
      'tls-1-1',
      'tls-1-2',
      'tls-1-3',
      'iso-27001',
      'iso-27017',
      'iso-27018',
      'soc-1',
      'soc-2',
      'soc-3',
    ];
    expect(versions.filter((id) => concepts.find((concept) => concept.id === id)?.kind !== 'name')).toEqual([]);
  });
});

describe('facets and antonyms', () => {
  it('name concepts that exist', () => {
    const named = [...facets.facets.flatMap((facet) => facet.values.flat()), ...facets.antonyms.flat()];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('a concept stands for one value of a facet', () => {
    for (const facet of facets.facets) {
      const named = facet.values.flat();
      expect(new Set(named).size, facet.id).toBe(named.length);
    }
  });

  it('facet ids are unique, and no concept is its own antonym', () => {
    const facetIds = facets.facets.map((facet) => facet.id);
    expect(new Set(facetIds).size).toBe(facetIds.length);
    expect(facets.antonyms.filter(([left, right]) => left === right)).toEqual([]);
  });
});

/** A form as the engine compares it: words and numbers in lower case, hyphens and slashes as spaces. */
function asMatched(form: string): string {
  return tokenise(form)
    .map((token) => token.lower)
    .join(' ');
}

function averageForms(language: Language): number {
  return concepts.reduce((sum, concept) => sum + concept.forms[language].length, 0) / concepts.length;
}

function widerThan(id: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(concepts.find((concept) => concept.id === id)?.broader ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...(concepts.find((concept) => concept.id === next)?.broader ?? []));
  }
  return found;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
