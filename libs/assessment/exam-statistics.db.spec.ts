// Do an exam's figures rest on the right attempts, are they right, and are they kept from everybody but the registrar?
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { chance, plantSittings, type PlantedSitting } from '../../test/planted-sittings.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { asSeen } from './core/item-review.js';
import type { ItemFlag } from './core/item-flags.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { PrintExamReport } from './print-exam-report.js';
import { ReadExamStatistics } from './read-exam-statistics.js';
import { ReviewItem } from './review-item.js';

const actor = (registrar: boolean, personId = v7()): Actor => ({ personId, sessionId: v7(), signedInAt: new Date(), registrar, memberships: [] });
const formLength = 10;
const rules = { ...smallRules, items: formLength, passPoints: 6, gates: { total: 0, needed: 0 }, domains: { M1: { items: 5, gates: 0 }, M2: { items: 5, gates: 0 } } };

let engine: Engine;
let registrar: Actor;
let blueprintId: string;
let second: string;
let versions: { id: string; code: string; kind: string }[];
let planted: PlantedSitting[];

/** Single best answers have the key a, multiple responses a and b. */
function sitting(random: () => number, ability: number, locale: 'en' | 'pt-PT', startedAt: Date, personId = v7()): PlantedSitting {
  const bank = [...versions].map((version) => ({ version, order: random() })).sort((left, right) => left.order - right.order).slice(0, formLength);
  const items = bank.map(({ version: { id, kind, code } }) => {
    // each item is as hard as its number says; in Portuguese the first is much harder
    const hard = Number(code.slice(-2)) / 7 - 0.6 + (code === 'S-1-01' && locale === 'pt-PT' ? 1.2 : 0);
    const right = random() < 1 / (1 + Math.exp(-2 * (ability - hard)));
    const wrong = ['b', 'c', 'd'][Math.floor(random() * 2.4)] ?? 'b';
    const choice = kind === 'single' ? [right ? 'a' : wrong] : right ? ['a', 'b'] : random() < 0.5 ? ['a'] : ['a', 'c'];
    const last = { choice, after: 5 + Math.floor(random() * 60) };
    return { versionId: id, saves: random() < 0.05 ? [] : random() < 0.1 ? [{ choice: ['d'], after: 7 }, last] : [last] };
  });
  return { personId, locale, state: 'scored', startedAt, passed: ability > 0, items };
}

beforeAll(async () => {
  engine = await startEngine();
  registrar = actor(true, await engine.addPerson());
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: false });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules });
  second = await engine.get(ImportBlueprint).run({ code: 'small', version: 2, rules });
  versions = (await engine.superuser.query<{ id: string; code: string; kind: string }>('select v.id, i.code, v.kind from item_version v join item i on i.id = v.item_id order by i.code')).rows;
  const random = chance(7);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  planted = Array.from({ length: 2000 }, (_, index) => sitting(random, normal(), index % 5 < 2 ? 'pt-PT' : 'en', new Date(Date.UTC(2026, 0, 1, 8, index))));
  await plantSittings(engine.superuser, { blueprintId, academyId: engine.academyId, sittings: planted });
}, 120_000);
afterAll(() => engine.close());

const lastChoice = (item: PlantedSitting['items'][number]): readonly string[] => item.saves.at(-1)?.choice ?? [];

/** As a person with a pocket calculator would mark it: no policy of ours. */
function pointsFor(item: PlantedSitting['items'][number]): number {
  const kind = versions.find(({ id }) => id === item.versionId)?.kind;
  const choice = lastChoice(item);
  if (kind === 'single') return choice.length === 1 && choice[0] === 'a' ? 1 : 0;
  const right = choice.filter((id) => id === 'a' || id === 'b').length;
  return Math.max(0, right - (choice.length - right)) / 2;
}

interface Pair {
  readonly x: number;
  readonly y: number;
}

/** n Σxy - Σx Σy over the roots: another formula than ours. */
function pearson(pairs: readonly Pair[]): number {
  const n = pairs.length;
  const total = (of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0);
  const [x, y] = [total((pair) => pair.x), total((pair) => pair.y)];
  return (n * total((pair) => pair.x * pair.y) - x * y) / Math.sqrt((n * total((pair) => pair.x ** 2) - x ** 2) * (n * total((pair) => pair.y ** 2) - y ** 2));
}

const gateless = (code: string) => !['01', '02'].includes(code.slice(-2));

describe('the figures of an exam', () => {
  it('are those that anybody would compute who had the answers', async () => {
    const { figures, items } = await engine.get(ReadExamStatistics).run(registrar, blueprintId);
    const scores = planted.map(({ items: had }) => had.map(pointsFor));
    const totals = scores.map((row) => row.reduce((sum, points) => sum + points, 0));
    const mean = totals.reduce((sum, total) => sum + total, 0) / 2000;
    expect(figures).toMatchObject({ candidates: 2000, languages: { en: 1200, 'pt-PT': 800 }, possible: 10, passPoints: 6 });
    expect(figures.passed.value).toBeCloseTo(planted.filter(({ passed }) => passed).length / 2000, 10);
    expect(figures.distribution?.mean).toBeCloseTo(mean, 8);
    expect(figures.distribution?.standardDeviation).toBeCloseTo(Math.sqrt(totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / 1999), 8);
    expect(figures.distribution?.counts.slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, points) => totals.filter((total) => Math.floor(total) === points).length));
    // one-way analysis of variance of persons: (MSB - MSW) / MSB
    const between = (formLength * totals.reduce((sum, total) => sum + (total / formLength - mean / formLength) ** 2, 0)) / 1999;
    const within = scores.reduce((sum, row, at) => sum + row.reduce((squares, points) => squares + (points - totals[at]! / formLength) ** 2, 0), 0) / (2000 * (formLength - 1));
    expect(figures.reliability.value).toBeCloseTo((between - within) / between, 8);
    expect(figures.standardError).toBeCloseTo((figures.distribution?.standardDeviation ?? 0) * Math.sqrt(within / between), 8);

    expect(items).toHaveLength(14);
    for (const { item, facility, discrimination, choices } of items) {
      const had = planted.flatMap((each, at) => {
        const place = each.items.findIndex(({ versionId }) => versionId === item.versionId);
        return place === -1 ? [] : [{ x: scores[at]![place]!, y: (totals[at]! - scores[at]![place]!) / (formLength - 1), choice: lastChoice(each.items[place]!) }];
      });
      expect(facility.candidates).toBe(had.length);
      expect(facility.value).toBeCloseTo(had.reduce((sum, { x }) => sum + x, 0) / had.length, 10);
      expect(discrimination.value).toBeCloseTo(pearson(had), 8);
      for (const option of choices?.options ?? []) {
        const chose = had.map(({ choice, y }) => ({ x: choice.includes(option.id) ? 1 : 0, y }));
        expect(option.chosenBy).toBe(chose.filter(({ x }) => x === 1).length);
        if (option.discrimination !== null) expect(option.discrimination).toBeCloseTo(pearson(chose), 8);
      }
      expect(choices?.omitted).toBeCloseTo(had.filter(({ choice }) => choice.length === 0).length / had.length, 10);
    }
  });

  it('measure the time from one save to the next, for the item that was saved', async () => {
    const { items } = await engine.get(ReadExamStatistics).run(registrar, blueprintId);
    const [first] = items;
    const seconds = planted.flatMap((each) => each.items.filter(({ versionId, saves }) => versionId === first?.item.versionId && saves.length > 0)).map(({ saves }) => saves.reduce((sum, { after }) => sum + after, 0)).sort((left, right) => left - right);
    const middle = seconds.length % 2 === 1 ? seconds[(seconds.length - 1) / 2]! : (seconds[seconds.length / 2 - 1]! + seconds[seconds.length / 2]!) / 2;
    expect(first?.time.candidates).toBe(seconds.length);
    expect(first?.time.quartiles?.median).toBeCloseTo(middle, 6);
  });

  it('find the item that is harder in Portuguese for those who know equally much, and no other', async () => {
    const { items } = await engine.get(ReadExamStatistics).run(registrar, blueprintId);
    const differing = items.filter(({ flags }) => flags.some(({ kind }) => kind === 'differential-functioning'));
    expect(differing.map(({ item }) => item.code)).toEqual(['S-1-01']);
    expect(differing[0]?.languages.found).toMatchObject({ class: 'C' });
    expect(differing[0]?.languages.found?.delta).toBeLessThan(-1.5);
  });

  it('take the same few statements for two thousand candidates as for none', async () => {
    const database = engine.get(Database);
    const statements = async (id: string) => {
      const asked: string[] = [];
      const query = database.query.bind(database);
      Object.assign(database, { query: (sql: string, parameters: readonly unknown[]) => (asked.push(sql), query(sql, parameters)) });
      await engine.get(ReadExamStatistics).run(registrar, id).finally(() => Reflect.deleteProperty(database, 'query'));
      return asked.length;
    };
    expect(await statements(blueprintId)).toBe(await statements(second));
    expect(await statements(second)).toBeLessThanOrEqual(8);
  });
});

describe('whose attempts count', () => {
  let started = Date.UTC(2026, 5, 1);
  const random = chance(3);
  const plant = (exam: string, ...sittings: PlantedSitting[]) => plantSittings(engine.superuser, { blueprintId: exam, academyId: engine.academyId, sittings });
  const later = () => new Date((started += 60_000));
  const counted = async (exam: string) => (await engine.get(ReadExamStatistics).exams(registrar)).find(({ id }) => id === exam)?.candidates;
  const gathered = async (exam: string) => (await engine.get(ReadExamStatistics).run(registrar, exam)).figures.candidates;

  it('is each person’s first alone, in whichever version of the exam', async () => {
    const again = planted[0]!.personId;
    await plant(blueprintId, sitting(random, 1, 'en', later(), again));
    await plant(second, sitting(random, 1, 'en', later(), planted[1]!.personId));
    expect([await gathered(blueprintId), await gathered(second)]).toEqual([2000, 0]);
    expect([await counted(blueprintId), await counted(second)]).toEqual([2000, 0]);
  });

  it('is neither what is void nor what is not over, nor what the same person sits afterwards', async () => {
    const [voided, sitsStill] = [v7(), v7()];
    await plant(second, { ...sitting(random, 1, 'en', later(), voided), state: 'void' }, { ...sitting(random, 1, 'en', later(), sitsStill), state: 'in-progress' });
    await plant(second, sitting(random, 1, 'en', later(), voided), sitting(random, 1, 'en', later()));
    expect([await gathered(second), await counted(second)]).toEqual([1, 1]);
  });

  it('is too few for figures until there are enough, and says how many there are', async () => {
    const { figures, items } = await engine.get(ReadExamStatistics).run(registrar, second);
    expect(figures).toMatchObject({ candidates: 1, distribution: null, standardError: null, decisions: null, passed: { candidates: 1, needed: 30, value: null, interval: null }, reliability: { candidates: 1, needed: 50, value: null } });
    for (const { facility, discrimination, time, choices, flags, languages } of items) {
      expect({ facility, discrimination, choices, flags }).toEqual({ facility: { candidates: 1, needed: 30, value: null, interval: null }, discrimination: { candidates: 1, needed: 50, value: null, interval: null }, choices: null, flags: [] });
      expect([time.quartiles, languages.found]).toEqual([null, null]);
    }
  });
});

describe('the data set', () => {
  it('has the hash that statistics and report name, and nobody in it', async () => {
    const { text } = await engine.get(ReadExamStatistics).dataset(registrar, blueprintId);
    const { datasetHash } = await engine.get(ReadExamStatistics).run(registrar, blueprintId);
    expect(createHash('sha256').update(text).digest('hex')).toBe(datasetHash);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).not.toMatch(/20\d\d-\d\d/);
    const read = JSON.parse(text) as { items: { code: string }[]; candidates: [string, boolean, [number, number, string[]][]][] };
    expect(read.candidates).toHaveLength(2000);
    expect(text).toBe(canonicalJson(JSON.parse(text) as never));
    expect(read.candidates.filter(([, passed]) => passed)).toHaveLength(planted.filter(({ passed }) => passed).length);
    const column = read.items.findIndex(({ code }) => code === 'S-1-03');
    const points = read.candidates.flatMap(([, , cells]) => cells.filter(([at]) => at === column).map(([, each]) => each));
    const { items } = await engine.get(ReadExamStatistics).run(registrar, blueprintId);
    expect(items.find(({ item }) => item.code === 'S-1-03')?.facility.value).toBeCloseTo(points.reduce((sum, each) => sum + each, 0) / points.length, 10);
  });

  it('becomes a report in either language, tagged for those who hear it', async () => {
    for (const locale of ['en', 'pt-PT'] as const) {
      const { name, bytes } = await engine.get(PrintExamReport).run(registrar, blueprintId, locale);
      expect(name).toBe(`small-1-report-${locale}`);
      const text = Buffer.from(bytes).toString('latin1');
      expect(text.startsWith('%PDF-1.7')).toBe(true);
      expect(text).toContain(`/Lang (${locale})`);
      expect(text).toMatch(/\/S \/Table\b/);
    }
  });
});

describe('a flagged item', () => {
  const wish = (versionId: string, outcome: 'kept' | 'quarantined', seen: readonly ItemFlag[]) => ({ blueprintId, versionId, outcome, note: 'Looked at with two experts.', seen: seen.map(asSeen) });
  const request = () => ({ key: v7(), scope: registrar.personId, route: 'POST review', body: null });
  const waiting = async () => (await engine.get(ReadExamStatistics).run(registrar, blueprintId)).items.filter(({ awaits }) => awaits);

  it('waits until it was looked at, with every flag seen, and then does not', async () => {
    const before = await waiting();
    const item = before.find(({ item: { code } }) => code === 'S-1-01')!;
    await expect(engine.get(ReviewItem).run(registrar, wish(item.item.versionId, 'kept', []), request())).rejects.toMatchObject({ code: 'item-flags-changed' });
    const earlier = item.flags.map((flag): ItemFlag => (flag.kind === 'differential-functioning' ? { ...flag, delta: flag.delta + 0.6 } : flag));
    expect(earlier).not.toEqual(item.flags);
    await expect(engine.get(ReviewItem).run(registrar, wish(item.item.versionId, 'kept', earlier), request())).rejects.toMatchObject({ code: 'item-flags-changed' });
    const asked = request();
    await engine.get(ReviewItem).run(registrar, wish(item.item.versionId, 'kept', item.flags), asked);
    await engine.get(ReviewItem).run(registrar, wish(item.item.versionId, 'kept', item.flags), asked);
    expect((await waiting()).map(({ item: { code } }) => code)).toEqual(before.map(({ item: { code } }) => code).filter((code) => code !== 'S-1-01'));
    const { reviews, figures, content } = await engine.get(ReadExamStatistics).item(registrar, { blueprintId, versionId: item.item.versionId });
    // the bank is sealed: its words were opened
    expect(content.stem.en).toBe('S M1 0');
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ outcome: 'kept', note: 'Looked at with two experts.', reviewerId: registrar.personId, candidates: figures.facility.candidates });
  });

  it('can be put into quarantine: it is drawn no more, and waits no more', async () => {
    const { items } = await engine.get(ReadExamStatistics).run(registrar, blueprintId);
    const { item, flags } = items.find(({ item: { code } }) => code === 'S-1-01')!;
    await engine.get(ReviewItem).run(registrar, wish(item.versionId, 'quarantined', flags), request());
    expect((await engine.superuser.query('select state from item_version where id = $1', [item.versionId])).rows).toEqual([{ state: 'quarantined' }]);
    await expect(engine.get(ReviewItem).run(registrar, wish(item.versionId, 'kept', flags), request())).rejects.toMatchObject({ code: 'item-not-drawn' });
    const acts = await engine.superuser.query<{ act: string }>("select act from audit_entry where subject_type = 'item-version' order by at, id");
    expect(acts.rows.map(({ act }) => act)).toEqual(['item.kept', 'item.quarantined']);
  });

  it('is reviewed only where there is something to review', async () => {
    const { items } = await engine.get(ReadExamStatistics).run(registrar, blueprintId);
    const calm = items.find(({ flags, item }) => flags.length === 0 && gateless(item.code));
    if (calm) await expect(engine.get(ReviewItem).run(registrar, wish(calm.item.versionId, 'kept', []), request())).rejects.toMatchObject({ code: 'item-not-flagged' });
    await expect(engine.get(ReviewItem).run(registrar, wish(v7(), 'kept', []), request())).rejects.toMatchObject({ code: 'item-not-examined' });
    expect(calm).toBeDefined();
  });

  it('keeps its reviews for ever, and shows them to the register alone', async () => {
    await expect(engine.superuser.query("update item_review set note = 'changed'")).rejects.toThrow('item_review is insert-only');
    await expect(engine.superuser.query('delete from item_review')).rejects.toThrow('item_review is insert-only');
    const seen = (context: { register: boolean; academy: string | null }) => engine.get(Database).transaction({ person: registrar.personId, ...context }, () => engine.get(Database).query('select id from item_review'));
    expect(await seen({ register: true, academy: null })).toHaveLength(2);
    expect(await seen({ register: false, academy: engine.academyId })).toEqual([]);
    expect(await seen({ register: false, academy: null })).toEqual([]);
  });
});

describe('each look', () => {
  it('is written down, with who looked and at what', async () => {
    const looker = actor(true, await engine.addPerson());
    await engine.get(ReadExamStatistics).run(looker, blueprintId);
    await engine.get(ReadExamStatistics).item(looker, { blueprintId, versionId: versions[0]!.id });
    await engine.get(ReadExamStatistics).dataset(looker, blueprintId);
    await engine.get(PrintExamReport).run(looker, blueprintId, 'en');
    const { rows } = await engine.superuser.query('select act, subject_id as about, detail from audit_entry where actor_id = $1 order by at, id', [looker.personId]);
    expect(rows).toEqual([
      { act: 'exam-statistics.read', about: blueprintId, detail: {} },
      { act: 'exam-statistics.item-read', about: blueprintId, detail: { item: versions[0]!.id } },
      { act: 'exam-statistics.dataset-read', about: blueprintId, detail: {} },
      { act: 'exam-statistics.reported', about: blueprintId, detail: {} },
    ]);
  });
});

describe('whoever is no registrar', () => {
  it('finds no exam, no item, no data set and no report, and reviews nothing', async () => {
    const stranger = actor(false, planted[0]!.personId);
    const read = engine.get(ReadExamStatistics);
    const versionId = versions[0]!.id;
    expect(await read.exams(stranger)).toEqual([]);
    const asked = [
      () => read.run(stranger, blueprintId), () => read.item(stranger, { blueprintId, versionId }), () => read.dataset(stranger, blueprintId), () => engine.get(PrintExamReport).run(stranger, blueprintId, 'en'),
      () => engine.get(ReviewItem).run(stranger, { blueprintId, versionId, outcome: 'quarantined', note: 'not mine', seen: [] }, { key: v7(), scope: 'x', route: 'x', body: null }),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'blueprint-unknown' });
  });
});
