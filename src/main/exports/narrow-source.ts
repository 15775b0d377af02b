import { AUDIENCES, type Audience, type ExportOptions, type ExportScope } from '../../shared/domain/export';
import type { Organisation } from '../../shared/domain/organisation';
import type { Deployment } from '../../shared/domain/statement';
import { AppError } from '../../shared/errors';
import type { ExportSource, ExportStatement } from './export-source';

const DEPLOYMENT_WORDS: Readonly<Record<string, ExportScope['deployment']>> = {
  operated: 'operated',
  hosted: 'operated',
  cloud: 'operated',
  'self-hosted': 'self-hosted',
  'on-premises': 'self-hosted',
};

/**
 * Reads a scope as a person writes it: a product of the company, a way of running it, or both with a comma between.
 * A product that runs in one way only brings that way with it. Throws AppError `bad-input` for words that name neither.
 */
export function readScope(text: string, { products }: Organisation): ExportScope {
  const scope: ExportScope = { product: null, deployment: null };
  for (const part of text.split(',').map((word) => word.trim())) {
    if (part === '') continue;
    const product = products.find(({ name }) => name.trim().toLowerCase() === part.toLowerCase());
    const deployment = DEPLOYMENT_WORDS[part.toLowerCase()];
    if (product !== undefined) scope.product = product.name.trim();
    else if (deployment !== undefined) scope.deployment = deployment;
    else
      throw new AppError('bad-input', 'The scope {part} is not known. Choose {known} or self-hosted.', {
        part,
        known: knownScopes(products),
      });
  }
  const [only, ...others] = products.find(({ name }) => name.trim() === scope.product)?.deployments ?? [];
  if (scope.deployment === null && only !== undefined && others.length === 0)
    scope.deployment = DEPLOYMENT_WORDS[only.trim().toLowerCase()] ?? null;
  return scope;
}

function knownScopes(products: Organisation['products']): string {
  const names = products.map(({ name }) => name.trim()).filter((name) => name !== '');
  return [...names, 'operated'].join(', ');
}

/** Leaves what the document may speak of and its readers may see; a source of a higher class is not even named. */
export function narrowSource(source: ExportSource, { scope, audience }: ExportOptions): ExportSource {
  const open = new Set(
    source.documents.filter(({ disclosure }) => maySee(audience, disclosure)).map((document) => document.id),
  );
  const statements = source.statements.flatMap((entry): ExportStatement[] => {
    if (!fits(entry.statement.scope, scope) || !maySee(audience, entry.disclosure)) return [];
    const places = entry.statement.places.filter(({ documentId }) => open.has(documentId));
    if (places.length === entry.statement.places.length) return [entry];
    return places.length === 0 ? [] : [{ ...entry, statement: { ...entry.statement, places } }];
  });
  const { product } = scope;
  const { products, activities, subProcessors } = source.organisation;
  const belongs = (record: { products: string[] }) =>
    product === null || record.products.length === 0 || record.products.some((name) => name.trim() === product);
  const closed = new Set([...activities, ...subProcessors].filter((each) => !belongs(each)).map(({ name }) => name));
  return {
    ...source,
    audience,
    untranslated: source.untranslated.filter(({ record }) => !closed.has(record)),
    statements,
    documents: source.documents.filter(({ id }) => open.has(id)),
    organisation: {
      ...source.organisation,
      products: products.filter(({ name }) => product === null || name.trim() === product),
      activities: activities.filter(belongs),
      subProcessors: subProcessors.filter(belongs),
    },
  };
}

export function maySee(audience: Audience, disclosure: Audience): boolean {
  return AUDIENCES.indexOf(disclosure) <= AUDIENCES.indexOf(audience);
}

function fits(statement: { product: string | null; deployment: Deployment }, scope: ExportScope): boolean {
  const { product, deployment } = statement;
  const isOurs = scope.product === null || product === null || product.toLowerCase() === scope.product.toLowerCase();
  return isOurs && (scope.deployment === null || deployment === 'any' || deployment === scope.deployment);
}
