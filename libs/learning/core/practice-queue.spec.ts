// Is what was wrong asked first, and does it go only when it was right on a later day?
import { nothingYet, redoSince, together, type PracticeCard } from './practice-card.js';
import { queueOf, reasonToday, withinSeconds } from './practice-queue.js';
import { remembered } from './recall.js';

const [yesterday, today, tomorrow] = ['2026-11-22', '2026-11-23', '2026-11-24'];
const fresh = (subject: string, more: Partial<PracticeCard> = {}): PracticeCard => ({ subject, kind: 'item', open: true, memory: null, revision: 0, lastRight: null, outcomes: nothingYet, ...more });
const known = (subject: string, day: string, right: boolean): PracticeCard =>
  fresh(subject, { memory: remembered(null, right ? 'good' : 'again', day), revision: 1, lastRight: right, outcomes: right ? { wrongOn: null, rightOn: day } : { wrongOn: day, rightOn: null } });

describe('what was wrong', () => {
  it('is to be made good until it is right on a later day', () => {
    expect(redoSince({ wrongOn: yesterday, rightOn: null })).toBe(yesterday);
    expect(redoSince({ wrongOn: yesterday, rightOn: yesterday })).toBe(yesterday);
    expect(redoSince({ wrongOn: yesterday, rightOn: today })).toBeNull();
    expect(redoSince({ wrongOn: null, rightOn: today })).toBeNull();
  });

  it('counts whether it happened in a quiz or in practice', () => {
    expect(together({ wrongOn: yesterday, rightOn: null }, { wrongOn: null, rightOn: today })).toEqual({ wrongOn: yesterday, rightOn: today });
    expect(reasonToday(fresh('item:P-1-01', { outcomes: { wrongOn: yesterday, rightOn: null } }), today)).toBe('redo');
  });

  it('comes once more on the same day, and first of all on the next', () => {
    const wrong = known('item:P-1-01', today, false);
    expect(reasonToday(wrong, today)).toBe('again');
    expect(reasonToday(wrong, tomorrow)).toBe('redo');
    expect(reasonToday({ ...wrong, lastRight: true }, today)).toBeNull();
  });
});

describe("the day's queue", () => {
  it('has what was wrong first, then what is due, then what is new, then what was wrong today', () => {
    const cards = [
      fresh('new 1'),
      known('wrong today', today, false),
      known('due', '2026-11-19', true),
      fresh('new 2'),
      known('due longer', '2026-11-12', true),
      known('wrong yesterday', yesterday, false),
      known('not due', yesterday, true),
      fresh('not read', { open: false }),
    ];
    expect(queueOf(cards, today).map(({ card, reason }) => `${reason}: ${card.subject}`)).toEqual([
      'redo: wrong yesterday',
      'due: due longer',
      'due: due',
      'new: new 1',
      'new: new 2',
      'again: wrong today',
    ]);
  });

  it('is cut where the minutes end', () => {
    const queue = queueOf([fresh('1'), fresh('2', { kind: 'term' }), fresh('3')], today);
    const cost = { item: 30, term: 12 };
    expect(withinSeconds(queue, 72, cost)).toHaveLength(3);
    expect(withinSeconds(queue, 71, cost)).toHaveLength(2);
    expect(withinSeconds(queue, 0, cost)).toHaveLength(0);
  });
});
