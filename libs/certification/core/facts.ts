// Which facts does a certificate certify, and how are they written so that anyone can check them?
import { lastDayOfYears, type Day } from '#libs/kernel/calendar.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
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
}

/** What a later event states: the same facts again, so that the newest ledger entry alone commits to everything, and its own. */
export interface EventFacts extends CertificateFacts {
  readonly reason?: SuspensionReason | ReinstatementReason;
  /** The day on which the order is looked at again. */
  readonly until?: Day;
  readonly imposedBy?: Imposer;
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
}

export const factsOfIssue = ({ programme, version, day, decisionId, independence }: Issue): CertificateFacts => ({
  programme,
  version,
  scope: 'scalp-micropigmentation',
  validFrom: day,
  validUntil: lastDayOfYears(day, validYears),
  decision: decisionId,
  independence,
});

/** The facts as they are stored, committed to and served: RFC 8785 JSON. */
export const factsText = (facts: EventFacts): string => canonicalJson(facts);

/** Reads what `factsText` wrote. Only for text from our own tables. */
export const readFacts = (text: string): EventFacts => JSON.parse(text) as EventFacts;
