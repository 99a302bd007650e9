// Does an item of each kind go all the way: shown without its key, answered, kept, marked, and told in words?
import { v7 } from 'uuid';
import type { DbContext } from '#libs/kernel/context.js';
import { asTrainee, startEngine, type Engine } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import { quizLength } from './core/assembly.js';
import { keyedKinds, type ItemKind, type KeyedKind } from './core/item.js';
import type { Asked, ItemSource } from './core/item-source.js';
import { ImportItems } from './import-items.js';
import { PracticeItemsReader } from './practice-items.reader.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const labelled = (id: string) => ({ id, text: both(`text ${id}`) });
const secret = 'whoever reads this knows the key';
const explained = (id: string) => ({ ...labelled(id), rationale: both(`${id}: ${secret}`) });

const asked: Asked[] = [
  { kind: 'single', options: ['a', 'b', 'c', 'd'].map((id) => ({ ...explained(id), correct: id === 'b' })) },
  { kind: 'multiple', options: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...explained(id), correct: id < 'c' })) },
  { kind: 'true-false', options: ['true', 'false'].map((id) => ({ ...explained(id), correct: id === 'false' })) },
  { kind: 'ordering', options: ['m', 'z', 'a'].map(explained) },
  { kind: 'matching', options: ['x', 'y', 'w'].map(labelled), prompts: [{ ...explained('p'), match: 'y' }, { ...explained('q'), match: 'x' }] },
  {
    kind: 'gaps',
    text: { en: 'First {{g1}}, later {{g2}}.', 'pt-PT': 'Later {{g2}}, first {{g1}}.' },
    gaps: [
      { id: 'g1', correct: 'd', options: [labelled('c'), labelled('d')], rationale: both(secret) },
      { id: 'g2', correct: 'e', options: [labelled('e'), labelled('f')], rationale: both(secret) },
    ],
  },
  { kind: 'numeric', correct: '12.5', tolerance: '0.5', unit: both('ml'), rationale: both(secret) },
  { kind: 'hotspot', picture: 'section-model', options: ['epi', 'pap', 'ret', 'sub', 'foll'].map((id) => ({ ...explained(id), correct: id === 'pap' })) },
  {
    kind: 'depth',
    task: {
      skin: 'thin', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 2 }, free: ['hang', 'stretch'], feedback: 'dots', patches: 1,
      goals: [{ goal: 'depth', weight: 60, depth: 213, tolerance: 17 }, { goal: 'even', weight: 40, spread: 41 }],
    },
    rationale: both(secret),
  },
]; // prettier-ignore
const code = (kind: ItemKind): string => `P-1-${String(asked.findIndex((one) => one.kind === kind) + 1).padStart(2, '0')}`;
const sources = asked.map((one): ItemSource => ({
  code: code(one.kind), domain: 'M1', level: 'apply', gate: false, difficulty: 0.5, claims: ['C1.08'], sources: ['S08'], lesson: '1.4#where', stem: both(one.kind), ...one,
})); // prettier-ignore

let engine: Engine;
let personId: string;
let context: DbContext;
beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('practice', sources, { exposed: true });
  personId = await engine.addPerson();
  context = asTrainee(personId);
});
afterAll(() => engine.close());

/** As many kinds as a form has places. The others are sat apart. */
const together = sources.slice(0, quizLength);
const settings = sources.filter(({ kind }) => kind === 'depth');

/** An attempt at all of these, in one form. */
async function sit(of = together) {
  const draw = { kind: 'quiz' as const, itemCodes: of.map((source) => source.code) };
  const { attemptId } = await engine.get(StartAttempt).run(context, { purpose: 'quiz:M1', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw });
  const view = () => engine.get(AttemptsReader).view(context, attemptId, 'en');
  const { items } = await view();
  const at = (kind: ItemKind) => items.find((item) => item.kind === kind)!;
  const save = (kind: ItemKind, choice: string[], revision = 0) => engine.get(SaveResponse).run(context, attemptId, { position: at(kind).position, choice, revision });
  const review = async (locale: 'en' | 'pt-PT' = 'en') => {
    const reviewed = await engine.get(AttemptsReader).review(context, attemptId, locale);
    return (kind: ItemKind) => reviewed.items.find((item) => item.kind === kind)!;
  };
  return { view, at, save, review, submit: () => engine.get(SubmitAttempt).run(context, attemptId) };
}

const right: Readonly<Record<KeyedKind, string[]>> = {
  single: ['b'], multiple: ['b', 'a'], 'true-false': ['false'], ordering: ['m', 'z', 'a'], matching: ['q x', 'p y'], gaps: ['g2 e', 'g1 d'], numeric: ['12,50'], hotspot: ['pap'], depth: ['set hang 600 900', 'dots 1200', 'set hang 650 2000', 'done 2100'],
}; // prettier-ignore

describe('a case', () => {
  const text = both('A client of forty comes back.');
  const about = (code: string, place: number): ItemSource => ({ ...sources[0]!, code, stem: both(`${code}?`), vignette: { case: 'P-2-K1', place, of: 3, text } });
  const codes = ['P-2-03', 'P-2-01', 'P-2-02'];
  const begin = async () => {
    const draw = { kind: 'quiz' as const, itemCodes: [code('multiple'), ...codes, code('numeric')] };
    const { attemptId } = await engine.get(StartAttempt).run(context, { purpose: 'quiz:M2', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw });
    return { attemptId, view: await engine.get(AttemptsReader).view(context, attemptId, 'en') };
  };

  it('is told with each of its questions, which follow one another, and again in the review', async () => {
    await engine.get(ImportItems).run('practice', codes.map((each, at) => about(each, at + 1)), { exposed: true });
    const { attemptId, view } = await begin();
    const of = view.items.filter(({ vignette }) => vignette !== null);
    expect(of.map(({ vignette }) => vignette)).toEqual([1, 2, 3].map((place) => ({ place, of: 3, text: 'A client of forty comes back.' })));
    expect(of.map(({ stem }) => stem)).toEqual(codes.map((each) => `${each}?`));
    expect(of[2]!.position - of[0]!.position).toBe(2);
    expect(view.items).toHaveLength(5);
    await engine.get(SubmitAttempt).run(context, attemptId);
    const review = await engine.get(AttemptsReader).review(context, attemptId, 'pt-PT');
    expect(review.items.flatMap(({ vignette }) => (vignette ? [vignette.text] : []))).toEqual(Array(3).fill('A client of forty comes back. (pt)'));
  });

  it('is not asked any more when one of its questions is in quarantine', async () => {
    await engine.superuser.query("update item_version v set state = 'quarantined' from item i where i.id = v.item_id and i.code = $1", [codes[1]]);
    expect((await begin()).view.items.map(({ vignette }) => vignette)).toEqual([null, null]);
  });

  it('that lies sealed shows who stands with whom, and not what happened', async () => {
    await engine.get(ImportItems).run('secure', [1, 2, 3].map((place) => ({ ...about(`OWN-2-0${place}`, place), lesson: null })), { exposed: false });
    const { rows } = await engine.superuser.query("select v.case_code, v.case_place, v.case_size, v.content from item_version v join item i on i.id = v.item_id where i.code like 'OWN-%' order by v.case_place");
    expect(rows).toEqual([1, 2, 3].map((place) => ({ case_code: 'P-2-K1', case_place: place, case_size: 3, content: { options: ['a', 'b', 'c', 'd'].map((id) => ({ id })) } })));
    await expect(engine.superuser.query("update item_version set case_place = 4 where case_code = 'P-2-K1'")).rejects.toThrow('a_case_has_places');
  });
});

describe('items of every kind', () => {
  it('are shown with all that is asked, and with nothing that decides', async () => {
    const { view, at } = await sit();
    const shown = JSON.stringify(await view());
    for (const word of [secret, 'correct', 'rationale', 'tolerance', '12.5', '0.5']) expect(shown).not.toContain(word);
    expect(at('true-false').options.map(({ id }) => id)).toEqual(['true', 'false']);
    expect(at('matching').prompts).toEqual([{ id: 'p', text: 'text p' }, { id: 'q', text: 'text q' }]);
    expect(at('gaps')).toMatchObject({ text: 'First {{g1}}, later {{g2}}.', gaps: [{ id: 'g1' }, { id: 'g2' }] });
    expect(at('gaps').gaps.map(({ options }) => [...options].sort())).toEqual([['c', 'd'], ['e', 'f']]);
    expect(at('numeric')).toMatchObject({ unit: 'ml', options: [], picture: null });
    expect(at('hotspot')).toMatchObject({ picture: 'section-model', unit: null });
    expect(at('hotspot').options.map(({ id }) => id)).toEqual(['epi', 'pap', 'ret', 'sub', 'foll']);
    const set = await sit(settings);
    const told = JSON.stringify(await set.view());
    for (const word of [secret, 'correct', 'rationale', 'tolerance', '213', '17', 'spread', '41']) expect(told.replaceAll(/[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[^"]*/g, '')).not.toContain(word);
    expect(set.at('depth')).toMatchObject({ policy: 'each-goal', options: [], unit: null });
    expect(set.at('depth').task).toEqual({
      skin: 'thin', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 2 }, free: ['hang', 'stretch'], feedback: 'dots', patches: 1,
      goals: [{ goal: 'depth', weight: 60, band: null, dots: null, always: null }, { goal: 'even', weight: 40, band: null, dots: null, always: null }],
    }); // prettier-ignore
    expect(together.map(({ kind }) => at(kind).policy)).toEqual(['all-or-nothing', 'wrong-choices-cost', 'all-or-nothing', 'order-by-pairs', 'each-part', 'each-part', 'all-or-nothing', 'all-or-nothing']);
  });

  it('are worth a point each when all is right, as it was kept', async () => {
    const { view, save, submit } = await sit();
    for (const { kind } of together) await save(kind, right[kind as KeyedKind]);
    const kept = Object.fromEntries((await view()).items.map(({ kind, choice }) => [kind, choice]));
    const { depth, ...others } = right;
    expect(kept).toEqual({ ...others, multiple: ['a', 'b'], matching: ['p y', 'q x'], gaps: ['g1 d', 'g2 e'], numeric: ['12.5'] });
    expect(await submit()).toMatchObject({ points: 8, possible: 8, passed: true });
    const set = await sit(settings);
    await set.save('depth', depth);
    expect((await set.view()).items.map(({ choice }) => choice)).toEqual([depth]);
    expect(await set.submit()).toMatchObject({ points: 1, possible: 1, passed: true });
  });

  it('are worth parts of a point where the policy says so, and told in words, in either language', async () => {
    const { save, submit, review } = await sit();
    await save('ordering', ['z', 'm', 'a']);
    await save('matching', ['p y', 'q w']);
    await save('gaps', ['g1 c']);
    await save('numeric', ['13.1']);
    await save('hotspot', ['ret']);
    expect(await submit()).toMatchObject({ points: 0.83, possible: 8 });
    const of = await review();
    const why = secret;
    expect(of('ordering')).toMatchObject({
      points: 0.33,
      options: [],
      parts: [
        { asked: '', given: 'text z', right: 'text m', correct: false, rationale: `m: ${why}` },
        { asked: '', given: 'text m', right: 'text z', correct: false, rationale: `z: ${why}` },
        { asked: '', given: 'text a', right: 'text a', correct: true, rationale: `a: ${why}` },
      ],
    });
    expect(of('matching')).toMatchObject({ points: 0.5, parts: [{ asked: 'text p', given: 'text y', correct: true }, { asked: 'text q', given: 'text w', right: 'text x', correct: false }] });
    expect(of('gaps')).toMatchObject({ points: 0, text: 'First {{g1}}, later {{g2}}.', parts: [{ given: 'text c', right: 'text d', correct: false }, { given: null, right: 'text e', correct: false }] });
    expect(of('numeric').parts).toEqual([{ asked: '', given: '13.1 ml', right: '12.5 ± 0.5 ml', correct: false, rationale: why }]);
    expect((await review('pt-PT'))('gaps')).toMatchObject({ text: 'Later {{g2}}, first {{g1}}.', parts: [{ right: 'text e (pt)' }, { given: 'text c (pt)', right: 'text d (pt)' }] });
    expect((await review('pt-PT'))('numeric').parts[0]).toMatchObject({ given: '13,1 ml (pt)', right: '12,5 ± 0,5 ml (pt)' });
    expect(of('hotspot')).toMatchObject({ points: 0, picture: 'section-model', parts: [] });
    expect(of('hotspot').options.map(({ id, chosen, correct }) => [id, chosen, correct])).toEqual([['epi', false, false], ['pap', false, true], ['ret', true, false], ['sub', false, false], ['foll', false, false]]);
    expect(of('true-false')).toMatchObject({ parts: [], options: [{ id: 'true', chosen: false, correct: false }, { id: 'false', correct: true }] });
  });

  it('are worth the share of each goal that is reached at the simulator, and told beside a setting that reaches all', async () => {
    const set = await sit(settings);
    await set.save('depth', ['set hang 700 5']);
    expect(await set.submit()).toMatchObject({ points: 0.4, possible: 1 });
    const review = await set.review();
    const bench = { read: 1, stroke: 3000, contact: 0, stretch: 2 };
    expect(review('depth')).toMatchObject({ points: 0.4, parts: [], options: [], depth: { given: { hang: 700, ...bench }, right: { hang: 650, ...bench }, reached: [0, 1], rationale: secret, task: { skin: 'thin' } } });
    expect((await set.review('pt-PT'))('depth').depth?.rationale).toBe(`${secret} (pt)`);
  });

  it.each<[KeyedKind, string[], string]>([
    ['ordering', ['m', 'z'], 'order-incomplete'],
    ['matching', ['p y', 'p x'], 'choice-too-many'],
    ['gaps', ['g1 e'], 'choice-unknown'],
    ['numeric', ['about twelve'], 'number-unfit'],
    ['true-false', ['true', 'false'], 'choice-too-many'],
    ['hotspot', ['pap', 'ret'], 'choice-too-many'],
    ['hotspot', ['scar'], 'choice-unknown'],
  ])('refuse what they cannot have, %s: %j, with a pointer, and keep what was there', async (kind, choice, fault) => {
    const { view, at, save } = await sit();
    await save(kind, right[kind]);
    await expect(save(kind, choice, 1)).rejects.toMatchObject({ kind: 'invalid', code: fault, extra: { faults: [{ pointer: '/choice', code: fault }] } });
    expect((await view()).items[at(kind).position]).toMatchObject({ revision: 1 });
  });

  it.each<[string[], string, string]>([
    [['set hang 650 5', 'set stroke 3000 6'], 'step-unfit', '/choice/1'],
    [['set hang 650 5', 'done 4'], 'step-unfit', '/choice/1'],
    [['dots 1', 'dots 2'], 'step-unfit', '/choice/1'],
    [['set hang 650 5 points 1'], 'step-unfit', '/choice/0'],
    [Array.from({ length: 101 }, (_, at) => `set hang 650 ${at}`), 'trace-long', '/choice'],
  ])('refuse a trace that nobody can have made, with the place of its step: %j', async (choice, code, pointer) => {
    const { save } = await sit(settings);
    await expect(save('depth', choice)).rejects.toMatchObject({ kind: 'invalid', code, extra: { faults: [{ pointer, code }] } });
  });

  it('mark a trace by running it again: neither the times in it nor what a page thinks of it are worth anything', async () => {
    const points: number[] = [];
    for (const trace of [['set hang 650 1'], ['set hang 650 86400000', 'done 86400000'], ['set stretch 0 0', 'set hang 700 1', 'set hang 650 2', 'set stretch 2 3'], ['done 5']]) {
      const { save, submit } = await sit(settings);
      await save('depth', trace);
      points.push((await submit())!.points);
    }
    expect(points).toEqual([1, 1, 1, 0.4]);
  });

  it('answer a save that is repeated, however it is written, and hold an order to be another when it is', async () => {
    const { save } = await sit();
    await save('numeric', ['12.5']);
    expect(await save('numeric', [' 12,500 '])).toMatchObject({ choice: ['12.5'], revision: 1 });
    await save('ordering', ['m', 'z', 'a']);
    await expect(save('ordering', ['a', 'z', 'm'])).rejects.toMatchObject({ code: 'response-stale', extra: { facts: { choice: ['m', 'z', 'a'], revision: 1 } } });
  });

  it.each(keyedKinds)('are practised and marked alike, of kind %s', async (kind) => {
    const practice = engine.get(PracticeItemsReader);
    const item = (await practice.byCode(code(kind)))!;
    expect(JSON.stringify(item)).not.toContain(secret);
    expect(await practice.mark(item, right[kind])).toMatchObject({ right: true });
    expect(await practice.mark(item, [])).toMatchObject({ right: false, answer: [] });
  });
});
