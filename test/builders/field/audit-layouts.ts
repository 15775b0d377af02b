import { AUDIT_AUTHORITIES } from './audit-authorities';
import { AUDIT_BLIND } from './audit-blind';
import { AUDIT_BLIND_LATER } from './audit-blind-later';
import { AUDIT_CLOUD } from './audit-cloud';
import { AUDIT_EDUCATION } from './audit-education';
import { AUDIT_EUROPE } from './audit-europe';
import { AUDIT_FRAMEWORKS } from './audit-frameworks';
import { AUDIT_SUPPLIERS } from './audit-suppliers';
import type { FieldLayout } from './field-layout';

/** Workbooks built like published ones by someone who had not seen the reader, with as many rows as those have. */
export const AUDIT_LAYOUTS: FieldLayout[] = [
  ...AUDIT_CLOUD,
  ...AUDIT_EDUCATION,
  ...AUDIT_SUPPLIERS,
  ...AUDIT_FRAMEWORKS,
  ...AUDIT_EUROPE,
  ...AUDIT_AUTHORITIES,
  ...AUDIT_BLIND,
  ...AUDIT_BLIND_LATER,
];
