import { closeNetworkDoors } from '../../platform/close-network';
import { logBug } from '../../platform/log';
import { keepYoungHeapSmall } from '../../platform/small-heap';
import { answerHost } from '../core/answer-host';
import type { FromCore } from '../core/core-messages';

// The program of the core's process: dispatch and the library, away from the process that draws the window.
closeNetworkDoors(globalThis);
keepYoungHeapSmall();
process.on('uncaughtException', (error) => {
  logBug('core', error);
  // Whatever state this left is not worked on: what was confirmed is in the file, and a new process opens it.
  process.exit(1);
});
const port = process.parentPort;
const say = (message: FromCore) => port.postMessage(message);
const answer = answerHost(say, () => process.exit(0));
port.on('message', ({ data }) => answer(data));
say({ kind: 'ready' });
