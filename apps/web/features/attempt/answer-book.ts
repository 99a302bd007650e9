// How is no answer lost between the finger and the server?
import { sameAnswer, storedAnswer } from '#libs/assessment/core/stored-answer.js';
import { isMarkedByHand, type ItemKind } from '#libs/assessment/core/item.js';
import type { Journal, PendingAnswer } from './journal.js';

export type Choice = readonly string[];

/** An answer that comes about step by step: it is sent when its author rests. */
const grows = (kind: ItemKind): boolean => isMarkedByHand(kind) || kind === 'depth';

/** `saving`: on its way for the first time. `unsaved`: it did not get through yet, and is sent again by itself. */
export type SaveState = 'empty' | 'saved' | 'saving' | 'unsaved';

export interface Answer {
  readonly choice: Choice;
  readonly state: SaveState;
  /** A different answer that was given on this device and not saved, because a newer one was there from elsewhere. */
  readonly leftHere: Choice | null;
}

export interface StoredAnswer {
  readonly position: number;
  readonly kind: ItemKind;
  readonly choice: Choice;
  readonly revision: number;
}

/** What came of an attempt to save. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Another answer was saved in the meantime: from another page, or by a save of ours whose answer got lost. */
  | { readonly kind: 'stale'; readonly choice: Choice; readonly revision: number }
  /** Nobody knows, or not now: try again, after so many milliseconds where the server said so. */
  | { readonly kind: 'again'; readonly after?: number }
  /** Another browser holds the attempt now. What was given here is kept and shown. */
  | { readonly kind: 'taken-over' }
  /** It will never be taken: the attempt is over, or the session is. What is unsaved stays in the journal. */
  | { readonly kind: 'stop' };

export type Save = (position: number, choice: Choice, revision: number) => Promise<SaveOutcome>;

interface Entry {
  readonly kind: ItemKind;
  choice: Choice;
  /** The last one that the server is known to have. */
  acknowledged: Choice;
  revision: number;
  /** Given here and not acknowledged. */
  isPending: boolean;
  isUnderway: boolean;
  /** What was sent on top of `revision`: if one of them is found on the server, its acknowledgement was lost. */
  sent: readonly Choice[];
  failures: number;
  leftHere: Choice | null;
  /** `leftHere` outlives the page: nobody has seen it but the candidate. */
  isSetAside: boolean;
}

export interface BookOutside {
  readonly save: Save;
  readonly journal: Journal;
  /** Runs `work` later; answers how to call it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

/** As the server sees it: who ticked first says nothing, who stands first in an order says everything. */
const sameChoice = (kind: ItemKind, left: Choice, right: Choice): boolean => sameAnswer(storedAnswer(kind, left), storedAnswer(kind, right));

type Found = Pick<StoredAnswer, 'choice' | 'revision'>;

/** Every save of ours on top of a revision makes the next one: what stands there with another number came from elsewhere. */
const isOurs = (kind: ItemKind, sent: readonly Choice[], revision: number, found: Found): boolean =>
  found.revision === revision + 1 && sent.some((choice) => sameChoice(kind, choice, found.choice));

const longestWait = 15_000;
/** Who writes is not sent letter by letter; until it is sent it counts as unsaved, here and on the screen. */
export const typingPause = 1500;

/** The answers of one attempt on this device. Compare-and-set against the server, one save at a time for each position. */
export class AnswerBook {
  readonly #outside: BookOutside;
  readonly #entries = new Map<number, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<number, () => void>();
  #view: ReadonlyMap<number, Answer> = new Map();
  #isStopped = false;

  constructor(stored: readonly StoredAnswer[], outside: BookOutside) {
    this.#outside = outside;
    for (const { position, kind, choice, revision } of stored) {
      this.#entries.set(position, { kind, choice, acknowledged: choice, revision, isPending: false, isUnderway: false, sent: [], failures: 0, leftHere: null, isSetAside: false });
    }
    for (const [position, kept] of outside.journal.pending()) this.#recover(position, kept);
    this.#changed();
  }

  /** Sends what an earlier visit left unsaved. */
  start(): void {
    this.#isStopped = false;
    this.retryNow();
  }

  /** Nothing is sent any more; what is unsaved stays in the journal. */
  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly answers = (): ReadonlyMap<number, Answer> => this.#view;

  get hasUnsaved(): boolean {
    return [...this.#entries.values()].some(({ isPending }) => isPending);
  }

  /** An answer is given, changed or (empty) taken back. */
  choose(position: number, choice: Choice): void {
    const entry = this.#entries.get(position);
    if (!entry) return;
    entry.choice = choice;
    entry.isPending = true;
    entry.leftHere = null;
    entry.isSetAside = false;
    this.#changed();
    if (grows(entry.kind)) this.#sendSoon(position);
    else this.#send(position);
  }

  /** Another browser has taken the attempt over: nothing is sent any more, and what was not saved is kept to be shown. */
  giveWay(): void {
    this.stop();
    for (const entry of this.#entries.values()) {
      if (!entry.isPending) continue;
      Object.assign(entry, { leftHere: entry.choice, isSetAside: true, choice: entry.acknowledged, isPending: false, sent: [] });
    }
    this.#changed();
  }

  /** Takes what the server says now; what was given here and is not acknowledged stays on top. */
  absorb(stored: readonly StoredAnswer[]): void {
    for (const { position, choice, revision } of stored) {
      const entry = this.#entries.get(position);
      if (!entry || entry.isPending || revision <= entry.revision) continue;
      Object.assign(entry, { choice, acknowledged: choice, revision });
    }
    this.#changed();
  }

  /** The connection is back, or somebody does not want to wait. */
  retryNow(): void {
    for (const [position, entry] of this.#entries) if (entry.isPending && !entry.isUnderway) this.#send(position);
  }

  #recover(position: number, { choice, revision, sent, isSetAside = false }: PendingAnswer): void {
    const entry = this.#entries.get(position);
    if (!entry || sameChoice(entry.kind, entry.choice, choice)) return;
    if (isSetAside) Object.assign(entry, { leftHere: choice, isSetAside });
    else if (entry.revision === revision) Object.assign(entry, { choice, sent, isPending: true });
    else if (isOurs(entry.kind, sent, revision, entry)) Object.assign(entry, { choice, isPending: true });
    else entry.leftHere = choice;
  }

  /** With whatever stands there by then; further letters do not put it off. */
  #sendSoon(position: number): void {
    if (this.#isStopped || this.#timers.has(position)) return;
    const send = () => {
      this.#timers.delete(position);
      this.#send(position);
    };
    this.#timers.set(position, this.#outside.later(send, typingPause));
  }

  #send(position: number): void {
    const entry = this.#entries.get(position);
    if (!entry || entry.isUnderway || this.#isStopped) return;
    this.#timers.get(position)?.();
    this.#timers.delete(position);
    void this.#carry(position, entry);
  }

  async #carry(position: number, entry: Entry): Promise<void> {
    const sent = entry.choice;
    entry.isUnderway = true;
    entry.sent = [...entry.sent, sent];
    this.#keep();
    const outcome = await this.#outside.save(position, sent, entry.revision);
    entry.isUnderway = false;
    this.#settle(position, entry, sent, outcome);
    this.#changed();
  }

  #settle(position: number, entry: Entry, sent: Choice, outcome: SaveOutcome): void {
    switch (outcome.kind) {
      case 'saved':
        Object.assign(entry, { revision: outcome.revision, acknowledged: sent, sent: [], failures: 0 });
        if (entry.isSetAside) return this.#wasSavedAfterAll(entry, sent);
        if (sameChoice(entry.kind, entry.choice, sent)) entry.isPending = false;
        else if (grows(entry.kind)) this.#sendSoon(position);
        else this.#send(position);
        return;
      case 'stale':
        this.#meet(position, entry, outcome);
        return;
      case 'taken-over':
        return this.giveWay();
      case 'again': {
        entry.failures += 1;
        const wait = outcome.after ?? Math.min(longestWait, 1000 * 2 ** (entry.failures - 1));
        if (!this.#isStopped) this.#timers.set(position, this.#outside.later(() => this.#send(position), wait));
        return;
      }
      case 'stop':
        entry.failures += 1;
        this.stop();
    }
  }

  /** It was on its way when another browser took over, and came in time. */
  #wasSavedAfterAll(entry: Entry, sent: Choice): void {
    entry.choice = sent;
    if (entry.leftHere && sameChoice(entry.kind, entry.leftHere, sent)) Object.assign(entry, { leftHere: null, isSetAside: false });
  }

  /** Another answer is there. A save of ours whose acknowledgement got lost gives way; one that this page never saw does not. */
  #meet(position: number, entry: Entry, found: Found): void {
    const isOwn = isOurs(entry.kind, entry.sent, entry.revision, found);
    const wanted = entry.choice;
    Object.assign(entry, { revision: found.revision, acknowledged: found.choice, sent: [], failures: 0 });
    const isSame = sameChoice(entry.kind, wanted, found.choice);
    if (!isSame && isOwn) return this.#send(position);
    entry.isPending = false;
    if (!isSame) Object.assign(entry, { choice: found.choice, leftHere: wanted });
  }

  #changed(): void {
    this.#view = new Map([...this.#entries].map(([position, entry]) => [position, { choice: entry.choice, state: stateOf(entry), leftHere: entry.leftHere }]));
    this.#keep();
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    const kept = new Map<number, PendingAnswer>();
    for (const [position, { isPending, isSetAside, choice, leftHere, revision, sent }] of this.#entries) {
      if (isPending) kept.set(position, { choice, revision, sent });
      else if (isSetAside && leftHere) kept.set(position, { choice: leftHere, revision, sent: [], isSetAside });
    }
    this.#outside.journal.keepPending(kept);
  }
}

function stateOf({ isPending, failures, choice, revision }: Entry): SaveState {
  if (isPending) return failures > 0 ? 'unsaved' : 'saving';
  return choice.length === 0 && revision === 0 ? 'empty' : 'saved';
}
