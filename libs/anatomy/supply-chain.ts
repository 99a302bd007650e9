// Who is reached when a batch is traced forwards to clients, or backwards from one of them?

/** From whoever makes the ink to whoever carries it; the batch reference is the thread (C6.21, C6.35). */
export const links = ['maker', 'supplier', 'batch', 'bottle', 'client'] as const;
export type Link = (typeof links)[number];

/** With a suspect ink, in this order (C6.37). */
export const suspectSteps = ['stop', 'gather', 'lock', 'list', 'inform'] as const;

/** 22K07 is the batch of the example in lesson 6.2; the other one is a model value. */
export const batches = ['22K07', '22M02'] as const;
export type Batch = (typeof batches)[number];

export type BottleState = 'finished' | 'unopened' | 'in-use';

export interface Bottle {
  readonly id: number;
  readonly batch: Batch;
  readonly state: BottleState;
}

/** Three bottles of 22K07 as in lesson 6.2: one unopened, one in use, one finished in May. */
export const bottles: readonly Bottle[] = [
  { id: 1, batch: '22K07', state: 'finished' },
  { id: 2, batch: '22K07', state: 'unopened' },
  { id: 3, batch: '22K07', state: 'in-use' },
  { id: 4, batch: '22M02', state: 'in-use' },
  { id: 5, batch: '22M02', state: 'unopened' },
];

export interface Client {
  readonly id: number;
  readonly bottles: readonly number[];
  readonly hasBumps: boolean;
}

const client = (id: number, ...used: readonly number[]): Client => ({ id, bottles: used, hasBumps: id === 4 || id === 8 });

/** Model values that give the eleven names of the lesson's example, two of them with bumps. Clients 9 and 10 had a sitting with either batch. */
export const clients: readonly Client[] = [
  client(1, 1), client(2, 1), client(3, 1), client(4, 1), client(5, 1), client(6, 1), client(7, 3), client(8, 3), client(9, 3, 4), client(10, 3, 4), client(11, 3),
  client(12, 4), client(13, 4), client(14, 4), client(15, 4), client(16, 4),
];

const bottleOf = (id: number): Bottle | undefined => bottles.find((bottle) => bottle.id === id);

export const batchesOf = (person: Client): readonly Batch[] => batches.filter((batch) => person.bottles.some((id) => bottleOf(id)?.batch === batch));

export interface Recall {
  /** Opened and unopened alike are gathered and locked away (C6.37). */
  readonly toLockAway: readonly Bottle[];
  readonly finished: readonly Bottle[];
  /** All of them, with or without symptoms (C6.38). */
  readonly clients: readonly Client[];
  /** Those with symptoms are advised to see a doctor (C6.38). */
  readonly toDoctor: readonly Client[];
}

export function forwards(batch: Batch): Recall {
  const own = bottles.filter((bottle) => bottle.batch === batch);
  const reached = clients.filter((person) => batchesOf(person).includes(batch));
  return {
    toLockAway: own.filter(({ state }) => state !== 'finished'),
    finished: own.filter(({ state }) => state === 'finished'),
    clients: reached,
    toDoctor: reached.filter(({ hasBumps }) => hasBumps),
  };
}

/** Without the batch in the records nobody can say who had it: everybody is called, or nobody (lesson 5.6). */
export const reachedBy = (batch: Batch, isWritten: boolean): readonly Client[] => (isWritten ? forwards(batch).clients : clients);

export interface Origin {
  readonly bottles: readonly Bottle[];
  readonly batches: readonly Batch[];
  /** Others who had one of these batches. */
  readonly others: readonly Client[];
}

/** Only a bottle that was opened can have served anybody. */
const opened = bottles.filter(({ state }) => state !== 'unopened');

export function backwards(person: Client, isWritten: boolean): Origin {
  const own = isWritten ? bottles.filter(({ id }) => person.bottles.includes(id)) : opened;
  const from = batches.filter((batch) => own.some((bottle) => bottle.batch === batch));
  return { bottles: own, batches: from, others: isWritten ? clients.filter((other) => other.id !== person.id && batchesOf(other).some((batch) => from.includes(batch))) : [] };
}

/** The plan of the drawing, 350 wide. */
export const chainSize = { width: 350, height: 376 } as const;
export const batchAt: Readonly<Record<Batch, number>> = { '22K07': 116, '22M02': 286 };
export const bottleAt = (id: number): number => [42, 116, 188, 254, 318][id - 1] ?? 0;
export const clientAt = (id: number): number => 13 + (id - 1) * 21.6;
