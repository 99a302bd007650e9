// What does a candidate remember of the answers that were shown as saved?
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { anyAnswer, type AskedItem } from '../bench/any-answer.js';
import { send, type Answer, type Sender } from '../bench/http-client.js';
import type { PlantedTrainee } from '../bench/plant-certifiable.js';
import type { Tally } from './tally.js';

interface Item extends AskedItem {
  readonly position: number;
  readonly choice: readonly string[];
  readonly revision: number;
}

export interface Attempt {
  readonly id: string;
  readonly deadline: string | null;
  readonly items: readonly Item[];
  readonly result: unknown;
}

interface Answered {
  readonly choice: readonly string[];
  readonly revision: number;
}

const nothing: Answered = { choice: [], revision: 0 };
const same = (left: Answered, right: Answered): boolean => left.revision === right.revision && left.choice.join() === right.choice.join();

const unavailable = 503;
const waitMs = 50;
const patienceMs = 60_000;

/** While the database comes back the server says so. */
async function untilItIsBack<Body>(ask: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
  for (const until = Date.now() + patienceMs; ; await pause(waitMs)) {
    const answer = await ask();
    if (answer.status !== unavailable || Date.now() > until) return answer;
  }
}

/** Sits one exam in a browser that survives everything. */
export class Candidate {
  #attempt: Attempt | null = null;
  /** By position, as acknowledged. */
  readonly #saved = new Map<number, Answered>();
  /** Sent, and not answered before the server died: it may have been saved or not. */
  #pending: { readonly position: number; readonly answered: Answered } | null = null;
  acknowledged = 0;

  constructor(
    readonly trainee: PlantedTrainee,
    private readonly cookie: string,
    private readonly origin: string,
  ) {}

  /** Starts or resumes, and looks for every answer that was shown as saved. */
  async resume(url: string, tally: Tally): Promise<void> {
    const ask = () => send<Attempt>(this.#browser(url), 'POST', `/v1/enrolments/${this.trainee.enrolmentId}/attempts`, { body: { requirement: 'exam', locale: 'en', pledge: 1 } });
    const { status, text, body } = await untilItIsBack(ask);
    if (status !== 201) return tally.check('the exam is resumed', false, `${status} ${text}`);
    const before = this.#attempt;
    if (before) tally.check('resuming gives the same attempt and the same end', before.id === body.id && before.deadline === body.deadline, { before: [before.id, before.deadline], now: [body.id, body.deadline] });
    this.#attempt = body;
    const lost = body.items.filter((item) => !this.#accounts(item));
    tally.check('every answer that was shown as saved is there', lost.length === 0, lost.map(({ position, choice, revision }) => ({ position, choice, revision, shown: this.#saved.get(position) })));
    await this.#sendAgain(url, tally);
  }

  /** Saves one answer after the other until the server, its database, or the browser is no more: the browser is with the signal. */
  async answerUntilKilled(url: string, tally: Tally, signal?: AbortSignal): Promise<void> {
    for (;;) {
      const item = this.#anyItem();
      if (!item) return;
      const { revision } = this.#saved.get(item.position) ?? nothing;
      this.#pending = { position: item.position, answered: { choice: anyAnswer(item), revision: revision + 1 } };
      const alive = await this.#save(url, tally, signal).catch(() => false);
      if (!alive) return;
    }
  }

  /** Twice, as somebody does who hears nothing. */
  async submit(url: string, tally: Tally): Promise<void> {
    const path = `/v1/attempts/${this.#attempt?.id}/submission`;
    const hand = () => send<Attempt>(this.#browser(url), 'POST', path, { body: {} });
    const results = [await untilItIsBack(hand), await untilItIsBack(hand)];
    const [first, second] = results.map(({ status, body }) => ({ status, result: JSON.stringify(body.result) }));
    tally.check('handing in twice gives one result', first?.status === 200 && first.result !== 'null' && first.result === second?.result, results.map(({ status, text }) => [status, text.slice(0, 200)]));
  }

  #browser(url: string): Sender {
    return { url, origin: this.origin, cookie: this.cookie };
  }

  #anyItem(): Item | undefined {
    const items = this.#attempt?.items ?? [];
    return items[randomInt(Math.max(1, items.length))];
  }

  /** An answer on its way when the server died is either all there or not at all. */
  #accounts(item: Item): boolean {
    if (this.#pending?.position === item.position && same(item, this.#pending.answered)) {
      this.#saved.set(item.position, this.#pending.answered);
      return true;
    }
    return same(item, this.#saved.get(item.position) ?? nothing);
  }

  /** What the browser does by itself: it repeats what got no answer, which must not be refused as stale. */
  async #sendAgain(url: string, tally: Tally): Promise<void> {
    while (this.#pending) if (!(await this.#save(url, tally))) await pause(waitMs);
  }

  async #save(url: string, tally: Tally, signal?: AbortSignal): Promise<boolean> {
    if (!this.#attempt || !this.#pending) return false;
    const { position, answered } = this.#pending;
    const { status, text, body } = await send<Answered>(this.#browser(url), 'PUT', `/v1/attempts/${this.#attempt.id}/responses/${position}`, { body: { choice: answered.choice, revision: answered.revision - 1 }, ...(signal && { signal }) });
    // it may have been saved or not, and is sent again
    if (status === unavailable) return false;
    tally.check('a save is acknowledged as it was sent', status === 200 && same(body, answered), `${status} ${text}`);
    if (status === 200) this.#saved.set(position, answered);
    this.#pending = null;
    this.acknowledged += 1;
    return status === 200;
  }
}
