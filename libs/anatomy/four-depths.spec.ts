// Do the four lengths stay four different ones?
import { depthWordIds, depthWords, fourDepths } from './four-depths.js';

const states = [true, false].flatMap((isRunning) => [true, false].map((isPressed) => ({ isRunning, isPressed })));

describe('the four depths', () => {
  it('belong two to the machine and two to the skin; only those of the machine can be known at the couch (C2.07)', () => {
    expect(depthWordIds.map((id) => [id, depthWords[id].belongsTo, depthWords[id].canBeKnown])).toEqual([
      ['hang', 'machine', true],
      ['stroke', 'machine', true],
      ['penetration', 'skin', false],
      ['deposit', 'skin', false],
    ]);
    for (const id of depthWordIds) expect(depthWords[id].claims.length).toBeGreaterThan(0);
  });

  it.each(states)('are four different lengths while they can be read: running $isRunning, pressed $isPressed', (state) => {
    const { hang, stroke, penetration, deposit, furthest, back } = fourDepths(state);
    expect(furthest - back).toBe(stroke);
    expect(penetration).toBeLessThanOrEqual(furthest);
    expect(deposit).toBeLessThan(penetration);
    expect(deposit).toBeGreaterThan(0);
    expect(stroke).toBeGreaterThanOrEqual(1500); // C2.02
    expect(stroke).toBeLessThanOrEqual(4000);
    expect(hang).toBe(state.isRunning ? furthest : 0);
  });

  it('let the whole projection in when the cartridge is pressed on, and only part of it when it is clear (C2.06)', () => {
    const [clear, pressed] = [fourDepths({ isRunning: true, isPressed: false }), fourDepths({ isRunning: true, isPressed: true })];
    expect(pressed.penetration).toBe(pressed.furthest);
    expect(pressed.gap).toBe(0);
    expect(clear.penetration).toBeLessThan(clear.furthest);
    expect(clear.gap + clear.penetration).toBe(clear.furthest);
    expect(pressed.deposit).toBeGreaterThan(clear.deposit);
  });

  it('keep hang and stroke when the hand presses, and the skin when the motor stops', () => {
    for (const { isRunning, isPressed } of states) {
      const now = fourDepths({ isRunning, isPressed });
      expect(fourDepths({ isRunning, isPressed: !isPressed })).toMatchObject({ hang: now.hang, stroke: now.stroke });
      expect(fourDepths({ isRunning: !isRunning, isPressed })).toMatchObject({ stroke: now.stroke, penetration: now.penetration, deposit: now.deposit });
    }
  });

  it('show no hang on a machine that is off: the needle is drawn back (C2.04)', () => {
    expect(fourDepths({ isRunning: false, isPressed: false })).toMatchObject({ hang: 0 });
    expect(fourDepths({ isRunning: false, isPressed: false }).tip).toBeLessThan(0);
  });
});
