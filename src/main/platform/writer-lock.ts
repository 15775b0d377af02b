import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { currentUser } from './person';

/** Who writes to a library. */
export interface Holder {
  pid: number;
  /** When that process began, as the system counts; empty where it does not tell. A number is given out again one day. */
  began: string;
  host: string;
  user: string;
  since: string;
}

export type Lock = { kind: 'held'; release: () => void } | { kind: 'taken'; holder: Holder };

const PLAUSIBLE_HOLDER = ['pid', 'began', 'host', 'user', 'since'];

/**
 * Makes this process the one writer of a library, or says who is. The lock is a file beside it that names its holder; one
 * that a crashed process left is taken over. Throws what the file system throws where the folder cannot be written to.
 */
export function lockForWriting(libraryPath: string, now: string): Lock {
  const path = `${libraryPath}-lock`;
  const mine = `${path}.${process.pid}`;
  const me: Holder = {
    pid: process.pid,
    began: beginningOf(process.pid),
    host: hostname(),
    user: currentUser(),
    since: now,
  };
  try {
    writeFileSync(mine, JSON.stringify(me));
    for (let round = 0; ; round++) {
      if (linkTo(mine, path)) return { kind: 'held', release: () => release(path, me) };
      const holder = readHolder(path);
      if (holder !== null && isAlive(holder)) return { kind: 'taken', holder };
      if (round >= 20) return { kind: 'taken', holder: holder ?? me };
      takeAway(path, `${mine}.old`, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A link is made whole or not at all, and fails where the name exists: two processes cannot both succeed. */
function linkTo(mine: string, path: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'EEXIST') return false;
    if (error.code !== 'EPERM' && error.code !== 'ENOTSUP' && error.code !== 'EOPNOTSUPP' && error.code !== 'ENOSYS')
      throw error;
  }
  // A file system without links (FAT, some network drives): creating exclusively is the next best.
  try {
    writeFileSync(path, readFileSync(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's lock aside. Where another process was quicker and what was moved is its new lock, it is put back. */
function takeAway(path: string, aside: string, dead: Holder | null): void {
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else took it away
  }
  const moved = readHolder(aside);
  if (JSON.stringify(moved) !== JSON.stringify(dead) && moved !== null && isAlive(moved)) linkTo(aside, path);
  rmSync(aside, { force: true });
}

function release(path: string, me: Holder): void {
  const holder = readHolder(path);
  if (holder !== null && holder.pid === me.pid && holder.began === me.began && holder.host === me.host) {
    rmSync(path, { force: true });
  }
}

function readHolder(path: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read !== 'object' || read === null || !PLAUSIBLE_HOLDER.every((name) => name in read)) return null;
    return read as Holder; // every name is there; a wrong type only makes a wrong sentence
  } catch {
    return null;
  }
}

/** A process of another machine cannot be asked: its lock holds until someone there, or a person here, removes it. */
function isAlive({ pid, began, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  return began === '' || beginningOf(pid) === began;
}

/** Linux tells when a process began, in ticks since the machine did: the 22nd field, counted after the name's bracket. */
function beginningOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}
