// What does somebody learn who asks for a certificate number?
import { Injectable } from '@nestjs/common';
import { readNumber, type CertificateNumber, type NumberReading } from '#libs/certification/core/certificate-number.js';
import { networkOf } from '#libs/identity/core/network.js';
import { Clock } from '#libs/platform/clock.js';
import { verdictOf, type Verdict } from './core/verdict.js';
import { dayInZone } from './day-in-zone.js';
import { Misses } from './misses.js';
import { Register, type Found, type KnownLine } from './register.js';

export type Mistyped = Exclude<NumberReading, { kind: 'ok' }>;

export type CheckAnswer =
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'mistyped'; readonly typed: string; readonly reading: Mistyped }
  /** `knownAt`: when the register last was known to say so; null when there is nothing to speak of. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly askedAt: Date; readonly knownAt: Date | null };

/** Where no certificate says whose days are meant. */
export const zoneOfNothing = 'Europe/Lisbon';

interface Judged extends Pick<Found, 'evidence' | 'isCurrent'> {
  readonly today: string;
  readonly verdict: Verdict;
}

@Injectable()
export class CheckCertificate {
  /** The same verdict is the same object, so that whoever writes it down does so once. */
  readonly #judged = new WeakMap<KnownLine, Judged>();

  constructor(
    private readonly register: Register,
    private readonly misses: Misses,
    private readonly clock: Clock,
  ) {}

  /** `address` is the asker's; only its network counts, and only when the number is not ours. */
  async run(typed: string, address: string): Promise<CheckAnswer> {
    const network = networkOf(address);
    const waiting = await this.misses.wait(network);
    if (waiting > 0) return { kind: 'limited', seconds: waiting };

    const reading = readNumber(typed);
    if (reading.kind !== 'ok') return limitedOr(await this.misses.count(network), { kind: 'mistyped', typed, reading });

    const found = await this.register.find(reading.number);
    // Asked again after the look-up: of a thousand guesses sent at once, only the first thirty learn anything.
    const wait = found === null ? await this.misses.count(network) : await this.misses.wait(network);
    const askedAt = this.clock.now();
    const isKnown = found !== null && found !== 'unreadable';
    const verdict = isKnown ? this.#judge(reading.number, found, askedAt) : verdictOf(reading.number, found, dayInZone(zoneOfNothing, askedAt));
    return limitedOr(wait, { kind: 'verdict', verdict, askedAt, knownAt: isKnown ? found.knownAt : null });
  }

  #judge(number: CertificateNumber, found: Found, askedAt: Date): Verdict {
    const { line, evidence, isCurrent } = found;
    const today = dayInZone(line.entry.zone, askedAt);
    const before = this.#judged.get(line);
    if (before?.today === today && before.evidence === evidence && before.isCurrent === isCurrent) return before.verdict;
    const verdict = verdictOf(number, found, today);
    this.#judged.set(line, { today, evidence, isCurrent, verdict });
    return verdict;
  }
}

const limitedOr = (seconds: number, answer: CheckAnswer): CheckAnswer => (seconds > 0 ? { kind: 'limited', seconds } : answer);
