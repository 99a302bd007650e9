// What does a certifier hold in hand of the certificates that were acknowledged, whatever happened to the server?
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { send, type Answer, type Sender } from '../bench/http-client.js';
import { legalName, type PlantedTrainee } from '../bench/plant-certifiable.js';
import type { Tally } from './tally.js';

interface IssuedCertificate {
  readonly id: string;
  readonly number: string;
  readonly receipt: string | null;
}

/** Kept outside the database, as people keep what was handed to them. */
export interface Acknowledged {
  readonly trainee: PlantedTrainee;
  readonly key: string;
  readonly id: string;
  readonly number: string;
  /** Null when the answer came before the ledger had given the certificate its place. */
  receipt: string | null;
}

const patienceMs = 120_000;

export class Certifier {
  readonly journal: Acknowledged[] = [];

  constructor(
    private readonly academyId: string,
    private readonly origin: string,
    private readonly cookie: string,
    private readonly tally: Tally,
  ) {}

  /** Presses again, as the same request, until there is an answer. */
  async issue(url: () => string, trainee: PlantedTrainee): Promise<void> {
    const key = v7();
    const { id, number, receipt } = await this.#press(url, trainee, key);
    this.journal.push({ trainee, key, id, number, receipt });
  }

  /** Once more, as somebody does who is not sure: it must be the same certificate. */
  async again(url: () => string, entry: Acknowledged): Promise<void> {
    const { id, number, receipt } = await this.#press(url, entry.trainee, entry.key);
    this.tally.check('what was acknowledged is still there, and is the same', id === entry.id && number === entry.number, { entry, now: { id, number } });
    entry.receipt ??= receipt;
  }

  async #press(url: () => string, trainee: PlantedTrainee, key: string): Promise<IssuedCertificate> {
    for (const until = Date.now() + patienceMs; ; await pause(20)) {
      const certifier: Sender = { url: url(), origin: this.origin, cookie: this.cookie };
      const answer = await send<IssuedCertificate>(certifier, 'POST', `/v1/academies/${this.academyId}/certificates`, { key, body: { enrolmentId: trainee.enrolmentId, typed: legalName } }).catch(() => null);
      if (answer?.status === 201) return answer.body;
      if (answer) this.#judgeRefusal(answer);
      if (Date.now() > until) throw new Error(`Nothing was issued within ${patienceMs / 1000} s: ${answer ? `${answer.status} ${answer.text}` : 'no answer'}`);
    }
  }

  /** While something is away the answer is 503, and never that we do not know what went wrong. */
  #judgeRefusal({ status, text }: Answer<unknown>): void {
    this.tally.check('a fault is told as one that passes', status === 503, `${status} ${text}`);
  }
}
