import { AUDIT_AUTHORITIES } from './audit-authorities';
import { AUDIT_CLOUD } from './audit-cloud';
import { AUDIT_EDUCATION } from './audit-education';
import { AUDIT_FRAMEWORKS, AUDIT_SUPPLIERS } from './audit-suppliers';
import type { FieldLayout } from './field-layout';

/** Workbooks built like published ones, by someone who had not seen the reader: the first 24 files of an audit. */
export const AUDIT_LAYOUTS: FieldLayout[] = [
  ...AUDIT_CLOUD,
  ...AUDIT_EDUCATION,
  ...AUDIT_SUPPLIERS,
  ...AUDIT_FRAMEWORKS,
  ...AUDIT_AUTHORITIES,
];
