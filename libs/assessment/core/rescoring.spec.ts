// Does a faulty item change results as it should, and does nobody lose by it?
import fc from 'fast-check';
import { examPassRule, type ExamPassRule } from './pass-rule.js';
import { effectOn, isBetter, markUnder, type AnsweredVersion, type ItemMarking, type Treatment } from './rescoring.js';

const rule = examPassRule({ items: 4, passPoints: 3, gates: { total: 1, needed: 1 }, minutes: 60, coolDownHours: 24, domains: {} }) as ExamPassRule;
const item = (versionId: string, answer: string, more: Partial<AnsweredVersion> = {}): AnsweredVersion => ({ versionId, kind: 'single', domain: 'M1', gate: false, key: { correct: ['a'] }, answer: [answer], ...more });
/** `v1` is a gate; what each is answered, the key being a. */
const form = ([first = 'a', ...others]: readonly string[]): AnsweredVersion[] => [item('v1', first, { gate: true }), ...others.map((answer, place) => item(`v${place + 2}`, answer))];
const marking = (versionId: string, treatment: Treatment, accepted: string | null = null, rescoringId = `${versionId} ${treatment}`): ItemMarking => ({ rescoringId, versionId, treatment, cause: 'wrong-key', accepted: accepted === null ? null : [accepted] });

describe('an exam with a faulty item', () => {
  it.each<[string, string, ItemMarking[], { points: number; possible: number; passed: boolean }, number]>([
    ['without a decision', 'aabb', [], { points: 2, possible: 4, passed: false }, 3],
    ['everybody has the point', 'aabb', [marking('v3', 'everybody')], { points: 3, possible: 4, passed: true }, 3],
    ['who had the point has it once', 'aaab', [marking('v3', 'everybody')], { points: 3, possible: 4, passed: true }, 3],
    ['another answer is right', 'aabc', [marking('v3', 'also-right', 'b')], { points: 3, possible: 4, passed: true }, 3],
    ['another answer is right, and was not given', 'aacc', [marking('v3', 'also-right', 'b')], { points: 2, possible: 4, passed: false }, 3],
    ['taken out, with its share of the pass mark', 'aabb', [marking('v3', 'taken-out')], { points: 2, possible: 3, passed: false }, 2.25],
    ['taken out, and passed by it', 'aaabb', [marking('v4', 'taken-out')], { points: 3, possible: 4, passed: true }, 2.4],
    ['a gate that everybody has', 'baaa', [marking('v1', 'everybody')], { points: 4, possible: 4, passed: true }, 3],
    ['a gate that is gone is needed no more', 'baaa', [marking('v1', 'taken-out')], { points: 3, possible: 3, passed: true }, 2.25],
    ['taken out after all', 'aabb', [marking('v3', 'everybody'), marking('v3', 'taken-out')], { points: 2, possible: 3, passed: false }, 2.25],
    ['about an item that it does not have', 'aabb', [marking('v9', 'everybody')], { points: 2, possible: 4, passed: false }, 3],
  ])('%s', (_, answers, markings, score, passPoints) => {
    const marked = markUnder(form([...answers]), rule, markings);
    expect(marked.score).toMatchObject(score);
    expect(marked.rule).toMatchObject({ passPoints });
  });

  it('stays as it was marked by keys where taking the item out would cost points', () => {
    const marked = markUnder(form([...'aaba']), rule, [marking('v2', 'taken-out')]);
    expect(marked).toMatchObject({ score: { points: 3, possible: 4, passed: true }, rescoringId: null });
    expect(marked.rule).toBe(rule);
  });

  it('lets nobody fail by a decision who passes by another, whichever came first', () => {
    // 28 items, 21 to pass, 20 right: a point for everybody at v28 is the 21st
    const [exam, helps, harms] = [{ ...rule, items: 28, passPoints: 21, gates: { total: 0, needed: 0 } }, marking('v28', 'everybody'), marking('v2', 'taken-out')];
    const given = form([...'a'.repeat(20), ...'b'.repeat(8)]).map((each) => ({ ...each, gate: false }));
    for (const decided of [[helps], [harms, helps], [helps, harms]]) expect(markUnder(given, exam, decided)).toMatchObject({ score: { points: 21, possible: 28, passed: true }, rule: { passPoints: 21 }, rescoringId: helps.rescoringId });
  });

  it('takes out of several that are half right those whose leaving is better', () => {
    const partly = (versionId: string, parts: readonly string[], right: number) => item(versionId, '', { kind: 'matching', key: { correct: parts.map((part) => `${part} x`) }, answer: parts.map((part, place) => (place < right ? `${part} x` : `${part} y`)) });
    const given = [item('v1', 'a'), item('v2', 'b'), partly('v3', ['p', 'q', 'r'], 2), partly('v4', ['p', 'q', 'r', 's'], 1)];
    const [one, other] = [marking('v3', 'taken-out'), marking('v4', 'taken-out')];
    for (const decided of [[one, other], [other, one]]) expect(markUnder(given, { ...rule, gates: { total: 0, needed: 0 } }, decided)).toMatchObject({ score: { points: 1.67, possible: 3 }, rescoringId: other.rescoringId });
  });

  it('tells what the newest decision would have made of it', () => {
    const given = form([...'aaba']);
    expect(markUnder(given, rule, [marking('v2', 'taken-out')])).toMatchObject({ score: { points: 3, possible: 4, passed: true }, asDecided: { points: 2, possible: 3, passed: false } });
    // that an earlier one was not followed is no news
    expect(markUnder(given, rule, [marking('v2', 'taken-out'), marking('v4', 'everybody')])).toMatchObject({ score: { points: 3, possible: 4 }, asDecided: { points: 3, possible: 4 } });
  });

  it('names the newest decision that it rests on', () => {
    expect(markUnder(form([...'abbb']), rule, [marking('v2', 'everybody', null, 'first'), marking('v1', 'taken-out', null, 'not followed')]).rescoringId).toBe('first');
    expect(markUnder(form([...'abbb']), rule, [marking('v2', 'everybody', null, 'first'), marking('v3', 'everybody', null, 'second'), marking('v9', 'everybody', null, 'of others')]).rescoringId).toBe('second');
  });

  it('tells what happens to a result', () => {
    const score = (points: number, passed: boolean, possible = 4) => ({ points, possible, passed, gatesRight: 1, gatesTotal: 1, domains: [] });
    expect([effectOn(score(2, false), score(3, true)), effectOn(score(3, true), score(4, true)), effectOn(score(3, true), score(3, true)), effectOn(score(3, true), score(2, false, 3)), effectOn(score(3, true), score(2, true, 3))]).toEqual(['passes', 'gains', 'same', 'kept', 'kept']);
  });
});

describe('whatever is decided', () => {
  const answers = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 });
  const decisions = fc.array(
    fc.record({ versionId: fc.integer({ min: 1, max: 8 }).map((n) => `v${n}`), treatment: fc.constantFrom<Treatment>('everybody', 'taken-out', 'also-right'), rescoringId: fc.uuid() }),
    { maxLength: 4 },
  ).map((list) => list.map((each): ItemMarking => ({ ...each, cause: 'unclear', accepted: each.treatment === 'also-right' ? ['b'] : null })));
  const rules = fc.record({ passPoints: fc.integer({ min: 0, max: 8 }), needed: fc.integer({ min: 0, max: 1 }), least: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }) })
    .map(({ passPoints, needed, least }): ExamPassRule => ({ ...rule, passPoints, gates: { total: 1, needed }, ...(least !== undefined && { least: { M1: least } }) }));

  it('one more decision about another item makes nobody worse, and the order of decisions changes no score', () => {
    const ofDifferent = decisions.map((list) => list.filter(({ versionId }, place) => list.findIndex((each) => each.versionId === versionId) === place));
    fc.assert(
      fc.property(answers, rules, ofDifferent, (given, under, markings) => {
        const scoreBy = (decided: readonly ItemMarking[]) => markUnder(form(given), under, decided).score;
        for (const left of markings.keys()) expect(isBetter(scoreBy(markings.toSpliced(left, 1)), scoreBy(markings))).toBe(false);
        expect(scoreBy(markings.toReversed())).toEqual(scoreBy(markings));
      }),
      { numRuns: 1000 },
    );
  });

  it('nobody is worse off than by the keys alone', () => {
    fc.assert(
      fc.property(answers, rules, decisions, (given, under, markings) => {
        const [plain, marked] = [markUnder(form(given), under, []).score, markUnder(form(given), under, markings).score];
        expect(isBetter(plain, marked)).toBe(false);
        expect(!plain.passed || marked.passed).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the same answers under the same decisions are the same result, and the rule is the form’s unless something was taken out', () => {
    fc.assert(
      fc.property(answers, rules, decisions, (given, under, markings) => {
        const marked = markUnder(form(given), under, markings);
        expect(markUnder(form(given), under, markings)).toEqual(marked);
        expect(effectOn(marked.score, marked.score)).toBe('same');
        if (marked.rule !== under) expect(marked.score.possible).toBeLessThan(given.length);
      }),
    );
  });

  it('a point for everybody, or another right answer, never lowers points', () => {
    fc.assert(
      fc.property(answers, decisions, (given, markings) => {
        const giving = markings.filter(({ treatment }) => treatment !== 'taken-out');
        expect(markUnder(form(given), rule, giving).score.points).toBeGreaterThanOrEqual(markUnder(form(given), rule, []).score.points);
      }),
    );
  });
});
