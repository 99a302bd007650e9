// How does a witness answer many requests at once without ever going back?
import { readRequest } from './core/add-checkpoint-request.js';
import { decide, refusal, type Answer, type Office } from './core/decision.js';
import { nameOf } from './core/sighting.js';
import type { SightingFolder } from './sighting-folder.js';

const secondsNow = (): number => Math.floor(Date.now() / 1000);

export class Witness {
  /** The last request about each log that has one under way. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(
    readonly office: Office,
    private readonly folder: SightingFolder,
  ) {}

  /** Answers to add-checkpoint. Fails when what it saw could not be kept: then it has signed nothing that anybody got. */
  async addCheckpoint(body: Uint8Array): Promise<Answer> {
    const request = readRequest(body);
    if (!request.ok) return refusal(request.fault, null);
    const { origin } = request.value;
    // Comparing and keeping are one act for each log. Else a request for a smaller tree, compared earlier and kept later, would roll back a larger one.
    return this.#inTurn(origin, async () => {
      const { answer, sighting } = decide(request.value, this.office, this.folder.find(nameOf(origin)), secondsNow());
      if (sighting) await this.folder.keep(sighting);
      return answer;
    });
  }

  /** The newest checkpoint that was cosigned of the log of this name (see `nameOf`); null before the first. */
  newest(name: string): string | null {
    return this.folder.find(name)?.note ?? null;
  }

  #inTurn<Result>(origin: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(origin) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#turns.set(origin, turn);
    const leave = () => {
      if (this.#turns.get(origin) === turn) this.#turns.delete(origin);
    };
    turn.then(leave, leave);
    return turn;
  }
}
