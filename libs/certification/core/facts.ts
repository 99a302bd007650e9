// Which facts does a certificate certify, and how are they written so that anyone can check them?
import { lastDayOfYears, type Day } from '#libs/kernel/calendar.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import type { Condition } from './conditions.js';
import type { CorrectionReason, StrikeOffReason, SurrenderNote } from './endings.js';
import type { Independence } from './impartiality.js';
import type { Imposer, ReinstatementReason, SuspensionReason } from './suspension.js';

/** What kind of work a certificate is about. A code: pages and paper say it in their reader's language. */
export type ScopeCode = 'scalp-micropigmentation';

/** Frozen at the decision. Codes and days only, never words in some language and never a name. */
export interface CertificateFacts {
  readonly programme: string;
  readonly version: string;
  readonly scope: ScopeCode;
  readonly validFrom: Day;
  /** Valid through the end of this day in the academy's zone. */
  readonly validUntil: Day;
  readonly decision: string;
  readonly independence: Independence;
  /** The number of the certificate that this one takes the place of, corrected. */
  readonly replaces?: string;
  /** The number of the same holder's earlier certificate in the same programme. */
  readonly renews?: string;
}

/** Why something happened to a certificate. Codes from closed lists; each may be read by the public. */
export type EventReason = SuspensionReason | ReinstatementReason | StrikeOffReason | SurrenderNote | CorrectionReason;

/** What a later event states: the same facts again, so that the newest ledger entry alone commits to everything, and its own. */
export interface EventFacts extends CertificateFacts {
  readonly reason?: EventReason;
  /** The day on which the order is looked at again. */
  readonly until?: Day;
  readonly imposedBy?: Imposer;
  /** What stands until the register lifts it, on every event from the one that imposed it. */
  readonly conditions?: readonly Condition[];
  /** On `superseded` alone: the number of the certificate that takes the place, and the leaf hash of its issue in base64url. */
  readonly successor?: string;
  readonly successorLeaf?: string;
}

/** How long a certificate is valid. */
export const validYears = 3;

export interface Issue {
  readonly programme: string;
  readonly version: string;
  /** The day of the decision in the academy's zone. */
  readonly day: Day;
  readonly decisionId: string;
  readonly independence: Independence;
  /** The number of the certificate that is renewed. */
  readonly renews?: string;
}

export const factsOfIssue = ({ programme, version, day, decisionId, independence, renews }: Issue): CertificateFacts => ({
  programme,
  version,
  scope: 'scalp-micropigmentation',
  validFrom: day,
  validUntil: lastDayOfYears(day, validYears),
  decision: decisionId,
  independence,
  ...(renews !== undefined && { renews }),
});

/** Of a certificate that differs from `corrected` in the name alone: its days stay, too. */
export const factsOfCorrection = (corrected: CertificateFacts, { decisionId, independence, replaces }: Pick<Issue, 'decisionId' | 'independence'> & { readonly replaces: string }): CertificateFacts => ({
  ...corrected,
  decision: decisionId,
  independence,
  replaces,
});

/** The facts as they are stored, committed to and served: RFC 8785 JSON. */
export const factsText = (facts: EventFacts): string => canonicalJson(facts);

/** Reads what `factsText` wrote. Only for text from our own tables. */
export const readFacts = (text: string): EventFacts => JSON.parse(text) as EventFacts;
