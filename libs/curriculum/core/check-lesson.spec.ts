// Is a lesson found out that gives a number of its own, is too long, too hard or Brazilian?
import type { Claim } from './claim.js';
import { lessonFaults } from './check-lesson.js';
import { numberFaults } from './lesson-numbers.js';
import { brazilianIn, readingOf } from './reading.js';

const claim = (id: string, en: string): [string, Claim] => [id, { id, grade: 'measured', sources: ['S08'], conflicts: [], review: '2028-11-30', retired: null, text: { en, 'pt-PT': en.replaceAll('.', ',') } }];
const claims = new Map([claim('C1.01', 'It is 0.066 mm'), claim('C1.02', 'In 42 of 43')]);

describe('the numbers of a lesson', () => {
  it.each<[string, string, string[]]>([
    ['may stand in a claim that is cited beside them', 'It is 0.066 mm [C1.01].', []],
    ['may stand in one of several', 'It is 0.066 mm in 42 [C1.01, C1.02].', []],
    ['are refused without a claim', 'It is 0.066 mm.', ['line 1: 0.066 stands without a claim']],
    ['are refused when the claim has another', 'It is 0.66 mm [C1.01].', ['line 1: 0.66 is not in C1.01']],
    ['are not backed by the next paragraph', 'It is 0.066 mm.\n\nSo it is [C1.01].', ['line 1: 0.066 stands without a claim']],
    ['are backed by the end of their paragraph', 'It is 0.066 mm\nand thin [C1.01].', []],
    ['are refused in an entry of a list without a claim', '- It is thin [C1.01].\n- It is 0.066 mm.', ['line 2: 0.066 stands without a claim']],
    ['are refused in a row of a table without a claim', '| thin | mm |\n|---|---|\n| here | 0.066 |', ['line 3: 0.066 stands without a claim']],
    ['are refused in a rule without a claim', ':::house-rule\nWait 4 weeks.\n:::', ['line 2: 4 stands without a claim']],
    ['are free in a story, a question, an answer and a sum', ':::case\nAna, 34.\n:::\n\n::::question\n1?\n\n:::answer\n2.\n:::\n::::\n\n:::example\n3.\n:::', []],
    ['are not those of lists, lessons, modules and headings', '1. See lesson 2.5 and lessons 1.1 to 1.4 of module 2.\n\n## Thin {#thin-2}', []],
  ])('%s', (_, body, faults) => {
    expect(numberFaults(body, 'en', claims)).toEqual(faults);
  });
});

describe('the reading of a lesson', () => {
  it('counts words without marks, citations and ids', () => {
    expect(readingOf('## A heading {#here}\n\n:::case\nTwo words [C1.01].\n:::\n\n| a | b |\n|---|---|\n\n::figure{#scalp-section}').words).toBe(6);
  });

  it('is the harder, the longer sentences and words are', () => {
    // 2 sentences of 5 words, none long: 5; 1 sentence of 4 words, half of them long: 54
    expect(readingOf('The cat sat on it. The dog sat on it.').lix).toBe(5);
    expect(readingOf('Reticular dermis is collagen.').lix).toBeCloseTo(54, 10);
  });
});

describe('Portuguese', () => {
  it.each(['Você deve registrar', 'o usuário', 'a desinfecção', 'de fato', 'a equipe', 'está sangrando', 'o fenômeno', 'as condições higiênicas', 'o controle', 'o câncer', 'um curativo'])('is refused when it is Brazilian: %s', (text) => {
    expect(brazilianIn(text, 'pt-PT').length).toBeGreaterThan(0);
  });

  it.each(['Registe o facto', 'a desinfeção', 'está a sangrar', 'o fenómeno', 'as condições higiénicas', 'o controlo', 'o cancro', 'um penso', 'a equipa', 'a zona húmida', 'toda a gente', 'vai passando'])('is taken when it is European: %s', (text) => {
    expect(brazilianIn(text, 'pt-PT')).toEqual([]);
  });

  it('is not looked for in English', () => {
    expect(brazilianIn('a control of fatos', 'en')).toEqual([]);
  });
});

describe('a lesson', () => {
  const body = `## Where {#where}\n\n${'The skin is thin there. '.repeat(130)}[C1.01]`;
  const lesson = { code: '1.1', title: 'Skin', minutes: 10, objectives: ['see'], terms: [], body };

  it('is taken with 600 to 900 plain words and claims that hold', () => {
    expect(lessonFaults(lesson, 'en', claims)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['it is short', { body: 'Short [C1.01].' }, ['it has 1 words; a lesson has 600 to 900']],
    ['it is hard', { body: body.replaceAll('thin there.', 'considerably thinner') }, [expect.stringMatching(/^its readability index \(LIX\) is \d+\.\d; 35 is the most$/) as unknown as string]],
    ['it cites what is no claim', { body: `${body} [C1.09]` }, ['C1.09 is cited and is no claim']],
  ])('is refused when %s', (_, change, faults) => {
    expect(lessonFaults({ ...lesson, ...change }, 'en', claims)).toEqual(faults);
  });

  it('is refused when it cites what was retired', () => {
    const retired = new Map([['C1.01', { ...claims.get('C1.01')!, retired: { on: '2027-01-05', reason: 'a larger study.' } }]]);
    expect(lessonFaults(lesson, 'en', retired)).toEqual(['C1.01 is cited and was retired on 2027-01-05: a larger study.']);
  });

  it('is refused when its Portuguese is Brazilian, in its terms too', () => {
    const terms = [{ term: 'controle', meaning: 'o registo' }];
    expect(lessonFaults({ ...lesson, terms }, 'pt-PT', claims)).toEqual(['"controle" is Brazilian']);
  });
});
