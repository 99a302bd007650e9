// Can every concern come to an end, and is what was typed kept as it was meant?
import { concernMoves, concernStates, referenceFrom, tidied, type ConcernState } from './concern.js';

describe('a concern', () => {
  it('can be closed from wherever it is, and opened again', () => {
    for (const state of concernStates) {
      const reached = new Set<ConcernState>([state]);
      for (const from of reached) for (const to of concernMoves[from]) reached.add(to);
      expect([...reached].sort()).toEqual(expect.arrayContaining(['closed', 'in-review']));
    }
  });

  it('never goes back to being unread', () => {
    expect(Object.values(concernMoves).flat()).not.toContain('received');
  });

  it('has a reference without letters that are taken for digits', () => {
    for (let byte = 0; byte < 256; byte++) expect(referenceFrom(new Uint8Array(8).fill(byte))).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(() => referenceFrom(new Uint8Array(7))).toThrow(RangeError);
  });
});

describe('the account of a reporter', () => {
  it('keeps its paragraphs and loses what cannot be stored', () => {
    expect(tidied('  First.\r\n\r\nSecond:\tthird\u0000\u001b[31m.\r ')).toBe('First.\n\nSecond:\tthird[31m.');
  });
});
