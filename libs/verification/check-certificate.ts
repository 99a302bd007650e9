// What does somebody learn who asks for a certificate number?
import { Injectable } from '@nestjs/common';
import { readNumber, type NumberReading } from '#libs/certification/core/certificate-number.js';
import { networkOf } from '#libs/identity/core/network.js';
import { Clock } from '#libs/platform/clock.js';

import { verdictOf, type Verdict } from './core/verdict.js';
import { dayInZone } from './day-in-zone.js';
import { LastKnownAnswers, type LastKnown } from './last-known.js';
import { Misses } from './misses.js';
import { RegisterStore } from './register.store.js';

export type Mistyped = Exclude<NumberReading, { kind: 'ok' }>;

export type CheckAnswer =
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'mistyped'; readonly typed: string; readonly reading: Mistyped }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly askedAt: Date; readonly lastKnown: LastKnown | null };

/** Where no certificate says whose days are meant. */
export const zoneOfNothing = 'Europe/Lisbon';

@Injectable()
export class CheckCertificate {
  constructor(
    private readonly register: RegisterStore,
    private readonly misses: Misses,
    private readonly lastKnown: LastKnownAnswers,
    private readonly clock: Clock,
  ) {}

  /** `address` is the asker's; only its network counts, and only when the number is not ours. */
  async run(typed: string, address: string): Promise<CheckAnswer> {
    const network = networkOf(address);
    const waiting = await this.misses.wait(network);
    if (waiting > 0) return { kind: 'limited', seconds: waiting };

    const reading = readNumber(typed);
    if (reading.kind !== 'ok') return limitedOr(await this.misses.count(network), { kind: 'mistyped', typed, reading });

    const looked = await this.register.find(reading.number);
    // Asked again after the look-up: of a thousand guesses sent at once, only the first thirty learn anything.
    const wait = looked === null ? await this.misses.count(network) : await this.misses.wait(network);
    const askedAt = this.clock.now();
    const zone = looked === null || looked === 'unreadable' ? zoneOfNothing : looked.zone;
    const verdict = verdictOf(reading.number, looked, dayInZone(zone, askedAt));
    if (verdict.finding) this.lastKnown.remember(reading.number, { status: verdict.status, at: askedAt, zone });
    return limitedOr(wait, { kind: 'verdict', verdict, askedAt, lastKnown: verdict.status === 'could-not-check' ? this.lastKnown.of(reading.number) : null });
  }
}

const limitedOr = (seconds: number, answer: CheckAnswer): CheckAnswer => (seconds > 0 ? { kind: 'limited', seconds } : answer);
