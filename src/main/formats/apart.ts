import { AsyncLocalStorage } from 'node:async_hooks';

/** A function that reads bytes from outside: what it takes and what it gives can both be cloned. */
export type Reader<Input extends unknown[], Output> = (...input: Input) => Output | Promise<Output>;

/** Runs a reader elsewhere, where what it is fed can harm nothing else. */
export type RunApart = <Input extends unknown[], Output>(read: Reader<Input, Output>, input: Input) => Promise<Output>;

const runners = new AsyncLocalStorage<RunApart>();

/** Does work whose readers run elsewhere. As with `watched`, no function between has to hand the runner on. */
export function readingApart<Result>(runner: RunApart, work: () => Result): Result {
  return runners.run(runner, work);
}

/** Reads what came from outside: elsewhere if the running work says where, else here. @throws what the reader throws. */
export async function apart<Input extends unknown[], Output>(
  read: Reader<Input, Output>,
  ...input: Input
): Promise<Output> {
  const runner = runners.getStore();
  return runner === undefined ? read(...input) : runner(read, input);
}
