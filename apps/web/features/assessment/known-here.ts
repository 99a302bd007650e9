// Whose checklists does this device show while nobody can be asked who is signed in?
import type { Me } from '../../api/contract.js';

export type KnownPerson = Pick<Me, 'personId' | 'name' | 'email'>;

/** The sign-out looks whether this is there: as long as it is not, nothing was prepared here. */
const key = 'dermark.practical';

let known: KnownPerson | null | undefined;

export function knownHere(): KnownPerson | null {
  if (known !== undefined) return known;
  try {
    known = JSON.parse(localStorage.getItem(key) ?? 'null') as KnownPerson | null;
  } catch {
    known = null;
  }
  return known;
}

export function rememberPerson({ personId, name, email }: KnownPerson): void {
  known = { personId, name, email };
  try {
    localStorage.setItem(key, JSON.stringify(known));
  } catch {
    // storage is closed: without a connection nobody is known after a reload
  }
}

export function forgetPerson(): void {
  known = null;
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was there
  }
}
