import { closeNetworkDoors } from '../../platform/close-network';
import { runCommandLine } from './run-command-line';

closeNetworkDoors(globalThis);
process.exitCode = await runCommandLine(process.argv.slice(2));
