// A reader's thread for tests: what it does is the name of the file it is given.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ input: [{ name }] }) => {
  if (name.startsWith('loop')) for (;;);
  if (name.startsWith('exit')) process.exit(3);
  if (name.startsWith('throw')) setTimeout(() => void Promise.reject(new Error('from nowhere')), 0);
  if (name.startsWith('eat')) for (const eaten = []; ; ) eaten.push(Array.from({ length: 1000 }, () => eaten.length));
  if (name.startsWith('text')) for (let eaten = ['x'.repeat(1000)]; ; ) eaten = [...eaten, ...eaten];
  if (name.startsWith('buffers')) for (const eaten = []; ; ) eaten.push(new Uint8Array(1_000_000).fill(1));
  if (name.startsWith('vast')) for (const vast = new Uint8Array(64 * 1024 ** 3); ; ) vast[0] += 1;
  if (name.startsWith('bug')) parentPort.postMessage({ kind: 'bug', name: 'TypeError', stack: 'TypeError: a bug' });
  if (name.startsWith('good')) {
    const line = { kind: 'paragraph', text: `Backups of ${name} are encrypted every night.`, page: null };
    parentPort.postMessage({ kind: 'done', output: { format: 'txt', source: { title: null, blocks: [line] } } });
  }
});
