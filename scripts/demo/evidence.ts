import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const piecesSchema = z.object({
  pieces: z.array(
    z.object({
      file: z.string(),
      controls: z.array(z.string()),
      source: z.string().optional(),
      issued: z.string().optional(),
      disclosure: z.string(),
      decision: z.enum(['accept', 'reject', 'ask-newer']).optional(),
      reason: z.string().optional(),
    }),
  ),
});

/** The commands that give a library the demo's evidence, in the states that show the queue. Pieces are counted from 1. */
export function demoEvidenceCommands(demoFolder: string, library: string): string[][] {
  const { pieces } = piecesSchema.parse(JSON.parse(readFileSync(join(demoFolder, 'evidence.json'), 'utf8')));
  return pieces.flatMap(({ file, controls, source, issued, disclosure, decision, reason }, index) => [
    [
      'evidence',
      'add',
      library,
      join(demoFolder, 'evidence', file),
      ...(controls.length === 0 ? [] : ['--controls', controls.join(',')]),
      ...(source === undefined ? [] : ['--source', source]),
      ...(issued === undefined ? [] : ['--issued', issued]),
      '--disclosure',
      disclosure,
    ],
    ...(decision === undefined
      ? []
      : [['evidence', decision, library, String(index + 1), ...(reason === undefined ? [] : ['--reason', reason])]]),
  ]);
}
