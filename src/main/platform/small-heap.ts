import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of memory small that new objects begin in. It would double to what a burst of work asks for and stay there:
 * a hundred megabytes while a document of 300 pages is written, for nothing that can be measured in time.
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets it grow again, for work on so much that clearing it all the time would take as long as the work itself. */
export function letYoungHeapGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
