import { FIELD_ALLIANCES } from './field-alliances';
import { FIELD_AUTHORITIES } from './field-authorities';
import { FIELD_CLOUD } from './field-cloud';
import { FIELD_FINAL } from './field-final';
import { FIELD_FRAMEWORKS } from './field-frameworks';
import { FIELD_HABITS } from './field-habits';
import { FIELD_LANGUAGES } from './field-languages';
import { FIELD_LAST } from './field-last';
import type { FieldLayout } from './field-layout';
import { FIELD_NOISE } from './field-noise';
import { FIELD_PURCHASING } from './field-purchasing';
import { FIELD_SCHEMES } from './field-schemes';
import { FIELD_STANDARDS } from './field-standards';
import { FIELD_SUPPLIER_REVIEWS } from './field-supplier-reviews';
import { FIELD_TENDERS } from './field-tenders';
import { FIELD_UNIVERSITIES } from './field-universities';
import { FIELD_UNSEEN } from './field-unseen';

/** Workbooks as many kinds of senders make them, written down before the reader was tried on them. */
export const FIELD_LAYOUTS: FieldLayout[] = [
  ...FIELD_CLOUD,
  ...FIELD_UNIVERSITIES,
  ...FIELD_ALLIANCES,
  ...FIELD_STANDARDS,
  ...FIELD_SCHEMES,
  ...FIELD_LANGUAGES,
  ...FIELD_HABITS,
  ...FIELD_TENDERS,
  ...FIELD_PURCHASING,
  ...FIELD_SUPPLIER_REVIEWS,
  ...FIELD_AUTHORITIES,
  ...FIELD_FRAMEWORKS,
  ...FIELD_NOISE,
  ...FIELD_UNSEEN,
  ...FIELD_LAST,
  ...FIELD_FINAL,
];
