import orders from '../../../resources/exports/measure-orders.json';
import type { Language } from '../../shared/domain/document';
import type { ExportProfile } from '../../shared/domain/export';
import type { Framework, Wording } from '../../shared/domain/framework';
import type { MeasureHeading, MeasureOutline } from './measure-sections';
import { annexSetWording, annexWording } from './wording';

/** A heading of a contract's measures as data: what it is called and what belongs under it ("scc-2021:8"). */
export interface OrderedHeading {
  ref: string;
  title: Wording;
  aliases: string[];
  requirements: string[];
}

interface OrderGroup {
  title: Wording | null;
  headings: OrderedHeading[];
}

const ORDERS: Readonly<Record<Exclude<ExportProfile, 'scc-2021-914' | 'scc-2021-915'>, OrderGroup[]>> = orders;

/** True where the measures stand under the headings of the clauses' explanatory note. */
export function isClausesOrder(profile: ExportProfile): profile is 'scc-2021-914' | 'scc-2021-915' {
  return profile === 'scc-2021-914' || profile === 'scc-2021-915';
}

export function orderedHeadings(profile: ExportProfile): OrderedHeading[] {
  return isClausesOrder(profile) ? [] : ORDERS[profile].flatMap(({ headings }) => headings);
}

/**
 * The headings of a profile's measures with their numbers, and the assistance to the controller as the last. `top` is
 * the level they begin at: 1 in an annex of its own, 2 within a set of annexes.
 */
export function measureOutline(
  profile: ExportProfile,
  top: 1 | 2,
  { frameworks, language }: { frameworks: Framework[]; language: Language },
): MeasureOutline {
  const below = top === 1 ? 2 : 3;
  if (isClausesOrder(profile)) {
    const requirements = frameworks.find(({ id }) => id === 'scc-2021')?.requirements ?? [];
    return requirements.map(
      ({ ref, title }, index): MeasureHeading => ({
        ref,
        number: String(index + 1),
        title: ref === 'assistance' ? annexWording(language).assistanceTitle : title[language],
        level: top,
      }),
    );
  }
  const groups = ORDERS[profile];
  const [flat] = groups;
  const rows: MeasureOutline =
    flat !== undefined && flat.title === null
      ? flat.headings.map(({ ref, title }, index) => ({
          ref,
          number: String(index + 1),
          title: title[language],
          level: top,
        }))
      : groups.flatMap(
          ({ title, headings }, group): MeasureOutline => [
            { ref: null, number: String(group + 1), title: title?.[language] ?? '', level: top },
            ...headings.map(
              (heading, index): MeasureHeading => ({
                ref: heading.ref,
                number: `${group + 1}.${index + 1}`,
                title: heading.title[language],
                level: below,
              }),
            ),
          ],
        );
  const last = rows.filter(({ level }) => level === top).length;
  const assistance = annexSetWording(language).assistanceTitle;
  return [...rows, { ref: 'assistance', number: String(last + 1), title: assistance, level: top }];
}
