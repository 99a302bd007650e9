// May a key sign, and for how long is it made?

export interface KeyLife {
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly retiredAt: Date | null;
}

export type KeyFault = 'signing-key-retired' | 'signing-key-expired' | 'signing-key-not-valid-yet';

const dayMs = 86_400_000;
/** Two years: a key that nobody knows to be stolen does not sign for ever. */
export const keyLifeMs = 730 * dayMs;
/** A key is replaced before its end, so that nobody waits for a signature. */
export const renewalMs = 30 * dayMs;

/** Why a key must not sign at a moment; null when it may. What it signed before its end stays signed. */
export function keyFault({ validFrom, validUntil, retiredAt }: KeyLife, at: Date): KeyFault | null {
  if (retiredAt !== null) return 'signing-key-retired';
  if (at >= validUntil) return 'signing-key-expired';
  return at < validFrom ? 'signing-key-not-valid-yet' : null;
}

/** From when on nothing may bear its signature. */
export const endOf = ({ validUntil, retiredAt }: KeyLife): Date => (retiredAt !== null && retiredAt < validUntil ? retiredAt : validUntil);
