// Does what the register answered hold against its own public log, as worked out by the reader's machine?
import { readFacts } from '#libs/certification/core/facts.js';
import { asOf } from '#libs/verification/core/as-of.js';
import { isAltered, weigh, type Shown } from '#libs/verification/core/evidence.js';
import type { components } from '../api/schema.js';
import { asked, Differs, PublicLog, type Ask, type Seen } from './public-log.js';

export type Answer = components['schemas']['CheckAnswerView'];

/** `differs` is an alarm; `could-not-check` proves nothing in either direction. */
export type Outcome = 'agrees' | 'differs' | 'could-not-check';

export interface OwnCheck {
  readonly outcome: Outcome;
  readonly answer: Answer | null;
  /** To be remembered for the next time; null when nothing new was proven. */
  readonly seen: Seen | null;
}

/**
 * Everything again that the server says it has checked, from the key downwards, with nothing taken on its word but the key the first time. `number` has
 * dashes; `on` is the earlier day that the reader asks about, as it was written, null without one.
 */
export async function verifyAnswer(ask: Ask, number: string, before: Seen | null, on: string | null = null): Promise<OwnCheck> {
  let answer: Answer | null = null;
  try {
    answer = await answered(ask, on === null ? number : `${number}?on=${encodeURIComponent(on)}`);
    const log = await PublicLog.open(ask, before);
    const own = await weighed(log, number, answer);
    if (answer.asOf) demandSameDay(answer, answer.asOf);
    const outcomes = [own, answer.renewedBy === null ? own : await renewed(ask, log, { number, answer, renewedBy: answer.renewedBy })];
    return { outcome: outcomes.every((outcome) => outcome === 'agrees') ? 'agrees' : 'could-not-check', answer, seen: log.seen };
  } catch (error) {
    return { outcome: error instanceof Differs ? 'differs' : 'could-not-check', answer, seen: null };
  }
}

const answered = async (ask: Ask, number: string): Promise<Answer> => (await (await asked(ask, `/check/${number}`, 'application/json')).json()) as Answer;

/** `number` is the one that was asked for, with dashes. Throws `Differs` at anything that is not what the log has of its events. */
async function weighed(log: PublicLog, number: string, answer: Answer): Promise<Outcome> {
  if (answer.number !== number) throw new Differs();
  const places = [...answer.committed.earlier.map(({ index }) => index), answer.ledger.index].filter((index) => index !== null && index < log.tree.size) as number[];
  const newest = places.pop();
  if (newest === undefined || places.length < answer.committed.earlier.length) return 'could-not-check';
  const [last, ...earlier] = await Promise.all([log.provenEntry(newest), ...places.map((index) => log.entry(index))]);
  const evidence = weigh(shownOf(number, answer), log.tree, last, earlier);
  if (isAltered(evidence)) throw new Differs();
  return evidence.signature.answer === 'yes' && evidence.ledger.answer === 'yes' ? 'agrees' : 'could-not-check';
}

/** What the answer says of the day must follow from the history, which was compared with the log. */
function demandSameDay({ history, validUntil }: Answer, { kind, on = '', states = [], reason = null }: NonNullable<Answer['asOf']>): void {
  if (kind !== 'known') return;
  const then = asOf({ history, validUntil, today: on, openSince: null }, on);
  if (then.kind !== 'known' || then.states.join() !== states.join() || then.reason !== reason) throw new Differs();
}

interface Renewed {
  readonly number: string;
  readonly answer: Answer;
  readonly renewedBy: string;
}

/** No entry of the old certificate tells that it was renewed; one of the new certificate has to. A correction bears a new number: then the one before is named. */
async function renewed(ask: Ask, log: PublicLog, { number, answer, renewedBy }: Renewed): Promise<Outcome> {
  const newer = await answered(ask, renewedBy);
  const outcome = await weighed(log, renewedBy, newer);
  const { renews } = readFacts(newer.committed.facts);
  const seen = new Set([number]);
  for (let [held, told] = [number, answer]; renews !== bare(held); ) {
    if (told.replaces === null) throw new Differs();
    held = told.replaces;
    // signed lines that take each other's place prove nothing, and would have to be asked for ever
    if (seen.has(held)) return 'could-not-check';
    seen.add(held);
    told = await answered(ask, held);
    if ((await weighed(log, held, told)) !== 'agrees') return 'could-not-check';
  }
  return outcome;
}

const bare = (number: string | null): string | null => number && number.replaceAll('-', '');

const shownOf = (number: string, { committed, holderName, programme, replacedBy, replaces, renews, ...shown }: Answer): Shown => ({
  ...shown,
  number: bare(number) ?? '',
  name: holderName,
  programme: programme.code,
  version: programme.version,
  replacedBy: bare(replacedBy),
  replaces: bare(replaces),
  renews: bare(renews),
  salts: committed.salts,
  statusList: committed.statusList,
  events: [...committed.earlier, { facts: committed.facts, salt: committed.salts.facts, leafHash: committed.leafHash }],
});
