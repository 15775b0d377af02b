import { basename, join } from 'node:path';
import { z } from 'zod';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract';
import { DISCLOSURES } from '../../shared/domain/evidence';
import { errorFrom } from '../../shared/errors';
import { organisationSchema } from '../../shared/organisation-schema';
import { readJson, readNamedFile, removeFile } from '../platform/files';
import { listFolder } from '../platform/folders';
import { type App, openApp } from './create-app';
import type { OperationContext } from './dispatch';

const DECISIONS = { accept: 'accepted', reject: 'rejected', 'ask-newer': 'newer-wanted' } as const;

const piecesSchema = z.object({
  pieces: z.array(
    z.object({
      file: z.string(),
      controls: z.array(z.string()),
      source: z.string().optional(),
      issued: z.string().optional(),
      disclosure: z.enum(DISCLOSURES),
      decision: z.enum(['accept', 'reject', 'ask-newer']).optional(),
      reason: z.string().optional(),
    }),
  ),
});

/**
 * Makes a library of the invented company that comes with the program, through the same operations a person uses: its
 * documents, records, a drafted questionnaire, and evidence in every state. Returns it open. Nothing stays where it fails.
 */
export async function makeDemoLibrary(
  libraryPath: string,
  resourcesFolder: string,
  context: OperationContext,
): Promise<App> {
  const demo = join(resourcesFolder, 'demo');
  const organisation = organisationSchema.parse(readJson(join(demo, 'organisation.json')));
  const app = openApp({ libraryPath, resourcesFolder, create: { title: organisation.name } });
  try {
    const ask = asker(app, context);
    const files = (folder: string) =>
      listFolder(join(demo, folder)).map((name) => readNamedFile(join(demo, folder, name)));
    await ask('documents.import', { files: files('documents') });
    await ask('organisation.save', { organisation });
    const file = readNamedFile(join(demo, 'questionnaire.xlsx'));
    const { id } = await ask('questionnaires.import', { file });
    await ask('answers.draftAll', { questionnaireId: id });
    for (const piece of piecesSchema.parse(readJson(join(demo, 'evidence.json'))).pieces) {
      const { source, issued, disclosure, decision, reason = '' } = piece;
      const [added] = await ask('evidence.add', {
        files: [readNamedFile(join(demo, 'evidence', basename(piece.file)))],
        details: { disclosure, source, issuedOn: issued },
        controls: piece.controls.map((ref) => ({ framework: 'iso27001-2022', ref })),
      });
      const evidenceId = added?.evidenceId ?? null;
      if (decision !== undefined && evidenceId !== null)
        await ask('evidence.review', { evidenceId, decision: DECISIONS[decision], reason });
    }
    return app;
  } catch (error) {
    app.close();
    for (const suffix of ['', '-wal', '-shm']) removeFile(libraryPath + suffix);
    throw error;
  }
}

function asker(app: App, context: OperationContext) {
  return async <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    context.throwIfCancelled();
    const reply = await app.run(name, input, {
      onProgress: (progress) => {
        context.throwIfCancelled();
        context.onProgress(progress);
      },
    });
    if (!reply.ok) throw errorFrom(reply.error);
    return reply.output;
  };
}
