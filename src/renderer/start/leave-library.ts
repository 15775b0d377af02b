import { call } from '../client';
import { tell, useFrame } from '../frame/frame-store';
import { say } from '../language/language';

// What is being typed is saved after half a second, and tried again for longer where that fails.
const PATIENCE_MS = 3_000;

/** Closes the library and goes to the page where another is chosen. */
export async function leaveLibrary(): Promise<void> {
  await leaveFor(() => call('libraries.close', {}));
}

/** Opens another library in the place of this one. */
export async function switchLibrary(path: string): Promise<void> {
  await leaveFor(() => call('libraries.open', { path }));
}

/** First all that was typed is saved; afterwards the page starts anew, with nothing of the first library in it. */
async function leaveFor(step: () => ReturnType<typeof call<'libraries.open' | 'libraries.close'>>): Promise<void> {
  if (!(await allSaved())) {
    tell(
      'problem',
      say('What you typed last could not be saved yet. Wait until it says that all is saved, then go on.'),
    );
    return;
  }
  const reply = await step();
  if (!reply.ok) {
    tell('problem', reply.error.message);
    return;
  }
  history.replaceState(null, '', '#/overview');
  location.reload();
}

function allSaved(): Promise<boolean> {
  if (useFrame.getState().unsaved === 0) return Promise.resolve(true);
  return new Promise((done) => {
    const timer = setTimeout(() => finish(false), PATIENCE_MS);
    const unsubscribe = useFrame.subscribe(({ unsaved }) => unsaved === 0 && finish(true));
    const finish = (saved: boolean) => {
      clearTimeout(timer);
      unsubscribe();
      done(saved);
    };
  });
}
