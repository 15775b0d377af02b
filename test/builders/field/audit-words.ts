import words from './audit-words.json';
import { pick } from './field-layout';

type Area = (typeof words.areas)[number];
export type Manner = keyof typeof words.frames;
export type GermanManner = keyof typeof words.de.frames;

export const AREAS: readonly Area[] = words.areas;
export const BEREICHE: readonly Area[] = words.de.areas;

/** The areas, going round. */
export const areaAt = (at: number): Area => wrapped(AREAS, at);
export const bereichAt = (at: number): Area => wrapped(BEREICHE, at);

/** The text number `at` of an area: a topic of it, spoken of in the given manner. */
export function say(manner: Manner, area: Area, at: number): string {
  return compose(words.frames[manner], area, at);
}

export function sage(manner: GermanManner, area: Area, at: number): string {
  return compose(words.de.frames[manner], area, at);
}

export const guide = (at: number): string => pick(words.guide, at);
export const reference = (at: number): string => pick(words.references, at);

/** The numbers below `count`. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
export const padded = (value: number): string => String(value).padStart(2, '0');

function wrapped(areas: readonly Area[], at: number): Area {
  const area = areas[at % areas.length];
  if (area === undefined) throw new Error('there are no areas');
  return area;
}

function compose(frames: readonly string[], area: Area, at: number): string {
  const topic = pick(area.topics, at);
  const text = pick(frames, at * 7 + area.name.length + Math.floor(at / area.topics.length));
  return text.replace('{t}', topic).replace('{T}', topic.charAt(0).toUpperCase() + topic.slice(1));
}

export const DOMAINES: readonly Area[] = words.fr.areas;
export const MARCOS: readonly Area[] = words.es.areas;
export const NORMEN: readonly Area[] = words.nl.areas;
export const dire = (area: Area, at: number): string => compose(words.fr.frames.doit, area, at);
export const decir = (area: Area, at: number): string => compose(words.es.frames.mide, area, at);
export const zeg = (area: Area, at: number): string => compose(words.nl.frames.norm, area, at);
