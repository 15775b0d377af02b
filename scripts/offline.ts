import { spawnSync } from 'node:child_process';

/** How to run something where no network is: the words to put before its command line, or why that cannot be had here. */
export type Offline = { prefix: readonly string[]; why: null } | { prefix: null; why: string };

// Brings up the loopback of the new space; Perl is on every Debian, `ip` is not. The numbers are SIOCSIFFLAGS and IFF_UP.
const LOOPBACK_UP =
  'ip link set lo up 2>/dev/null || perl -e \'socket(S,2,2,0); $r=pack("a16s","lo",0x41); ioctl(S,0x8914,$r) or die\'';

/** A network space of its own with nothing but loopback: Linux gives it to root, or to anybody who may be root in it. */
export function findOffline(): Offline {
  if (process.platform !== 'linux') return { prefix: null, why: 'only Linux has network spaces to try it in' };
  for (const flags of ['-n', '-rn']) {
    const prefix = ['unshare', flags, 'sh', '-c', `{ ${LOOPBACK_UP}; } && exec "$@"`, 'offline'];
    const [command, ...args] = [...prefix, 'true'];
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return { prefix, why: null };
  }
  return { prefix: null, why: 'this system gives no network space to an ordinary user (`unshare -rn`)' };
}
