// Is what a candidate sees free of the key, whatever an item asks?
import { answerFault, pointsOf, rightAnswerOf } from './answer.js';
import type { DepthTask } from './depth-task.js';
import { contentOf, keyOf, type Asked, type ItemSource } from './item-source.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const why = both('because');
const head = { code: 'P-1-01', domain: 'M1', level: 'recall', gate: false, difficulty: 0.8, claims: ['C1.08'], sources: ['S08'], lesson: '1.4#where', stem: both('Which?') } as const;
const labelled = (id: string) => ({ id, text: both(`text of ${id}`) });
const explained = (id: string) => ({ ...labelled(id), rationale: why });

const task: DepthTask = {
  skin: 'model', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 2 }, free: ['hang'], feedback: 'none', patches: 0,
  goals: [{ goal: 'band', weight: 50, band: 'target', dots: 9 }, { goal: 'depth', weight: 50, depth: 300, tolerance: 25 }],
}; // prettier-ignore

const asked: Asked[] = [
  { kind: 'single', options: [{ ...explained('a'), correct: false }, { ...explained('b'), correct: true }] },
  { kind: 'multiple', options: [{ ...explained('a'), correct: true }, { ...explained('b'), correct: true }, { ...explained('c'), correct: false }] },
  { kind: 'true-false', options: [{ ...explained('true'), correct: false }, { ...explained('false'), correct: true }] },
  { kind: 'ordering', options: [explained('m'), explained('z'), explained('a')] },
  { kind: 'matching', options: [labelled('x'), labelled('y'), labelled('w')], prompts: [{ ...explained('p'), match: 'y' }, { ...explained('q'), match: 'x' }] },
  { kind: 'gaps', text: both('Rinse {{g1}}, then {{g2}}.'), gaps: [{ id: 'g1', correct: 'd', options: [labelled('c'), labelled('d')], rationale: why }, { id: 'g2', correct: 'e', options: [labelled('e'), labelled('f')], rationale: why }] },
  { kind: 'hotspot', picture: 'section-scar', options: ['epi', 'pap', 'ret', 'sub'].map((id) => ({ ...explained(id), correct: id === 'ret' })) },
  { kind: 'depth', task, rationale: why },
  { kind: 'numeric', correct: '12.5', tolerance: '0.5', unit: both('ml'), rationale: why },
];
const sources = asked.map((one): ItemSource => ({ ...head, ...one }));

describe('an item', () => {
  it.each<[string, unknown, unknown]>([
    ['single', { options: [labelled('a'), labelled('b')] }, { correct: ['b'], rationales: { a: why, b: why } }],
    ['multiple', { options: [labelled('a'), labelled('b'), labelled('c')] }, { correct: ['a', 'b'], rationales: { a: why, b: why, c: why } }],
    ['true-false', { options: [labelled('true'), labelled('false')] }, { correct: ['false'], rationales: { true: why, false: why } }],
    ['ordering', { options: [labelled('a'), labelled('m'), labelled('z')] }, { correct: ['m', 'z', 'a'], rationales: { m: why, z: why, a: why } }],
    ['matching', { options: [labelled('x'), labelled('y'), labelled('w')], prompts: [labelled('p'), labelled('q')] }, { correct: ['p y', 'q x'], rationales: { p: why, q: why } }],
    [
      'gaps',
      { options: ['c', 'd', 'e', 'f'].map(labelled), text: both('Rinse {{g1}}, then {{g2}}.'), gaps: [{ id: 'g1', options: ['c', 'd'] }, { id: 'g2', options: ['e', 'f'] }] },
      { correct: ['g1 d', 'g2 e'], rationales: { g1: why, g2: why } },
    ],
    ['hotspot', { options: ['epi', 'pap', 'ret', 'sub'].map(labelled), picture: 'section-scar' }, { correct: ['ret'], rationales: { epi: why, pap: why, ret: why, sub: why } }],
    ['depth', { options: [], task: { ...task, goals: [{ goal: 'band', weight: 50, band: 'target', dots: 9 }, { goal: 'depth', weight: 50 }] } }, { correct: [JSON.stringify(task), '800 1 3000 0 2'], rationales: { setting: why } }],
    ['numeric', { options: [], unit: both('ml') }, { correct: ['12.5'], tolerance: '0.5', rationales: { number: why } }],
  ])('of kind %s falls into what a candidate sees and what decides, with nothing of the one in the other', (kind, content, key) => {
    const source = sources.find((one) => one.kind === kind)!;
    expect(contentOf(source)).toEqual({ stem: both('Which?'), ...(content as object) });
    expect(keyOf(source)).toEqual({ ...(key as object), lesson: '1.4#where', claims: ['C1.08'], sources: ['S08'] });
  });

  it.each(sources.map((source) => [source.kind, source] as const))('of kind %s takes its own right answer, for all the points', (kind, source) => {
    const { correct, ...key } = keyOf(source);
    const right = rightAnswerOf(kind, { correct });
    expect(answerFault(kind, contentOf(source), right)).toBeNull();
    expect(pointsOf({ kind, gate: true }, { correct, ...key }, right)).toBe(1);
    expect(pointsOf({ kind, gate: false }, { correct, ...key }, [])).toBe(0);
  });
});
