// Does every form keep to its blueprint, differ enough from the last, and say nothing by its order?
import fc from 'fast-check';
import { assembleExam, assembleQuiz, mostShared, quizLength, type Drawable, type FormItem } from './assembly.js';
import type { BlueprintRules } from './blueprint.js';

const rules: BlueprintRules = {
  items: 28,
  passPoints: 23,
  gates: { total: 6, needed: 5 },
  minutes: 60,
  coolDownHours: 24,
  domains: { M1: { items: 3, gates: 0 }, M2: { items: 5, gates: 1 }, M3: { items: 4, gates: 1 }, M4: { items: 6, gates: 1 }, M5: { items: 4, gates: 1 }, M6: { items: 3, gates: 1 }, M7: { items: 3, gates: 1 } },
};

/** How many items, and how many gates among them, the smallest bank has that we publish with. */
const sizes: Readonly<Record<string, readonly [number, number]>> = { M1: [7, 1], M2: [11, 3], M3: [9, 3], M4: [13, 4], M5: [9, 3], M6: [7, 3], M7: [7, 3] };

const bankOf = (counts: typeof sizes, version = 'v'): Drawable[] =>
  Object.entries(counts).flatMap(([domain, [items, gates]]) =>
    Array.from({ length: items }, (_, index) => ({ code: `S-${domain}-${index}`, versionId: `${version}-${domain}-${index}`, domain, gate: index < gates, optionIds: ['a', 'b', 'c', 'd'], level: 'apply', kind: 'single', enemies: [] })),
  );

const noForms = { forms: 0, times: {} };
const bank = bankOf(sizes);
const byCode = new Map(bank.map((item) => [item.code, item]));
const seedOf = (number: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, index) => (number >>> ((index % 4) * 8)) & 255);
const seeds = Array.from({ length: 500 }, (_, number) => seedOf(number));

function drawn(earlier: readonly (readonly string[])[], seed: Uint8Array, from: readonly Drawable[] = bank): readonly FormItem[] {
  const assembled = assembleExam(rules, from, { earlier, recent: noForms }, seed);
  if (assembled.kind === 'infeasible') throw new Error(assembled.reason);
  return assembled.items;
}
const codesOf = (form: readonly FormItem[]): string[] => form.map((item) => item.code);
const shared = (left: readonly string[], right: readonly string[]): number => left.filter((code) => right.includes(code)).length;

describe('an exam form', () => {
  it('holds exactly the items and gates of each domain, none twice, whatever the seed', () => {
    for (const seed of seeds) {
      const items = codesOf(drawn([], seed)).map((code) => byCode.get(code)!);
      expect(new Set(items).size).toBe(28);
      for (const [domain, wanted] of Object.entries(rules.domains)) {
        const ofDomain = items.filter((item) => item.domain === domain);
        expect([ofDomain.length, ofDomain.filter((item) => item.gate).length]).toEqual([wanted.items, wanted.gates]);
      }
    }
  });

  it('shares at most half its items with the form before, whatever the seeds, and fewer when the bank has unseen ones', () => {
    const overlaps = seeds.map((seed, index) => {
      const first = codesOf(drawn([], seed));
      return shared(codesOf(drawn([first], seeds[(index + 1) % seeds.length]!)), first);
    });
    expect(Math.max(...overlaps)).toBeLessThanOrEqual(mostShared(28));
    // the other items that are no gates suffice for every domain but M4, which asks for five and leaves four
    expect(new Set(overlaps)).toEqual(new Set([1]));
  });

  it('shares at most half its items with every earlier form, through a long row of attempts', () => {
    for (const start of [1, 1000, 2000]) {
      const earlier: string[][] = [];
      for (let attempt = 0; attempt < 12; attempt++) {
        const form = codesOf(drawn(earlier, seedOf(start + attempt)));
        for (const before of earlier) expect(shared(form, before)).toBeLessThanOrEqual(14);
        earlier.push(form);
      }
    }
  });

  it('keeps the share for banks and histories of any size that is large enough', () => {
    const size = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(size, { minLength: 7, maxLength: 7 }), fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 2, maxLength: 4 }), (extra, draws) => {
        const counts = Object.fromEntries(Object.entries(sizes).map(([domain, [items, gates]], index) => [domain, [items + extra[index]![0] + extra[index]![1], gates + extra[index]![1]] as const]));
        const larger = bankOf(counts);
        const forms = draws.reduce<string[][]>((earlier, seed) => [...earlier, codesOf(drawn(earlier, seed, larger))], []);
        forms.forEach((form, index) => {
          for (const before of forms.slice(0, index)) expect(shared(form, before)).toBeLessThanOrEqual(14);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('comes out the same for the same seed, however the bank is ordered and whatever its versions are called', () => {
    const again = bankOf(sizes, 'another').reverse();
    for (const seed of seeds.slice(0, 50)) {
      const form = drawn([], seed);
      const other = drawn([], seed, again);
      expect(other.map(({ code, optionOrder }) => ({ code, optionOrder }))).toEqual(form.map(({ code, optionOrder }) => ({ code, optionOrder })));
    }
  });

  it('uses every item that it may, every place for a gate, and every place for an option', () => {
    const forms = seeds.map((seed) => drawn([], seed));
    // the gate of M1 is for a blueprint that asks for one
    const never = bank.filter((item) => !forms.some((form) => form.some(({ code }) => code === item.code))).map(({ code }) => code);
    expect(never).toEqual(['S-M1-0']);
    expect(new Set(forms.flatMap((form) => form.flatMap(({ code }, place) => (byCode.get(code)!.gate ? [place] : [])))).size).toBe(28);
    const places = forms.flatMap((form) => form.map(({ optionOrder }) => optionOrder.indexOf('a')));
    for (const place of [0, 1, 2, 3]) expect(places.filter((found) => found === place).length / places.length).toBeCloseTo(0.25, 1);
  });

  it('is refused with the reason when a domain has too few items', () => {
    const assembled = assembleExam(rules, bankOf({ ...sizes, M6: [5, 0] }), { earlier: [], recent: noForms }, seedOf(1));
    expect(assembled).toEqual({ kind: 'infeasible', proved: true, reason: 'domain M6 needs 1 gate items and the bank has 0' });
  });

  it('is refused when nothing differs enough from what was seen', () => {
    const smallest = Object.fromEntries(Object.entries(rules.domains).map(([domain, { items, gates }]) => [domain, [items, gates] as const]));
    const only = codesOf(drawn([], seedOf(1), bankOf(smallest)));
    expect(assembleExam(rules, bankOf(smallest), { earlier: [only], recent: noForms }, seedOf(2))).toEqual({
      kind: 'infeasible',
      proved: true,
      reason: 'no form was found that shares at most 14 items with each of the 1 forms seen before',
    });
  });
});

describe('a quiz form', () => {
  it('shows every item of a small pool once, in an order that changes from attempt to attempt', () => {
    const items = bank.slice(0, 6);
    const orders = seeds.slice(0, 20).map((seed) => codesOf(assembleQuiz(items, [], seed)));
    for (const order of orders) expect([...order].sort()).toEqual(items.map(({ code }) => code).sort());
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(10);
  });

  it('shows every item of a large pool once before any comes again, and no form has more than its length', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: quizLength + 1, max: 3 * quizLength }), (rounds, size) => {
        const items = bank.slice(0, size);
        const forms: string[][] = [];
        for (const seed of rounds) forms.push(codesOf(assembleQuiz(items, forms, seed)));
        expect(forms.map((form) => new Set(form).size)).toEqual([quizLength, quizLength, quizLength]);
        const all = forms.flat();
        const times = items.map(({ code }) => all.filter((one) => one === code).length);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same from the same seed, pool and history, in whatever order the pool comes', () => {
    const items = bank.slice(0, 20);
    const [seed] = seeds;
    expect(assembleQuiz([...items].reverse(), [], seed!)).toEqual(assembleQuiz(items, [], seed!));
  });
});

describe('a case', () => {
  const members = ['S-M2-4', 'S-M2-8', 'S-M2-6'];
  const withCase = (from: readonly Drawable[], codes: readonly string[] = members): Drawable[] =>
    from.map((item) => (codes.includes(item.code) ? { ...item, vignette: { case: 'S-2-K1', place: codes.indexOf(item.code) + 1, of: members.length } } : item));

  it('stands in an exam as a whole, its questions one after the other and in their order, anywhere in the form', () => {
    const places = new Set<number>();
    for (const seed of seeds.slice(0, 200)) {
      const codes = codesOf(drawn([], seed, withCase(bank)));
      const at = codes.indexOf(members[0]!);
      if (at >= 0) places.add(at);
      expect(codes.filter((code) => members.includes(code))).toEqual(at < 0 ? [] : codes.slice(at, at + 3));
      if (at >= 0) expect(codes.slice(at, at + 3)).toEqual(members);
    }
    expect(places.size).toBeGreaterThan(15);
  });

  it('of which a question is in quarantine is not drawn, nor what is left of it', () => {
    const left = withCase(bank).filter(({ code }) => code !== members[1]);
    for (const seed of seeds.slice(0, 50)) expect(codesOf(drawn([], seed, left)).filter((code) => members.includes(code))).toEqual([]);
  });

  it('rests as a whole when one of its questions is at the ceiling on exposure', () => {
    for (const seed of seeds.slice(0, 50)) {
      const assembled = assembleExam(rules, withCase(bank), { earlier: [], recent: { forms: 10, times: { [members[1]!]: 9 } } }, seed);
      expect(assembled).toMatchObject({ kind: 'form', relaxed: false });
      if (assembled.kind === 'form') expect(codesOf(assembled.items).filter((code) => members.includes(code))).toEqual([]);
    }
  });

  it('stands in a quiz as a whole, or not when there is no room', () => {
    const practice = withCase(bank.filter(({ domain }) => domain === 'M2'));
    const kept = new Set<number>();
    for (const seed of seeds.slice(0, 100)) {
      const codes = codesOf(assembleQuiz(practice, [], seed));
      const at = codes.indexOf(members[0]!);
      kept.add(at < 0 ? 0 : 1);
      expect(codes.length).toBeLessThanOrEqual(quizLength);
      expect(codes.filter((code) => members.includes(code))).toEqual(at < 0 ? [] : members);
      if (at >= 0) expect(codes.slice(at, at + 3)).toEqual(members);
    }
    expect(kept).toEqual(new Set([0, 1]));
  });
});
