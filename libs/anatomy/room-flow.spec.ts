// Does the cup go one way through the good room, and are the crossings of the bad one found?
import fc from 'fast-check';
import { boxes, cupAfter, cupAt, cupIn, cupWay, endFor, isCrossing, isInside, keepsOneWay, meetings, planSize, scenes, sideOf, type Box, type FlowPlace, type Layout, type Scene } from './room-flow.js';

type Sided = Exclude<FlowPlace, 'hand-basin'>;
const sided = Object.keys(sideOf) as Sided[];
const layouts: readonly Layout[] = ['one-way', 'crossed'];

describe('the way of the cup', () => {
  it('runs from the clean store to the waste and never back', () => {
    expect(cupWay).toEqual(['clean-store', 'tray', 'client', 'dirty-zone', 'waste']);
    expect(keepsOneWay(cupWay)).toBe(true);
    expect(cupWay.at(-1)).toBe(endFor(true));
    expect(endFor(false)).toBe('sink');
  });

  it('turns the cup from clean to used at the client', () => {
    expect(cupWay.map((_, at) => cupAfter(cupWay.slice(0, at + 1)))).toEqual(['clean', 'clean', 'used', 'used', 'used']);
  });

  it('is broken by every clean place after the client, and by no other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sided), { maxLength: 8 }), (stops) => {
        const client = stops.indexOf('client');
        const goesBack = client >= 0 && stops.slice(client).some((stop) => sideOf[stop] === 'clean');
        expect(keepsOneWay(stops)).toBe(!goesBack);
      }),
    );
  });
});

describe('a crossing', () => {
  const table: readonly (readonly [Scene, boolean])[] = [
    ['in-store', false],
    ['past-sink', true],
    ['on-tray', true],
    ['at-client', false],
    ['on-shelf', true],
    ['in-bin', false],
  ];
  it.each(table)('%s: %s', (scene, crosses) => expect(isCrossing(meetings[scene])).toBe(crosses));

  it('the cup of the bad room does not become clean again', () => {
    const conditions = scenes.map((scene) => meetings[scene].cup);
    expect(conditions.lastIndexOf('clean')).toBeLessThan(conditions.indexOf('used'));
  });
});

describe('the plan', () => {
  it.each(layouts)('%s: everything lies within it, nothing on something else', (layout) => {
    const all = Object.values(boxes[layout]) as Box[];
    for (const [at, one] of all.entries()) {
      expect([one.x >= 0, one.y >= 0, one.x + one.width <= planSize.width, one.y + one.height <= planSize.height]).toEqual([true, true, true, true]);
      for (const other of all.slice(at + 1)) {
        const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('keeps the clean side left of the client and the dirty side right of it in the good room', () => {
    const middle = boxes['one-way'].client?.x ?? 0;
    for (const place of sided) {
      const x = boxes['one-way'][place]?.x ?? 0;
      expect(Math.sign(x - middle)).toBe({ clean: -1, client: 0, dirty: 1 }[sideOf[place]]);
    }
  });

  it('has the cup stand where it is said to stand', () => {
    for (const stop of cupWay) expect(isInside(cupAt[stop], boxes['one-way'][stop] as Box)).toBe(true);
    const where: Readonly<Record<Scene, FlowPlace>> = { 'in-store': 'clean-store', 'past-sink': 'sink', 'on-tray': 'tray', 'at-client': 'client', 'on-shelf': 'clean-store', 'in-bin': 'waste' };
    for (const scene of scenes) expect(isInside(cupIn[scene], boxes.crossed[where[scene]] as Box)).toBe(true);
  });
});
