// Is every way in which points come about told, and told once?
import { isMarkedByHand, itemKinds } from '#libs/assessment/core/item.js';
import { policyOf } from '#libs/assessment/core/answer.js';
import { pointRuleOf, pointRulesOf, pointRules } from './point-rules.js';

/** Nothing that people mark is a gate. */
const every = itemKinds.flatMap((kind) => (isMarkedByHand(kind) ? [false] : [true, false]).map((gate) => ({ kind, policy: policyOf({ kind, gate }) })));

describe('the rules of a form', () => {
  it('are those of its questions, each once, always in one order', () => {
    expect(pointRulesOf([{ kind: 'gaps', policy: 'each-part' }, { kind: 'single', policy: 'all-or-nothing' }, { kind: 'matching', policy: 'each-part' }])).toEqual(['one', 'parts']);
    expect(pointRulesOf(every)).toEqual(pointRules);
  });

  it('tell a gate, of which only the whole answer counts, from others of its kind', () => {
    expect(every.filter((asked) => pointRuleOf(asked) === 'whole').map(({ kind }) => kind)).toEqual(['multiple', 'ordering', 'matching', 'gaps', 'depth']);
  });
});
