// Does everything stand on that several orders demand of one person?
import { together } from './conditions.js';

describe('conditions of several certificates', () => {
  it('are all of them, each once, in the order of the list, and looked at again as soon as any of them is', () => {
    const orders = [
      { conditions: ['keep-records', 'supervised'], until: '2027-05-01' },
      { conditions: ['no-scars', 'supervised'], until: null },
      { conditions: ['keep-records'], until: '2027-02-01' },
    ] as const;
    expect(together(orders)).toEqual({ conditions: ['supervised', 'no-scars', 'keep-records'], until: '2027-02-01' });
  });

  it('are none where none stand, whatever day is named', () => {
    expect(together([])).toBeNull();
    expect(together([{ conditions: [], until: '2027-02-01' }])).toBeNull();
    expect(together([{ conditions: ['no-scars'], until: null }, { conditions: [], until: '2027-02-01' }])).toEqual({ conditions: ['no-scars'], until: null });
  });
});
