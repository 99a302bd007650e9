// Are all obstacles to a certificate named, and in an order that helps?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { obstacleCodes, obstacleOfRule, obstaclesOf, type Candidacy } from './eligibility.js';

const ready: Candidacy = { certified: false, withdrawn: false, academyState: 'admitted', bar: null, missing: [], name: 'confirmed', impartiality: { oneself: false, ties: [], exception: null } };
const tie = { kind: 'assessed', academyId: 'a', since: new Date('2026-01-01') } as const;

describe('the way to a certificate', () => {
  it('is free when everything is done and the certifier is a stranger', () => {
    expect(obstaclesOf(ready)).toEqual([]);
  });

  it('names everything that is in it at once, in the order in which to put it right', () => {
    const worst: Candidacy = { certified: true, withdrawn: true, academyState: 'suspended', bar: 'suspended', missing: ['exam', 'station:ST-1'], name: 'unchecked', impartiality: { oneself: false, ties: [tie], exception: null } };
    expect(obstaclesOf(worst).map((obstacle) => obstacle.code)).toEqual([...obstacleCodes]);
  });

  it.each([
    ['academy-not-admitted', 'suspended', { academyState: 'suspended' }],
    ['holder-barred', 'struck-off', { bar: 'struck-off' }],
    ['evidence-incomplete', 'exam station:ST-1', { missing: ['exam', 'station:ST-1'] }],
    ['name-not-confirmed', 'unconfirmed', { name: 'unconfirmed' }],
    ['certifier-not-impartial', 'assessed', { impartiality: { oneself: false, ties: [tie], exception: null } }],
    ['certifier-not-impartial', 'oneself', { impartiality: { oneself: true, ties: [], exception: null } }],
    ['already-certified', null, { certified: true }],
    ['enrolment-withdrawn', null, { withdrawn: true }],
  ] as const)('has %s in it, with the detail %s', (code, detail, change) => {
    expect(obstaclesOf({ ...ready, ...change })).toEqual([{ code, detail }]);
  });

  it('says nothing about a certifier when nobody in particular is about to decide', () => {
    expect(obstaclesOf({ ...ready, impartiality: null })).toEqual([]);
  });

  it('has a code for every rule by which the database refuses a decision', () => {
    const migration = readFileSync(path.resolve(import.meta.dirname, '../../../migrations/0009-certification.ts'), 'utf8');
    const trigger = migration.slice(migration.indexOf('create function decision_is_lawful'), migration.indexOf('create constraint trigger decision_is_lawful'));
    const rules = [...trigger.matchAll(/refuse\('([a-z_]+)'/g)].map(([, rule]) => rule as string);
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(Object.keys(obstacleOfRule)).toContain(rule);
  });
});
