import { readFileSync } from 'node:fs';

/**
 * The number of the user at the other end of a connection on this machine; null where the system does not tell. Linux lists
 * every connection with its owner; seen from there, the local port is the client's.
 */
export function userOfConnection(clientPort: number, ownPort: number): number | null {
  for (const [path, address] of TABLES) {
    const wanted = ` ${address}:${hexPort(clientPort)} ${address}:${hexPort(ownPort)} `;
    const line = readTable(path)
      .split('\n')
      .find((row) => row.includes(wanted));
    const user = Number(line?.trim().split(/\s+/u)[7] ?? Number.NaN);
    if (Number.isInteger(user)) return user;
  }
  return null;
}

/** The number of the user this process runs as; null where there are none (Windows) or where it is root, who may be anybody. */
export function ownUser(): number | null {
  const user = process.getuid?.() ?? 0;
  return user === 0 ? null : user;
}

// 127.0.0.1 in the order of bytes Linux prints, also as a client writes it that opens sockets for both kinds of address.
const TABLES = [
  ['/proc/net/tcp', '0100007F'],
  ['/proc/net/tcp6', '0000000000000000FFFF00000100007F'],
] as const;

function hexPort(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0');
}

function readTable(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
