/** Where bugs go: the error stream of the process, never a file that could hold parts of a library. */
export function logBug(where: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (process.env['PROOFBOOK_DEBUG'] !== undefined) console.error(`[bug] ${where}: ${detail}`);
  else
    console.error(
      `[bug] ${where}: ${error instanceof Error ? error.name : 'unknown error'}. Set PROOFBOOK_DEBUG=1 for details.`,
    );
}
