// Does pigment leave upwards only, and is what stays in the dermis?
import { drawnCells, isHeldByCells, mayBeJudged, membraneAt, particlesAt, pigmentCalendars, pigmentCount, pigmentPlaces, pigmentTimes, surfaceAt, visibleTone } from './pigment-over-time.js';

const both = pigmentCalendars.map((calendar) => ({ calendar }));
const steps = pigmentTimes.slice(1).map((later, index) => [pigmentTimes[index] ?? later, later] as const);

describe.each(both)('by the calendar of the $calendar', ({ calendar }) => {
  it('begins with pigment in all three places (C1.39)', () => {
    for (const of of pigmentPlaces) expect(pigmentCount('hour0', calendar, of)).toBeGreaterThan(0);
  });

  it.each(steps)('from %s to %s nothing comes to a place, and nothing sinks from the epidermis', (earlier, later) => {
    const before = new Map(particlesAt(earlier, calendar).map((particle) => [particle.id, particle]));
    for (const particle of particlesAt(later, calendar)) {
      const was = before.get(particle.id);
      expect(was?.place).toBe(particle.place);
      if (particle.place === 'epidermis') expect(particle.down).toBeLessThanOrEqual(was?.down ?? 0);
    }
  });

  it('in year 5 has pigment in cells of the dermis only, and less of it than at first (C1.42, C1.50)', () => {
    const left = particlesAt('year5', calendar);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ place, cell }) => place === 'dermis' && cell !== null && cell < drawnCells)).toBe(true);
    expect(left.length).toBeLessThan(pigmentCount('hour0', calendar, 'dermis'));
  });

  it('keeps every particle within its layer and draws the same picture each time', () => {
    for (const time of pigmentTimes) {
      const particles = particlesAt(time, calendar);
      expect(particles.every(({ across, down }) => across >= 0 && across <= 1 && down >= 0 && down <= 1)).toBe(true);
      expect(new Set(particles.map(({ id }) => id)).size).toBe(particles.length);
      expect(particlesAt(time, calendar)).toEqual(particles);
    }
  });
});

describe('day 28', () => {
  it('is where the two sources part (C1.41 to C1.43)', () => {
    expect([pigmentCount('day28', 'biopsies', 'epidermis'), membraneAt('day28', 'biopsies')]).toEqual([0, 'closed']);
    expect(pigmentCount('day28', 'paper', 'epidermis')).toBeGreaterThan(0);
    expect(membraneAt('day28', 'paper')).toBe('forming');
    expect(membraneAt('year5', 'paper')).toBe('closed');
  });

  it('is the first day on which a result may be judged (C1.52)', () => {
    expect(pigmentTimes.filter(mayBeJudged)).toEqual(['day28', 'year5']);
  });
});

describe('the skin', () => {
  it('is open, crusted, flaking, then calm; cells hold the pigment once and for all', () => {
    expect(pigmentTimes.map(surfaceAt)).toEqual(['open', 'crust', 'flakes', 'calm', 'calm']);
    expect(pigmentTimes.map(isHeldByCells)).toEqual([false, false, true, true, true]);
  });

  it('shows less of the dot from time to time, never more', () => {
    const tones = pigmentTimes.map(visibleTone);
    expect(tones).toEqual([...tones].sort((a, b) => b - a));
  });
});
