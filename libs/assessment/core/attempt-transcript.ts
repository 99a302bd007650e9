// What did a candidate do in an exam, and what came of it, as the bytes that are sealed?
import type { Locale } from '#libs/kernel/locale.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import type { ClosedBy } from './attempt.js';
import type { FormScore } from './scoring.js';

/** Every time that an answer was saved. */
export interface JournalEntry {
  readonly position: number;
  readonly revision: number;
  readonly answeredAt: Date;
  readonly late: boolean;
  readonly choice: readonly string[];
}

export interface SealedItem {
  readonly code: string;
  readonly version: number;
  readonly digest: Uint8Array;
  readonly optionOrder: readonly string[];
}

export interface SealedResult extends FormScore {
  readonly revision: number;
  readonly scoredAt: Date;
  /** What passed it. */
  readonly passPoints: number;
  readonly gatesNeeded: number;
  readonly rescoringId: string | null;
}

export interface SealedAttempt {
  readonly id: string;
  readonly number: number;
  readonly purpose: string;
  readonly locale: Locale;
  readonly formId: string;
  /** `code@version`; null where a form was drawn without. */
  readonly blueprint: string | null;
  readonly standardId: string | null;
  readonly startedAt: Date;
  readonly deadline: Date | null;
  readonly endedAt: Date;
  readonly closedBy: ClosedBy;
  readonly pledge: { readonly version: number; readonly locale: Locale; readonly acceptedAt: Date } | null;
  readonly items: readonly SealedItem[];
  readonly journal: readonly JournalEntry[];
  readonly result: SealedResult;
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
/** As text: programs differ in how they write fractions. */
const points = (value: number): string => value.toFixed(2);

const resultTold = ({ revision, scoredAt, points: reached, possible, passed, passPoints, gatesRight, gatesTotal, gatesNeeded, domains, rescoringId }: SealedResult) => ({
  revision,
  scoredAt: scoredAt.toISOString(),
  points: points(reached),
  possible,
  needed: points(passPoints),
  gates: { right: gatesRight, total: gatesTotal, needed: gatesNeeded },
  domains: domains.map((each) => ({ domain: each.domain, points: points(each.points), possible: each.possible })),
  passed,
  rescoring: rescoringId,
});

/**
 * RFC 8785 JSON. It has what the candidate gave, and totals: no key, no points of one item, and no words of the secure bank, so that whoever keeps it, or
 * passes it on, opens nothing.
 */
export const transcriptOf = ({ id, number, purpose, locale, formId, blueprint, standardId, startedAt, deadline, endedAt, closedBy, pledge, items, journal, result }: SealedAttempt): string =>
  canonicalJson({
    v: 1,
    type: 'attempt',
    attempt: id,
    number,
    requirement: purpose,
    locale,
    form: { id: formId, blueprint, standard: standardId, items: items.map(({ code, version, digest, optionOrder }) => ({ item: `${code}@${version}`, digest: hex(digest), order: [...optionOrder] })) },
    startedAt: startedAt.toISOString(),
    deadline: deadline?.toISOString() ?? null,
    endedAt: endedAt.toISOString(),
    closedBy,
    pledge: pledge && { version: pledge.version, locale: pledge.locale, acceptedAt: pledge.acceptedAt.toISOString() },
    answers: journal.map(({ position, revision, answeredAt, late, choice }) => ({ position, revision, savedAt: answeredAt.toISOString(), late, answer: [...choice] })),
    result: resultTold(result),
  });

/** A result that follows another. `first`: the commitment to the transcript of the attempt; null for what was marked before there were any. */
export const laterTranscriptOf = ({ attemptId, first, result }: { readonly attemptId: string; readonly first: string | null; readonly result: SealedResult }): string =>
  canonicalJson({ v: 1, type: 'attempt-result', attempt: attemptId, first, result: resultTold(result) });

/** Where two transcripts begin to differ, by JSON pointer; null when they are the same. */
export function firstDifference(one: unknown, other: unknown, place = ''): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return one === other ? null : place || '/';
  for (const key of [...new Set([...Object.keys(one), ...Object.keys(other)])].sort((left, right) => left.localeCompare(right, 'en', { numeric: true }))) {
    const found = firstDifference((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${place}/${key}`);
    if (found !== null) return found;
  }
  return null;
}
