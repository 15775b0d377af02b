import { readOrganisation } from '../organisation/organisation-store';
import type { ReadableDatabase } from '../storage/database';

/** Names of the company's products: from its profile, and from answers that were given for one. */
export function readProducts(database: ReadableDatabase): string[] {
  const named = database.prepare("SELECT DISTINCT product FROM answer_facts WHERE product <> ''").all() as {
    product: string;
  }[];
  const profile = readOrganisation(database).products.map(({ name }) => name.trim());
  return [...new Set([...profile, ...named.map(({ product }) => product)])].filter((name) => name !== '').sort();
}
