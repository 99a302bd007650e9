// What is a claim, and may it be made?
import { locales, type Localised } from '#libs/kernel/locale.js';
import type { Source } from './source.js';
import { numbersIn } from './numbers.js';
import { fields, isFields, list, localisedText, oneOf, repeated, text, type Report } from './shape.js';

/**
 * What a claim rests on, the firmest first: measured in a study or series, reported from single cases, an opinion of
 * clinical authors, the text of a law, standard or authority, what sellers and clinics say, a rule of this programme.
 */
export const claimGrades = ['measured', 'reported', 'expert', 'official', 'trade', 'house'] as const;
export type ClaimGrade = (typeof claimGrades)[number];

/** One factual statement that lessons and items stand on. */
export interface Claim {
  /** `C2.07`: the seventh of module 2. It is never given to another statement. */
  readonly id: string;
  readonly grade: ClaimGrade;
  /** Ids of sources; only a rule of this programme may do without. */
  readonly sources: readonly string[];
  /** Ids of claims that say otherwise; each of them names this one. */
  readonly conflicts: readonly string[];
  /** The day by which somebody must look at it again, `2027-05-31`. */
  readonly review: string;
  /** Why nobody may stand on it any longer, and since when; null while it holds. */
  readonly retired: Retirement | null;
  readonly text: Localised;
}

export interface Retirement {
  readonly on: string;
  readonly reason: string;
}

export const claimId = /^C(\d+)\.(\d{2,})$/;

/** A statement to teach as fact: it holds, nobody contradicts it, and it is not merely what the trade says. */
export const isFirm = ({ conflicts, grade, retired }: Claim): boolean => retired === null && conflicts.length === 0 && grade !== 'trade';

/** Ids of the sources on which these claims rest, each once. */
export const sourcesOf = (ids: readonly string[], claims: ReadonlyMap<string, Claim>): string[] => [...new Set(ids.flatMap((id) => claims.get(id)?.sources ?? []))];

const aDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function readClaim(value: unknown, report: Report): Claim {
  const given = fields(value, ['id', 'grade', 'sources', 'conflicts', 'review', 'retired', 'text'], 'a claim', report);
  const id = text(given, 'id', report);
  const onClaim: Report = (fault) => report(`${id || 'a claim without id'}: ${fault}`);
  const ids = (name: 'sources' | 'conflicts') => list(given, name, onClaim).filter((one): one is string => typeof one === 'string');
  const day = (from: Readonly<Record<string, unknown>>, name: string): string => {
    const found = text(from, name, onClaim);
    if (found !== '' && !aDay.test(found)) onClaim(`"${name}" must be a day such as 2027-05-31`);
    return found;
  };
  const retirement = isFields(given['retired']) ? fields(given['retired'], ['on', 'reason'], '"retired"', onClaim) : null;
  return {
    id,
    grade: oneOf(given, 'grade', claimGrades, onClaim),
    sources: ids('sources'),
    conflicts: ids('conflicts'),
    review: day(given, 'review'),
    retired: retirement && { on: day(retirement, 'on'), reason: text(retirement, 'reason', onClaim) },
    text: localisedText(given, 'text', onClaim),
  };
}

/** The claims of one module's file: numbered for it, resting on sources that somebody has read, alike in every language. */
export function checkClaims(claims: readonly Claim[], moduleNumber: number, sources: ReadonlyMap<string, Source>, report: Report): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const id of repeated(claims.map((claim) => claim.id))) report(`${id}: the id is used twice`);
  for (const claim of claims) {
    const onClaim: Report = (fault) => report(`${claim.id}: ${fault}`);
    if (claimId.exec(claim.id)?.[1] !== String(moduleNumber)) onClaim(`the id must look like C${moduleNumber}.01`);
    checkSources(claim, sources, onClaim);
    for (const other of claim.conflicts) {
      if (!byId.has(other)) onClaim(`it conflicts with ${other}, which is not in this file`);
      else if (!byId.get(other)!.conflicts.includes(claim.id)) onClaim(`it conflicts with ${other}, which does not name it in return`);
    }
    const [first, ...others] = locales.map((locale) => [...new Set(numbersIn(claim.text[locale], locale))].sort().join(' '));
    for (const numbers of others) if (numbers !== first) onClaim(`its languages give different numbers: ${first || 'none'} and ${numbers || 'none'}`);
  }
}

function checkSources({ grade, sources }: Claim, known: ReadonlyMap<string, Source>, report: Report): void {
  if (sources.length === 0 && grade !== 'house') report('it has no source, and is not a rule of this programme');
  for (const id of sources) {
    const source = known.get(id);
    if (!source) report(`${id} is not in sources.json`);
    else if (source.access !== 'R' && source.access !== 'R2') report(`${id} has not been read (${source.access}): a claim cannot rest on it`);
  }
}
