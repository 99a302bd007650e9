// What does a program get that asks for a certificate number?
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { holderText } from '#libs/certification/core/leaf.js';
import { askedDay } from './as-of-form.js';
import type { CheckAnswerView } from './check-answer.dto.js';
import type { CheckAnswer } from './check-certificate.js';
import { indexOf, type Finding, type Verdict } from './core/verdict.js';
import { neighboursOf, type Neighbours } from './onward.js';
import type { Site } from './site.js';

type VerdictAnswer = Extract<CheckAnswer, { kind: 'verdict' }>;

/**
 * Codes for everything the page says in words, and what is needed to check it against the ledger: the texts exactly as
 * they were committed to, their salts, and where the entry is. After an erasure name and salts are null.
 */
export function answerData(site: Site, verdict: Verdict, finding: Finding): Omit<CheckAnswerView, 'askedAt' | 'knownAt' | 'asOf'> {
  const { entry, facts, evidence, standing } = finding;
  const { lastEvent } = entry;
  const ledgerIndex = indexOf(finding);
  return {
    number: withDashes(verdict.number),
    status: verdict.status,
    lines: verdict.lines,
    standing,
    stateSince: entry.stateSince,
    reviewOn: entry.reviewOn,
    reason: entry.reason,
    holderName: entry.name,
    scope: facts.scope,
    programme: { code: facts.programme, version: facts.version },
    academy: entry.academy,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
    zone: entry.zone,
    independence: facts.independence,
    history: entry.history,
    conditions: standing === 'with-conditions' ? (finding.latest.conditions ?? []) : [],
    ...dashed(neighboursOf(finding)),
    committed: {
      certificate: verdict.number,
      facts: lastEvent.facts,
      holder: entry.name === null ? null : holderText(entry.name),
      salts: entry.salts,
      event: lastEvent.id,
      issuedEvent: entry.issuedEventId,
      leafHash: lastEvent.leafHash,
      earlier: entry.earlier.map(({ id, facts, salt, leafHash }, place) => ({ event: id, facts, salt, leafHash, index: evidence.places[place] ?? null })),
      statusList: entry.statusList,
    },
    ledger: {
      origin: site.ledgerOrigin,
      index: ledgerIndex,
      issuedIndex: evidence.places[0] ?? null,
      checkpoint: `${site.publicUrl}/ledger/checkpoint`,
      proof: ledgerIndex === null ? null : `${site.publicUrl}/ledger/proof/${ledgerIndex}`,
    },
  };
}

const dashed = (neighbours: Neighbours): Neighbours => {
  const written = (number: string | null) => number && withDashes(number);
  const { replacedBy, renewedBy, replaces, renews } = neighbours;
  return { replacedBy: written(replacedBy), renewedBy: written(renewedBy), replaces: written(replaces), renews: written(renews) };
};

const written = new WeakMap<Verdict, string>();

/** The answer as it is sent; written once for each verdict, but for its moments and for the earlier day `on` that somebody asks about. */
export function answerText(site: Site, answer: VerdictAnswer, finding: Finding, on?: unknown): string {
  const { verdict, askedAt, knownAt } = answer;
  let rest = written.get(verdict);
  if (rest === undefined) {
    rest = JSON.stringify(answerData(site, verdict, finding)).slice(1);
    written.set(verdict, rest);
  }
  return `{"askedAt":"${askedAt.toISOString()}","knownAt":"${(knownAt ?? askedAt).toISOString()}","asOf":${JSON.stringify(askedDay(finding, answer, on))},${rest}`;
}

/** What is told beside a refusal when there is no certificate to speak of. */
export const refusalData = ({ verdict, askedAt }: VerdictAnswer) => ({
  number: withDashes(verdict.number),
  status: verdict.status,
  askedAt: askedAt.toISOString(),
  lines: verdict.lines,
});
