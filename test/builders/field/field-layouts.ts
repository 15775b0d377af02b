import { FIELD_AUTHORITIES } from './field-authorities';
import { FIELD_CLOUD } from './field-cloud';
import { FIELD_HABITS } from './field-habits';
import { FIELD_LANGUAGES } from './field-languages';
import type { FieldLayout } from './field-layout';
import { FIELD_NOISE } from './field-noise';
import { FIELD_PURCHASING } from './field-purchasing';
import { FIELD_STANDARDS } from './field-standards';

export const FIELD_LAYOUTS: FieldLayout[] = [
  ...FIELD_CLOUD,
  ...FIELD_STANDARDS,
  ...FIELD_LANGUAGES,
  ...FIELD_HABITS,
  ...FIELD_PURCHASING,
  ...FIELD_AUTHORITIES,
  ...FIELD_NOISE,
];
