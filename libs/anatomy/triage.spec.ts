// Does screening end in the decision that the table of the programme gives?
import fc from 'fast-check';
import { decide, decisions, findings, isMoreCautious, judge, type Decision, type FindingId } from './triage.js';

const ids = findings.map(({ id }) => id);
const anyFindings = fc.subarray(ids);

describe('triage at screening', () => {
  const table: readonly (readonly [FindingId, Decision])[] = [
    ['pregnancy', 'decline'], ['immunity', 'decline'], ['tumour-scar', 'decline'], ['keloid', 'decline'], ['minor', 'decline'], ['intoxicated', 'decline'],
    ['blood', 'opinion'], ['diabetes-other', 'opinion'], ['heart', 'opinion'], ['transplant', 'opinion'], ['warning-sign', 'opinion'], ['reacted', 'opinion'],
    ['active-skin', 'delay'], ['isotretinoin', 'delay'], ['worry', 'delay'], ['scar-young', 'delay'],
    ['diabetes-controlled', 'proceed'], ['scar-flat', 'proceed'], ['mole', 'proceed'], ['none', 'proceed'],
  ];
  it.each(table)('%s: %s', (id, decision) => expect(decide([id])).toBe(decision));

  it('the table names every finding once', () => expect(table.map(([id]) => id).sort()).toEqual([...ids].sort()));

  it('the clients of the lesson: a clotting medicine with a mole waits for an opinion, controlled diabetes with sunburn is delayed', () => {
    expect(decide(['blood', 'mole'])).toBe('opinion');
    expect(decide(['diabetes-controlled', 'active-skin'])).toBe('delay');
  });

  it('a further finding never makes the decision bolder, and order does not matter', () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom(...ids), (some, more) => {
        expect(isMoreCautious(decide(some), decide([...some, more]))).toBe(false);
        expect(decide([more, ...some])).toBe(decide([...some, more]));
      }),
    );
  });

  it('exactly one answer is right, but for keloids, where an opinion is allowed as well', () => {
    for (const id of ids) {
      const right = decisions.filter((answer) => judge(id, answer) === 'right');
      expect(right).toEqual(id === 'keloid' ? ['opinion', 'decline'] : [decide([id])]);
    }
  });

  it('what is bolder than the rule is never called right or too cautious', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...decisions), (id, answer) => {
        const judged = judge(id, answer);
        if (judged === 'too-bold') expect(isMoreCautious(decide([id]), answer)).toBe(true);
        if (judged === 'too-cautious') expect(isMoreCautious(answer, decide([id]))).toBe(true);
      }),
    );
  });

  it('the cards do not give their answers away by their order', () => {
    findings.slice(1).forEach((one, index) => expect(one.decision).not.toBe(findings[index]?.decision));
  });
});
