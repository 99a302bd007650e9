// What did a harness try, what did it see, and how often was it as promised?

const shownFailures = 20;

export class Tally {
  #passed = 0;
  #failed = 0;
  /** What went wrong, the first ones of it. */
  readonly failures: string[] = [];

  constructor(private readonly say: (line: string) => void = () => undefined) {}

  get passed(): number {
    return this.#passed;
  }

  get failed(): number {
    return this.#failed;
  }

  /** A line about what is tried, or what was seen. */
  note(line: string): void {
    this.say(line);
  }

  /** Counts one promise; `saw` says what was there instead. */
  check(promise: string, held: boolean, saw: unknown = ''): void {
    if (held) {
      this.#passed += 1;
      return;
    }
    this.#failed += 1;
    if (this.failures.length >= shownFailures) return;
    const failure = `${promise}: ${typeof saw === 'string' ? saw : JSON.stringify(saw)}`;
    this.failures.push(failure);
    this.say(`FAILED ${failure}`);
  }

  /** `N passed, N failed`. */
  toString(): string {
    return `${this.#passed} passed, ${this.#failed} failed`;
  }
}
