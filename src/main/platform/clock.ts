/** The present as an ISO timestamp; passed as an argument wherever a rule needs it. */
export type Clock = () => string;

/** The machine's clock, or the moment in `PROOFBOOK_NOW` (ISO 8601), so that tests and demos repeat to the byte. */
export function systemClock(environment: Record<string, string | undefined> = process.env): Clock {
  const fixed = environment['PROOFBOOK_NOW'];
  if (fixed !== undefined && !Number.isNaN(Date.parse(fixed))) return () => new Date(fixed).toISOString();
  return () => new Date().toISOString();
}
