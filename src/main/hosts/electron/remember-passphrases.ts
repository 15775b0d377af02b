import type { LockState } from '../../../shared/contract/libraries';
import type { Reply } from '../../../shared/errors';
import type { RunByName } from '../page/running-calls';
import type { Keychain } from './keychain';
import { openSealedPassphrases } from './sealed-passphrases';

/**
 * Puts the keychain in front of the core: a passphrase the person wants remembered is sealed, and opens its library when
 * the program starts or the library is chosen. Once locked, by the person or by time, it is asked for all the same: whoever
 * sits there then may be somebody else.
 */
export function rememberPassphrases(run: RunByName, keychain: Keychain, file: string): RunByName {
  const kept = openSealedPassphrases(file, keychain);
  // Libraries that were open and were locked since.
  const needsTyping = new Set<string>();

  const tell = async (reply: Reply<unknown>): Promise<Reply<unknown>> => {
    if (!reply.ok || !isLockState(reply.output)) return reply;
    const state = reply.output;
    if (state.state === 'open') needsTyping.add(state.path);
    const available = await keychain.isAvailable();
    const remembering = !available ? 'unavailable' : kept.has(state.path) ? 'remembered' : 'possible';
    return { ok: true, output: { ...state, remembering } };
  };
  /** What was left while it was open was not locked: choosing it again is enough. */
  const leave = async (): Promise<void> => {
    const before = await run('library.lockState', {});
    if (before.ok && isLockState(before.output) && before.output.state === 'open')
      needsTyping.delete(before.output.path);
  };
  const openByItself = async (reply: Reply<unknown>): Promise<Reply<unknown>> => {
    if (!reply.ok || !isLockState(reply.output)) return reply;
    const { state, path } = reply.output;
    if (state !== 'locked' || needsTyping.has(path) || !kept.has(path) || !(await keychain.isAvailable())) return reply;
    const passphrase = await kept.read(path);
    if (passphrase === null) return reply;
    const opened = await run('library.unlock', { passphrase });
    // It was changed meanwhile: what is kept opens nothing.
    if (!opened.ok && opened.error.code === 'wrong-passphrase') kept.forget(path);
    return opened.ok ? opened : reply;
  };

  return async (name, input, options) => {
    switch (name) {
      case 'library.lockState':
        return tell(await openByItself(await run(name, input, options)));
      case 'libraries.close':
        await leave();
        return tell(await run(name, input, options));
      case 'libraries.open':
        await leave();
        return tell(await openByItself(await run(name, input, options)));
      case 'library.unlock':
      case 'libraries.create': {
        if (name === 'libraries.create') await leave();
        const reply = await run(name, input, options);
        if (reply.ok && isLockState(reply.output)) {
          const { passphrase, remember } = passphraseIn(input);
          if (remember && passphrase !== '' && (await keychain.isAvailable()))
            await kept.keep(reply.output.path, passphrase);
          else kept.forget(reply.output.path);
        }
        return tell(reply);
      }
      case 'library.setPassphrase': {
        const reply = await run(name, input, options);
        if (!reply.ok || !isLockState(reply.output)) return reply;
        const { path } = reply.output;
        const { passphrase } = passphraseIn(input);
        if (kept.has(path) && passphrase !== '') await kept.keep(path, passphrase);
        else kept.forget(path);
        return tell(reply);
      }
      case 'library.forgetPassphrase': {
        const reply = await run(name, input, options);
        if (reply.ok && isLockState(reply.output)) kept.forget(reply.output.path);
        return tell(reply);
      }
      case 'library.lock':
      case 'libraries.makeDemo':
        return tell(await run(name, input, options));
      default:
        return run(name, input, options);
    }
  };
}

function isLockState(output: unknown): output is LockState {
  return (
    typeof output === 'object' && output !== null && 'state' in output && 'path' in output && 'remembering' in output
  );
}

function passphraseIn(input: unknown): { passphrase: string; remember: boolean } {
  if (typeof input !== 'object' || input === null) return { passphrase: '', remember: false };
  const passphrase: unknown = Reflect.get(input, 'passphrase');
  return {
    passphrase: typeof passphrase === 'string' ? passphrase : '',
    remember: Reflect.get(input, 'remember') === true,
  };
}
