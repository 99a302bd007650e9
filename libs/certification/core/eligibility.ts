// What stands between a trainee and the certificate, in the order in which it should be put right?
import { mayDecide, type Impartiality } from './impartiality.js';

/** In the order in which they should be put right: there is no use in the later ones while an earlier one stands. */
export const obstacleCodes = ['already-certified', 'enrolment-withdrawn', 'academy-not-admitted', 'holder-barred', 'evidence-incomplete', 'name-not-confirmed', 'certifier-not-impartial'] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

/**
 * `detail` is a code too, for the reader's language to say: the academy's state; `struck-off` or `suspended`; the requirements that are missing,
 * parted by spaces; `unchecked` or `unconfirmed`; `oneself`, `taught` or `assessed`.
 */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly detail: string | null;
}

/** How far the legal name is: nobody has compared it with a document, its holder has not confirmed it, or it is settled. */
export type NameStanding = 'unchecked' | 'unconfirmed' | 'confirmed';

/** A new certificate is no way past an order on an old one. */
export const bars = ['struck-off', 'suspended'] as const;
export type Bar = (typeof bars)[number];

export interface Candidacy {
  readonly certified: boolean;
  readonly withdrawn: boolean;
  readonly academyState: string;
  /** What another certificate of this person is, of whichever academy; null when no order stands. */
  readonly bar: Bar | null;
  /** Codes of the requirements that are not met. */
  readonly missing: readonly string[];
  readonly name: NameStanding;
  /** Null when nobody in particular is about to decide. */
  readonly impartiality: Impartiality | null;
}

/** Every obstacle at once, so that nobody puts one right only to meet the next. Empty: a certificate can be issued. */
export function obstaclesOf(candidacy: Candidacy): Obstacle[] {
  const { certified, withdrawn, academyState, bar, missing, name, impartiality } = candidacy;
  const standing: Readonly<Record<ObstacleCode, { readonly stands: boolean; readonly detail: string | null }>> = {
    'already-certified': { stands: certified, detail: null },
    'enrolment-withdrawn': { stands: withdrawn, detail: null },
    'academy-not-admitted': { stands: academyState !== 'admitted', detail: academyState },
    'holder-barred': { stands: bar !== null, detail: bar },
    'evidence-incomplete': { stands: missing.length > 0, detail: missing.join(' ') },
    'name-not-confirmed': { stands: name !== 'confirmed', detail: name },
    'certifier-not-impartial': { stands: impartiality !== null && !mayDecide(impartiality), detail: impartiality?.oneself ? 'oneself' : (impartiality?.ties[0]?.kind ?? null) },
  };
  return obstacleCodes.filter((code) => standing[code].stands).map((code) => ({ code, detail: standing[code].detail }));
}

/** Which obstacle the database means when it refuses a decision by one of its own rules. */
export const obstacleOfRule: Readonly<Record<string, ObstacleCode>> = {
  decision_enrolment_id_key: 'already-certified',
  certificate_enrolment_id_key: 'already-certified',
  decision_names_its_enrolment: 'enrolment-withdrawn',
  academy_is_admitted: 'academy-not-admitted',
  holder_is_not_barred: 'holder-barred',
  evidence_is_complete: 'evidence-incomplete',
  name_is_confirmed: 'name-not-confirmed',
  certifier_is_impartial: 'certifier-not-impartial',
};
