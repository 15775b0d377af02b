import { closeNetworkDoors } from '../../platform/close-network';
import { keepYoungHeapSmall } from '../../platform/small-heap';
import { runCommandLine } from './run-command-line';

closeNetworkDoors(globalThis);
keepYoungHeapSmall();
process.exitCode = await runCommandLine(process.argv.slice(2));
