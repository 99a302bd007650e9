// Who lives in the demonstration, and how do they sign in?
import { createHmac } from 'node:crypto';
import type { Role } from '#libs/kernel/context.js';

export interface DemonstrationPerson {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

const host = 'demo.dermark.example';

/** One person per role, in the order in which they are printed. */
export const signIns: readonly DemonstrationPerson[] = [
  { role: 'trainee', name: 'Tiago Valente', email: `tiago@${host}` },
  { role: 'instructor', name: 'Ivo Sampaio', email: `ivo@${host}` },
  { role: 'assessor', name: 'Alda Peixoto', email: `alda@${host}` },
  { role: 'certifier', name: 'César Monteiro', email: `cesar@${host}` },
  { role: 'owner', name: 'Olga Freitas', email: `olga@${host}` },
  { role: 'registrar', name: 'Rosa Antunes', email: `rosa@${host}` },
];

/** Further trainees, each at another point of the way. */
export const trainees = {
  certified: { role: 'trainee', name: 'Helena Vasconcelos', email: `helena@${host}` },
  suspended: { role: 'trainee', name: 'Rui Carvalhal', email: `rui@${host}` },
  toDecide: { role: 'trainee', name: 'Marta Figueiredo', email: `marta@${host}` },
  toAssess: { role: 'trainee', name: 'Nuno Salgueiro', email: `nuno@${host}` },
} as const satisfies Readonly<Record<string, DemonstrationPerson>>;

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Derived from the secret of this installation's data folder: nobody else's demonstration has it. No spaces. */
export function demonstrationPassword(secret: string, email: string): string {
  const bytes = createHmac('sha256', secret).update(`dermark/demonstration/${email}`).digest();
  const letters = [...bytes.subarray(0, 20)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
}
