import { type App, openApp } from '../../src/main/app/create-app';
import type { OperationName, OutputOf } from '../../src/shared/contract';
import type { NamedFile } from '../../src/shared/domain/file';
import { RESOURCES_FOLDER } from '../builders/export-source';

export interface Library {
  app: App;
  /** Runs an operation that must succeed. */
  run<Name extends OperationName>(name: Name, input?: unknown): Promise<OutputOf<Name>>;
  /** Runs one that must fail and returns its sentence. */
  refuse(name: string, input?: unknown): Promise<{ code: string; message: string }>;
}

/** A library in memory with the shipped resources. */
export function createLibrary(): Library {
  const app = openApp({ libraryPath: ':memory:', resourcesFolder: RESOURCES_FOLDER });
  return {
    app,
    run: async (name, input = {}) => {
      const reply = await app.run(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
      return reply.output;
    },
    refuse: async (name, input = {}) => {
      const reply = await app.run(name, input);
      if (reply.ok) throw new Error(`${name} was not refused.`);
      return reply.error;
    },
  };
}

export function textFile(name: string, text: string): NamedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
