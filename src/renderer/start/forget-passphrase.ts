import { ask, tell } from '../frame/frame-store';
import { say } from '../language/language';
import { useStart } from './start-store';

/** Takes the passphrase out of the system's keychain: from now on it is asked for. */
export async function forgetPassphrase(): Promise<void> {
  const lock = await ask('library.forgetPassphrase', {});
  if (lock === null) return;
  useStart.setState({ lock });
  tell('done', say('The passphrase is not kept on this machine any more.'));
}
