// How does the operator give an academy, or the register, a new signing key?
import { RotateKey } from '#libs/certification/rotate-key.js';
import { withApplication } from './application.js';
import { Failure } from './failure.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `whose` is an academy's id, or `register`. */
export async function rotateKey(whose: string): Promise<string[]> {
  if (whose !== 'register' && !uuid.test(whose)) throw new Failure('Say whose key: the id of an academy, or the word register.', 2);
  const { validUntil } = await withApplication((app) => app.get(RotateKey).run(whose === 'register' ? null : whose));
  return [`There is a new key, for use until ${validUntil.toISOString().slice(0, 10)}. The former one signs nothing any more; what it signed still holds.`];
}
