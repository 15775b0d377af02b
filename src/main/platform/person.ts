import { userInfo } from 'node:os';

/** The name this person is logged in with; empty where the system knows none. */
export function currentUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
