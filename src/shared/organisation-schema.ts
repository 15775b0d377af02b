import { z } from 'zod';
import { ACTIVITY_TEXTS, COMPANY_TEXTS, SUB_PROCESSOR_TEXTS } from './domain/organisation';

const text = z.string().max(4000);
const names = z.array(text).max(100).default([]);

/**
 * The company's records as they are saved or imported. A field that is left out is a field nobody has filled; one that is
 * not known is refused, since a misspelt name would lose what stands under it.
 */
export const organisationSchema = z.strictObject({
  ...texts(COMPANY_TEXTS),
  language: z.enum(['en', 'de']).default('en'),
  contacts: z
    .array(z.strictObject(texts(['matter', 'name', 'details'] as const)))
    .max(100)
    .default([]),
  products: z
    .array(z.strictObject({ name: text, deployments: z.array(text).max(20).default([]) }))
    .max(100)
    .default([]),
  activities: z
    .array(
      z.strictObject({
        ...texts(ACTIVITY_TEXTS),
        role: z.enum(['processor', 'controller']).default('processor'),
        products: names,
        translated: translated(ACTIVITY_TEXTS),
      }),
    )
    .max(500)
    .default([]),
  subProcessors: z
    .array(
      z.strictObject({
        ...texts(SUB_PROCESSOR_TEXTS),
        products: names,
        translated: translated(SUB_PROCESSOR_TEXTS),
      }),
    )
    .max(500)
    .default([]),
  translated: translated(COMPANY_TEXTS),
});

/** The company's records as a person may write them: every field may be left out. */
export type OrganisationInput = z.input<typeof organisationSchema>;

function texts<Field extends string>(fields: readonly Field[]): Record<Field, z.ZodDefault<typeof text>> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(fields.map((field) => [field, text.default('')])) as Record<
    Field,
    z.ZodDefault<typeof text>
  >;
}

function translated<Field extends string>(fields: readonly Field[]) {
  const optional = Object.fromEntries(fields.map((field) => [field, text.optional()])) as Record<
    Field,
    z.ZodOptional<typeof text>
  >; // as above
  return z.strictObject(optional).default({} as never); // every field of it is optional
}
