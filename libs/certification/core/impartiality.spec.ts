// Is a certifier kept from deciding on whom they taught, assessed, or are?
import { exceptionUsed, independenceOf, isIndependent, mayDecide, type Exception, type Impartiality, type Tie } from './impartiality.js';

const exception: Exception = { id: 'x', reason: 'remote-region', recordedAt: new Date('2026-11-01') };
const tie: Tie = { kind: 'taught', academyId: 'elsewhere', since: new Date('2025-01-01') };
const stranger: Impartiality = { oneself: false, ties: [], exception: null };

describe('a certifier', () => {
  it('who has nothing to do with the trainee decides, and independently', () => {
    expect(mayDecide(stranger)).toBe(true);
    expect(independenceOf(stranger)).toBe('independent');
  });

  it.each(['taught', 'assessed'] as const)('who %s the trainee anywhere does not decide', (kind) => {
    expect(mayDecide({ ...stranger, ties: [{ ...tie, kind }] })).toBe(false);
  });

  it('with an exception decides all the same, and the reason is what the public reads', () => {
    const excepted = { ...stranger, ties: [tie], exception };
    expect(mayDecide(excepted)).toBe(true);
    expect(isIndependent(excepted)).toBe(false);
    expect(independenceOf(excepted)).toBe('remote-region');
  });

  it('never decides on himself, not even with an exception', () => {
    expect(mayDecide({ oneself: true, ties: [], exception })).toBe(false);
  });

  it('does not use an exception that is not needed', () => {
    expect(exceptionUsed({ ...stranger, exception })).toBeNull();
    expect(independenceOf({ ...stranger, exception })).toBe('independent');
  });
});
