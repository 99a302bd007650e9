// Is a preference found however it is written, and only where there is one?
import { prefersAsync } from './prefer.js';

describe('a Prefer header', () => {
  it('asks not to be kept waiting when respond-async is among its preferences', () => {
    for (const header of ['respond-async', 'Respond-Async', 'return=minimal, respond-async', 'respond-async; wait=10', ' respond-async ,handling=strict', ['handling=strict', 'respond-async']]) {
      expect([header, prefersAsync(header)]).toEqual([header, true]);
    }
  });

  it('does not otherwise', () => {
    for (const header of [undefined, '', 'wait=10', 'return=respond-async', 'respond-asynchronously', []]) expect([header, prefersAsync(header)]).toEqual([header, false]);
  });
});
