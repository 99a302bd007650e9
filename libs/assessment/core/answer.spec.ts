// Is an answer read as it was meant, and worth what the policy says that is printed before the first question?
import fc from 'fast-check';
import { answerFault, pointsOf, policyOf } from './answer.js';
import { itemKinds, type AnswerFault, type ItemContent, type ItemKind } from './item.js';
import { sameAnswer, storedAnswer } from './stored-answer.js';

const both = (text: string) => ({ en: text, 'pt-PT': text });
const labelled = (id: string) => ({ id, text: both(id) });
const choosing: ItemContent = { stem: both('?'), options: ['a', 'b', 'c', 'd', 'e'].map(labelled) };
const contents: Readonly<Record<ItemKind, ItemContent>> = {
  single: choosing,
  multiple: choosing,
  'true-false': { stem: both('?'), options: ['true', 'false'].map(labelled) },
  ordering: choosing,
  matching: { ...choosing, prompts: ['p', 'q', 'r'].map(labelled) },
  gaps: { ...choosing, text: both('{{g}} {{h}}'), gaps: [{ id: 'g', options: ['a', 'b'] }, { id: 'h', options: ['c', 'd', 'e'] }] },
  numeric: { stem: both('?'), options: [], unit: both('ml') },
  hotspot: { stem: both('?'), options: ['epi', 'pap', 'ret', 'sub'].map(labelled), picture: 'section-scar' },
  depth: { stem: both('?'), options: [], task: { skin: 'model', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 2 }, free: ['hang', 'stretch'], feedback: 'dots', patches: 1, goals: [{ goal: 'entry', weight: 100 }] } },
  written: { stem: both('?'), options: [], written: { limit: 12, points: 4, tolerance: 1 } },
  photo: { stem: both('?'), options: [], photo: { pictures: 2, seen: both('a hairline'), points: 4, tolerance: 1 } },
};
const digests = ['a', 'b', 'c'].map((sign) => sign.repeat(64));
const words = (text: string): string[] => (text === '' ? [] : text.split(','));

describe('an answer', () => {
  it.each<[ItemKind, string, AnswerFault | null]>([
    ['single', 'a', null],
    ['single', 'a,a', null],
    ['single', 'a,b', 'choice-too-many'],
    ['single', 'x', 'choice-unknown'],
    ['multiple', 'a,b,c,d,e', null],
    ['multiple', 'a,x', 'choice-unknown'],
    ['true-false', 'true', null],
    ['true-false', 'true,false', 'choice-too-many'],
    ['ordering', 'e,d,c,b,a', null],
    ['ordering', 'a,b,c,d', 'order-incomplete'],
    ['ordering', 'a,b,c,d,d', 'order-incomplete'],
    ['ordering', 'a,b,c,d,x', 'choice-unknown'],
    ['matching', 'p a,q a', null],
    ['matching', 'p a,p b', 'choice-too-many'],
    ['matching', 'p x', 'choice-unknown'],
    ['matching', 'x a', 'choice-unknown'],
    ['matching', 'p', 'choice-unknown'],
    ['matching', 'p  a', 'choice-unknown'],
    ['matching', 'p a b', 'choice-unknown'],
    ['gaps', 'g b', null],
    ['gaps', 'g c', 'choice-unknown'],
    ['gaps', 'h c,g a', null],
    ['numeric', '12.5', null],
    ['numeric', '-3', null],
    ['numeric', '1e3', 'number-unfit'],
    ['numeric', '', null],
    ['numeric', '1.2.3', 'number-unfit'],
    ['numeric', '1234567890', 'number-unfit'],
    ['numeric', '1,2', 'choice-too-many'],
    ['written', 'twelve signs', null],
    ['written', 'twelve signs!', 'text-too-long'],
    ['written', 'one,two', 'choice-too-many'],
    ['written', 'bell \u0007', 'text-unfit'],
    ['written', 'half \ud83d', 'text-unfit'],
    ['written', 'a\u0303a\u0303a\u0303 8 more', null],
    ['photo', digests.slice(0, 2).join(), null],
    ['photo', digests.join(), 'choice-too-many'],
    ['photo', [digests[0], digests[0]].join(), 'choice-unknown'],
    ['photo', 'a', 'choice-unknown'],
    ['photo', digests[0]!.toUpperCase(), 'choice-unknown'],
    ['hotspot', 'pap', null],
    ['hotspot', 'pap,ret', 'choice-too-many'],
    ['hotspot', 'foll', 'choice-unknown'],
    ['depth', 'set hang 800 0,set stretch 0 0,dots 5,set hang 850 5,done 86400000', null],
    ['depth', 'set stroke 3000 0', 'step-unfit'],
    ['depth', 'dots 1,dots 2', 'step-unfit'],
  ])('to an item of kind %s: %s', (kind, answer, fault) => {
    expect(answerFault(kind, contents[kind], words(answer))).toBe(fault);
  });

  it.each(itemKinds)('may be taken back, of kind %s', (kind) => {
    expect(answerFault(kind, contents[kind], [])).toBeNull();
    expect(storedAnswer(kind, [])).toEqual([]);
  });

  it.each<[ItemKind, string[], string[]]>([
    ['multiple', ['c', 'a', 'c'], ['a', 'c']],
    ['ordering', ['c', 'a', 'b'], ['c', 'a', 'b']],
    ['matching', ['q a', 'p b'], ['p b', 'q a']],
    ['numeric', [' 012,50 '], ['12.5']],
    ['numeric', ['−0,0'], ['0']],
    ['numeric', ['007'], ['7']],
  ])('to an item of kind %s is kept in one way: %j as %j', (kind, answer, stored) => {
    expect(storedAnswer(kind, answer)).toEqual(stored);
  });

  it('equals another in all its places', () => {
    expect([sameAnswer(['a', 'b'], ['a', 'b']), sameAnswer(['a', 'b'], ['b', 'a']), sameAnswer([], []), sameAnswer(['a'], [])]).toEqual([true, false, true, false]);
  });
});

describe('the points', () => {
  it.each<[string, ItemKind, boolean, string, string, number]>([
    ['a single answer that is right', 'single', false, 'b', 'b', 1],
    ['a single answer that is wrong', 'single', false, 'b', 'c', 0],
    ['the right place', 'hotspot', false, 'pap', 'pap', 1],
    ['the place beside it', 'hotspot', false, 'pap', 'ret', 0],
    ['every right choice of a multiple response', 'multiple', false, 'a,b,d', 'a,b,d', 1],
    ['two of three right choices', 'multiple', false, 'a,b,d', 'a,b', 2 / 3],
    ['two of three right choices and a wrong one', 'multiple', false, 'a,b,d', 'a,b,c', 1 / 3],
    ['as many wrong as right choices', 'multiple', false, 'a,b,d', 'a,c', 0],
    ['more wrong than right choices, which never costs points', 'multiple', false, 'a,b', 'a,c,d,e', 0],
    ['all options of five, four of them right', 'multiple', false, 'a,b,c,d', 'a,b,c,d,e', 3 / 4],
    ['a multiple response that is a gate, one right choice missing', 'multiple', true, 'a,b,d', 'a,b', 0],
    ['a multiple response that is a gate, one wrong choice too many', 'multiple', true, 'a,b', 'a,b,c', 0],
    ['the right order', 'ordering', false, 'a,b,c,d', 'a,b,c,d', 1],
    ['two neighbours that changed places: five pairs of six, less one', 'ordering', false, 'a,b,c,d', 'b,a,c,d', 4 / 6],
    ['the first at the end: three pairs of six, less three', 'ordering', false, 'a,b,c,d', 'b,c,d,a', 0],
    ['the order turned round, which never costs points', 'ordering', false, 'a,b,c,d', 'd,c,b,a', 0],
    ['an order that is a gate, two neighbours turned', 'ordering', true, 'a,b,c,d', 'b,a,c,d', 0],
    ['all matches', 'matching', false, 'p a,q b,r a', 'p a,q b,r a', 1],
    ['one match of three, one open', 'matching', false, 'p a,q b,r a', 'p a,q c', 1 / 3],
    ['one gap of two', 'gaps', false, 'g a,h c', 'g b,h c', 1 / 2],
    ['gaps that are a gate, one wrong', 'gaps', true, 'g a,h c', 'g b,h c', 0],
  ])('of %s', (_, kind, gate, correct, answer, points) => {
    expect(pointsOf({ kind, gate }, { correct: words(correct) }, words(answer))).toBeCloseTo(points, 10);
  });

  it.each<[string, string, string, number]>([
    ['12.5', '0', '12.5', 1],
    ['12.5', '0', '12.500001', 0],
    ['0.3', '0.1', '0.2', 1],
    ['0.3', '0.1', '0.4', 1],
    ['0.3', '0.1', '0.400001', 0],
    ['-2', '1', '-3', 1],
    ['-2', '1', '-0.999999', 0],
    ['0', '0', '0', 1],
  ])('of a number, %s ± %s: %s', (right, tolerance, given, points) => {
    expect(pointsOf({ kind: 'numeric', gate: false }, { correct: [right], tolerance }, [given])).toBe(points);
  });

  const answers: { readonly kind: ItemKind; readonly answer: fc.Arbitrary<string[]>; readonly correct: string[] }[] = [
    { kind: 'single', answer: fc.subarray(['a', 'b', 'c'], { maxLength: 1 }), correct: ['b'] },
    { kind: 'multiple', answer: fc.subarray(['a', 'b', 'c', 'd', 'e']), correct: ['a', 'd'] },
    { kind: 'ordering', answer: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 }), correct: ['c', 'a', 'e', 'b', 'd'] },
    { kind: 'matching', answer: fc.tuple(...['p', 'q', 'r'].map((part) => fc.constantFrom('a', 'b').map((option) => `${part} ${option}`))), correct: ['p a', 'q b', 'r a'] },
    { kind: 'hotspot', answer: fc.subarray(['epi', 'pap', 'ret', 'sub'], { maxLength: 1 }), correct: ['pap'] },
    { kind: 'numeric', answer: fc.integer({ min: -40, max: 40 }).map((tenths) => [storedAnswer('numeric', [(tenths / 10).toFixed(1)])[0]!]), correct: ['1.5'] },
  ];
  it.each(answers)('of kind $kind are 0 to 1, and 1 only for the right answer; a gate knows nothing between', ({ kind, answer, correct }) => {
    fc.assert(
      fc.property(answer, (given) => {
        const points = pointsOf({ kind, gate: false }, { correct }, given);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
        expect(points === 1).toBe(sameAnswer(storedAnswer(kind, given), storedAnswer(kind, correct)));
        expect(pointsOf({ kind, gate: true }, { correct }, given)).toBe(points === 1 ? 1 : 0);
      }),
    );
  });

  it('of an order drawn by lot are a fifth on average', () => {
    const orders = (rest: string[]): string[][] => (rest.length === 0 ? [[]] : rest.flatMap((first) => orders(rest.filter((other) => other !== first)).map((order) => [first, ...order])));
    const points = orders(['a', 'b', 'c', 'd']).map((order) => pointsOf({ kind: 'ordering', gate: false }, { correct: ['a', 'b', 'c', 'd'] }, order));
    // by inversions: 1 order without, 3 with one, 5 with two, 6 with three and 9 with more, which are worth nothing
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1 + (3 * 4) / 6 + (5 * 2) / 6, 10);
  });

  it('are explained by a policy of the kind, and by that of gates for every gate', () => {
    expect(itemKinds.map((kind) => policyOf({ kind, gate: false }))).toEqual(['all-or-nothing', 'wrong-choices-cost', 'all-or-nothing', 'order-by-pairs', 'each-part', 'each-part', 'all-or-nothing', 'all-or-nothing', 'each-goal', 'two-markers', 'two-markers']);
    for (const kind of itemKinds) expect(policyOf({ kind, gate: true })).toBe('all-or-nothing');
  });
});
