import type { OperationName, OutputOf } from '../../../shared/contract';
import type { App } from '../../app/create-app';

/** What the commands share. */
export interface CommandTools {
  withLibrary: <Result>(path: string, work: (app: App) => Promise<Result>) => Promise<Result>;
  run: <Name extends OperationName>(app: App, name: Name, input: unknown) => Promise<OutputOf<Name>>;
  printResult: (json: boolean, value: unknown, text: () => string) => void;
}
