// What does a scenario need to be run as often as somebody likes?
import type { Workbench } from '../bench/workbench.js';
import type { Tally } from './tally.js';

/** What a seeded scenario does over again. */
export interface Repeat {
  readonly seed: number;
  /** Of the run that failed, as it was printed. */
  readonly path?: string;
  /** Which acts of that run were done: a run of acts is not found again by its path alone. */
  readonly replay?: string;
}

export interface Harness {
  /** How often it is tried when nothing else is said. */
  readonly full: number;
  readonly run: (bench: Workbench, environment: Readonly<Record<string, string>>, size: number, tally: Tally, repeat: Repeat) => Promise<void>;
}
