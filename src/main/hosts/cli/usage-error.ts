/** A call the person can only mend by calling differently: exit code 2. */
export class UsageError extends Error {}
