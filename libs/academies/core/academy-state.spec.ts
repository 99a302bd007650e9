// In which states can an academy be, and who moves it from one to the next?
import { academyMoves, academyStates, canMove, moves, possibleMoves, transitions } from './academy-state.js';

describe('an academy', () => {
  it('can reach every state from its application', () => {
    const reached = new Set<string>(['applied']);
    for (let round = 0; round < academyStates.length; round += 1) {
      for (const state of academyStates) if (reached.has(state)) for (const next of transitions[state]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...academyStates].sort());
  });

  it('is moved exactly along the lawful transitions', () => {
    const byMoves = academyStates.flatMap((state) => academyMoves.filter((move) => canMove(state, move)).map((move) => `${state}-${moves[move].to}`));
    const lawful = academyStates.flatMap((state) => transitions[state].map((next) => `${state}-${next}`));
    expect(byMoves.sort()).toEqual(lawful.sort());
  });

  it('is admitted once and reinstated afterwards', () => {
    expect(possibleMoves('applied')).toEqual({ admit: true, suspend: false, reinstate: false, close: true });
    expect(possibleMoves('suspended')).toEqual({ admit: false, suspend: false, reinstate: true, close: true });
  });

  it('stays closed', () => {
    expect(possibleMoves('closed')).toEqual({ admit: false, suspend: false, reinstate: false, close: false });
  });
});
