// Does a pledge that was accepted stay as it was, word for word?
import { digestOf } from '../digest.js';
import { currentPledge, pledges } from './pledge.js';

/** Another text is another version: add a line here, and change none. */
const published = ['cf093978c37e67c3362272acf12724e5d30154b6fe4f9a6bdf848599040e3dc0'];

describe('the pledge', () => {
  it('has one digest for each version, which never changes', () => {
    expect(pledges.map((pledge) => digestOf(pledge).toString('hex'))).toEqual(published);
  });

  it('is numbered from 1, and says the same number of things in both languages', () => {
    expect(pledges.map(({ version }) => version)).toEqual(pledges.map((_, index) => index + 1));
    expect(currentPledge()).toBe(pledges.at(-1));
    for (const { lines } of pledges) expect(lines.en).toHaveLength(lines['pt-PT'].length);
  });
});
