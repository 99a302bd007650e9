// Can nothing become a version that its author alone has seen, in whatever order things are tried?
import fc from 'fast-check';
import { isWritten, proposalActs, proposalCan, proposalHindrance, proposalKinds, proposalMoves, proposalStates, type ProposalState } from './item-proposal.js';

const [author, other] = ['a', 'b'];

describe('a proposal', () => {
  it('reaches each of its states, and leaves neither of the last two', () => {
    const found = new Set<ProposalState>(['draft']);
    for (const state of found) for (const { from, to } of Object.values(proposalMoves)) if (from.includes(state)) found.add(to);
    expect([...found].sort()).toEqual([...proposalStates].sort());
    for (const state of ['approved', 'withdrawn'] as const) for (const kind of proposalKinds) for (const person of [author, other]) expect(proposalCan({ kind, state, authorId: author }, person)).toEqual([]);
  });

  it('is its author’s to write, hand in and withdraw, and somebody else’s to decide on', () => {
    const draft = { kind: 'change', state: 'draft', authorId: author } as const;
    const waiting = { ...draft, state: 'in-review' } as const;
    expect(proposalCan(draft, author)).toEqual(['write', 'hand-in', 'withdraw']);
    expect(proposalCan(draft, other)).toEqual([]);
    expect(proposalCan(waiting, author)).toEqual(['withdraw']);
    expect(proposalCan(waiting, other)).toEqual(['send-back', 'approve']);
    expect(proposalHindrance('approve', waiting, author)).toBe('own');
    expect(proposalHindrance('write', draft, other)).toBe('others');
    expect(proposalHindrance('approve', draft, other)).toBe('moved');
  });

  it('has nothing to be written when it only retires or releases', () => {
    for (const kind of proposalKinds) expect(proposalHindrance('write', { kind, state: 'draft', authorId: author }, author)).toBe(isWritten(kind) ? null : 'moved');
  });

  it('is approved only right after its author handed it in, and by somebody else', () => {
    const tries = fc.array(fc.record({ act: fc.constantFrom(...proposalActs), person: fc.constantFrom(author, other, 'c') }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...proposalKinds), tries, (kind, all) => {
        let state: ProposalState = 'draft';
        const done: (typeof all)[number][] = [];
        for (const { act, person } of all) {
          if (proposalHindrance(act, { kind, state, authorId: author }, person) !== null) continue;
          state = proposalMoves[act].to;
          done.push({ act, person });
        }
        const at = done.findIndex(({ act }) => act === 'approve');
        if (at === -1) return state !== 'approved';
        return at === done.length - 1 && done[at]!.person !== author && done[at - 1]?.act === 'hand-in' && done[at - 1]?.person === author;
      }),
      { numRuns: 2000 },
    );
  });
});
