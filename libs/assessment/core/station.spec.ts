// Is a station passed exactly when enough was seen and nothing critical?
import { isStationPassed, unknownIds, type StationSource } from './station.js';

const both = (text: string) => ({ en: text, 'pt-PT': text });
const station: Pick<StationSource, 'steps' | 'criticalFails' | 'requiredSteps'> = {
  steps: ['s1', 's2', 's3'].map((id) => ({ id, text: both(id) })),
  criticalFails: ['f1', 'f2'].map((id) => ({ id, text: both(id) })),
  requiredSteps: 2,
};

describe('a station', () => {
  it.each<[string, string[], string[], boolean]>([
    ['passes with every step', ['s1', 's2', 's3'], [], true],
    ['passes with just enough steps', ['s3', 's1'], [], true],
    ['fails with too few', ['s1'], [], false],
    ['does not count a step twice', ['s1', 's1'], [], false],
    ['fails on one critical fail, whatever else was right', ['s1', 's2', 's3'], ['f2'], false],
    ['fails when nothing was seen', [], [], false],
  ])('%s', (_, observed, critical, passed) => {
    expect(isStationPassed(station, { observed, critical })).toBe(passed);
  });

  it('knows its own steps and fails, and does not take one for the other', () => {
    expect(unknownIds(station, { observed: ['s1', 's9'], critical: ['f1', 's2'] })).toEqual(['s9', 's2']);
    expect(unknownIds(station, { observed: ['s1'], critical: ['f1'] })).toEqual([]);
  });
});
