import { EventEmitter } from 'node:events';

// What Electron gives a utility process: a port to the main process. It ends with that process, as a real one does.
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: object) => process.send?.(message),
});
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
