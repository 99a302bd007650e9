// Do tracing forwards and tracing backwards find the same people?
import { backwards, batchAt, batches, batchesOf, bottleAt, bottles, chainSize, clientAt, clients, forwards, reachedBy } from './supply-chain.js';

const ids = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id);

describe('the recall of 22K07', () => {
  const recall = forwards('22K07');

  it('is the example of the lesson: three bottles, eleven names, two with bumps', () => {
    expect([...recall.toLockAway, ...recall.finished].map(({ state }) => state).sort()).toEqual(['finished', 'in-use', 'unopened']);
    expect(recall.clients.length).toBe(11);
    expect(recall.toDoctor.length).toBe(2);
  });

  it('has people on the list whose bottle is long finished, and people without symptoms', () => {
    const finished = ids(recall.finished);
    expect(recall.clients.some((person) => person.bottles.every((id) => finished.includes(id)))).toBe(true);
    expect(recall.clients.length).toBeGreaterThan(recall.toDoctor.length);
  });

  it('locks away opened and unopened bottles alike', () => expect(ids(recall.toLockAway)).toEqual([2, 3]));
});

describe('forwards and backwards', () => {
  it.each(batches)('%s: a client is on the list exactly when the batch is found from that client', (batch) => {
    const list = ids(forwards(batch).clients);
    for (const person of clients) expect(backwards(person, true).batches.includes(batch)).toBe(list.includes(person.id));
  });

  it('finds with one client all others of the same batches, and not the client again', () => {
    for (const person of clients) {
      const reached = new Set(batchesOf(person).flatMap((batch) => ids(forwards(batch).clients)));
      reached.delete(person.id);
      expect(ids(backwards(person, true).others).sort()).toEqual([...reached].sort());
    }
  });

  it('nobody was treated from an unopened bottle, and everybody from some bottle', () => {
    const unopened = bottles.filter(({ state }) => state === 'unopened').map(({ id }) => id);
    for (const person of clients) {
      expect(person.bottles.length).toBeGreaterThan(0);
      expect(person.bottles.some((id) => unopened.includes(id))).toBe(false);
    }
  });
});

describe('without the batch in the records', () => {
  it.each(batches)('%s: everybody is reached', (batch) => {
    expect(reachedBy(batch, false)).toEqual(clients);
    expect(reachedBy(batch, true).length).toBeLessThan(clients.length);
  });

  it('every batch that was opened is possible for every client', () => {
    for (const person of clients) expect(backwards(person, false)).toMatchObject({ batches, others: [] });
  });
});

it('everything stands within the drawing, in order and apart', () => {
  for (const row of [clients.map(({ id }) => clientAt(id)), bottles.map(({ id }) => bottleAt(id)), batches.map((batch) => batchAt[batch])]) {
    for (const [at, x] of row.entries()) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(chainSize.width - 10);
      if (at > 0) expect(x - (row[at - 1] ?? 0)).toBeGreaterThanOrEqual(20);
    }
  }
});
