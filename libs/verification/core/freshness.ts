// Is memory fresh for whoever asks now, or whom does the reading of changes serve that is under way?

/** How often, at most, changes are read, and how long an answer may rest on the last time, in milliseconds. */
const [readEvery, freshFor] = [250, 1000];

/** A reading began `at`, when `told` changes of this process's own were known: it proves nothing about a later one. */
interface Began {
  readonly at: number;
  readonly told: number;
}

/**
 * Whoever asks must see what this process changed before, not what it changes while he waits: so he waits for one reading at most, however much is
 * changed here. Without proof he reads the line itself, which is as fresh as can be.
 */
export class Freshness {
  #told = 0;
  #last: Began = { at: Number.NEGATIVE_INFINITY, told: 0 };
  #proof: Began = this.#last;
  #underWay: Promise<boolean> | null = null;
  #isAway = false;

  /** `read` follows what has changed; false when the database did not answer. It never throws. */
  constructor(
    private readonly read: () => Promise<boolean>,
    private readonly now: () => number,
  ) {}

  /** The last reading was not answered. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** When memory was proven the last time, as far as it has not been outdated here since. */
  get provenAt(): number {
    return this.#proof.told === this.#told ? this.#proof.at : Number.NEGATIVE_INFINITY;
  }

  /** This process has changed something. */
  tell(): void {
    this.#told += 1;
  }

  /** When memory was proven for whoever asks now, by a reading that has just been made if need be; null: it was not. While the database is away nobody waits; a clock that was put back is no proof. */
  ask(): Promise<number | null> | number | null {
    const now = this.now();
    const isWithin = (at: number, milliseconds: number): boolean => now >= at && now - at < milliseconds;
    const { provenAt } = this;
    if (isWithin(provenAt, readEvery)) return provenAt;
    if (!this.#underWay && Math.abs(now - this.#last.at) >= readEvery) this.#begin();
    if (isWithin(provenAt, freshFor)) return provenAt;
    const { at, told } = this.#last;
    return this.#underWay && !this.#isAway && told === this.#told && isWithin(at, freshFor) ? this.#underWay.then((isAnswered) => (isAnswered ? at : null)) : null;
  }

  #begin(): void {
    const began = (this.#last = { at: this.now(), told: this.#told });
    this.#underWay = this.read().then((isAnswered) => {
      this.#underWay = null;
      this.#isAway = !isAnswered;
      if (isAnswered) this.#proof = began;
      return isAnswered;
    });
  }
}
