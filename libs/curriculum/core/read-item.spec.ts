// Is the file of an item read as it was meant, and is every fault in one found out?
import { contentOf, keyOf, type ItemSource } from '#libs/assessment/core/item-source.js';
import { itemKinds, type ItemKind } from '#libs/assessment/core/item.js';
import { readItem } from './read-item.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const labelled = (id: string) => ({ id, text: both(id) });
const explained = (id: string) => ({ ...labelled(id), rationale: both(`why ${id}`) });
const chosen = (ids: readonly string[], right: readonly string[]) => ids.map((id) => ({ ...explained(id), correct: right.includes(id) }));
const verdict = (id: string, en: string, pt: string, correct: boolean) => ({ id, correct, text: { en, 'pt-PT': pt }, rationale: both(`why ${id}`) });

const told = { case: 'P-1-K1', place: 2, of: 3, text: both('A client comes.') };

const task = {
  skin: 'model', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 0 }, free: ['hang', 'stretch'], feedback: 'none', patches: 0,
  goals: [{ goal: 'band', weight: 60, band: 'target', dots: 9 }, { goal: 'even', weight: 40, spread: 60 }],
}; // prettier-ignore

type Given = Record<string, unknown>;
const every = { id: 'P-1-01', domain: 'M1', level: 'apply', gate: false, difficulty: 0.7, claims: ['C1.01'], stem: both('Which?') };
const parts: Readonly<Record<ItemKind, () => Given>> = {
  single: () => ({ options: chosen(['a', 'b', 'c', 'd'], ['b']) }),
  multiple: () => ({ options: chosen(['a', 'b', 'c', 'd', 'e'], ['a', 'e']) }),
  'true-false': () => ({ options: [verdict('a', 'True', 'Verdadeiro', false), verdict('b', 'False', 'Falso', true)] }),
  ordering: () => ({ options: ['c', 'a', 'd', 'b'].map(explained) }),
  matching: () => ({ prompts: [{ ...explained('p1'), match: 'c' }, { ...explained('p2'), match: 'a' }, { ...explained('p3'), match: 'b' }], options: ['a', 'b', 'c', 'd'].map(labelled) }),
  gaps: () => ({
    text: { en: 'From {{g1}} to {{g2}}.', 'pt-PT': 'De {{g1}} a {{g2}}.' },
    gaps: [{ id: 'g1', correct: 'b', options: [labelled('a'), labelled('b')], rationale: both('why g1') }, { id: 'g2', correct: 'c', options: [labelled('c'), labelled('d')], rationale: both('why g2') }],
  }),
  numeric: () => ({ answer: '12.5', tolerance: '0', unit: both('mL'), rationale: both('why') }),
  written: () => ({ limit: 600, spread: 1, criteria: [{ id: 'c1', text: both('names it'), levels: [both('no'), both('half'), both('whole')] }], model: both('so') }),
  photo: () => ({ pictures: 2, seen: both('a hairline'), spread: 1, criteria: [{ id: 'c1', text: both('shows it'), levels: [both('no'), both('half'), both('whole')] }], model: both('so') }),
  hotspot: () => ({ picture: 'section-scar', options: chosen(['epi', 'pap', 'ret', 'sub'], ['pap']) }),
  depth: () => ({ task: structuredClone(task), rationale: both('why') }),
};
const given = (type: ItemKind): Given => ({ ...structuredClone(every), type, ...parts[type]() });

function read(value: unknown): { item: ItemSource; faults: string[] } {
  const faults: string[] = [];
  return { item: readItem(value, new Map(), (fault) => void faults.push(fault)), faults };
}
const taskIn = (item: Given) => item['task'] as Given;
const start = (item: Given) => taskIn(item)['start'] as Given;
const goals = (item: Given) => taskIn(item)['goals'] as Given[];
const list = (from: Given, name: string) => from[name] as Given[];

describe('the file of an item', () => {
  it.each(itemKinds)('is read when it is of type %s', (type) => {
    const { item, faults } = read(given(type));
    expect(faults).toEqual([]);
    expect(item).toMatchObject({ kind: type, code: 'P-1-01', lesson: null, difficulty: 0.7 });
  });

  it.each<[ItemKind, readonly string[]]>([
    ['single', ['b']],
    ['multiple', ['a', 'e']],
    ['true-false', ['b']],
    ['ordering', ['c', 'a', 'd', 'b']],
    ['matching', ['p1 c', 'p2 a', 'p3 b']],
    ['gaps', ['g1 b', 'g2 c']],
    ['numeric', ['12.5']],
    ['hotspot', ['pap']],
    ['depth', [JSON.stringify(task), '750 1 3000 0 2']],
    ['written', []],
    ['photo', []],
  ])('says what is right when it is of type %s', (type, correct) => {
    expect(keyOf(read(given(type)).item).correct).toEqual(correct);
  });

  it('may be about a case, whatever its type', () => {
    for (const type of itemKinds) {
      const { item, faults } = read({ ...given(type), vignette: told });
      expect(faults).toEqual([]);
      expect(item.vignette).toEqual(told);
      expect(contentOf(item).vignette).toEqual(told);
    }
  });

  it('lets two prompts have one option', () => {
    const item = given('matching');
    list(item, 'prompts')[2]!['match'] = 'c';
    expect(read(item).faults).toEqual([]);
  });

  it('keeps the right order from candidates', () => {
    expect(contentOf(read(given('ordering')).item).options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each<[string, ItemKind, (item: Given) => void, string]>([
    ['four photos', 'photo', (item) => { item['pictures'] = 4; }, 'P-1-01: "pictures" is 1 to 3, not 4'],
    ['a photo that is a gate', 'photo', (item) => { item['gate'] = true; }, 'P-1-01: an item that people mark is no gate'],
    ['an unknown type', 'single', (item) => { item['type'] = 'essay'; }, '"type" must be one of single, multiple, true-false, ordering, matching, gaps, numeric, hotspot, depth, written, photo'],
    ['a field of another type', 'numeric', (item) => { item['options'] = []; }, 'an item has unknown fields: options'],
    ['no id', 'single', (item) => { item['id'] = ' '; }, '"id" must be a text that is not empty'],
    ['no domain', 'single', (item) => { delete item['domain']; }, 'P-1-01: "domain" must be a text that is not empty'],
    ['an unknown level', 'single', (item) => { item['level'] = 'guess'; }, 'P-1-01: "level" must be one of recall, apply, analyse'],
    ['a gate that is neither', 'single', (item) => { item['gate'] = 'yes'; }, 'P-1-01: "gate" must be true or false'],
    ['a difficulty above 1', 'single', (item) => { item['difficulty'] = 1.1; }, 'P-1-01: "difficulty" must be a number from 0 to 1 with at most two decimals'],
    ['a difficulty with three decimals', 'single', (item) => { item['difficulty'] = 0.123; }, 'P-1-01: "difficulty" must be a number from 0 to 1 with at most two decimals'],
    ['no claims', 'single', (item) => { item['claims'] = []; }, 'P-1-01: "claims" must not be empty'],
    ['a lesson that is no text', 'single', (item) => { item['lesson'] = 7; }, 'P-1-01: "lesson" must be a text that is not empty'],
    ['a stem in one language', 'single', (item) => { item['stem'] = { en: 'Which?' }; }, 'P-1-01: "stem" has no text in pt-PT'],

    ['an option too few', 'single', (item) => { list(item, 'options').pop(); }, 'P-1-01: an item of type single has 4 options, this one 3'],
    ['two keys', 'single', (item) => { list(item, 'options')[0]!['correct'] = true; }, 'P-1-01: 2 options are correct; an item of type single has 1'],
    ['a key only', 'multiple', (item) => { list(item, 'options')[0]!['correct'] = false; }, 'P-1-01: 1 options are correct; an item of type multiple has 2 to 4'],
    ['an option neither right nor wrong', 'single', (item) => { delete list(item, 'options')[0]!['correct']; }, 'P-1-01: "correct" of option a must be true or false'],
    ['an option without a reason', 'single', (item) => { delete list(item, 'options')[0]!['rationale']; }, 'P-1-01: the rationale of a must be an object'],
    ['an option without words in Portuguese', 'single', (item) => { list(item, 'options')[0]!['text'] = { en: 'a' }; }, 'P-1-01: the text of a has no text in pt-PT'],
    ['an option with a field too many', 'single', (item) => { list(item, 'options')[0]!['points'] = 2; }, 'P-1-01: an option has unknown fields: points'],
    ['two options of one id', 'single', (item) => { list(item, 'options')[1]!['id'] = 'a'; }, 'P-1-01: two parts of it have the id "a"'],
    ['an id with a blank', 'single', (item) => { list(item, 'options')[0]!['id'] = 'a b'; }, 'P-1-01: the id "a b" must consist of small letters, digits and hyphens, at most 20'],
    ['options that are no list', 'single', (item) => { item['options'] = {}; }, 'P-1-01: "options" must be a list'],
    ['a third verdict', 'true-false', (item) => { list(item, 'options').push(verdict('c', 'Perhaps', 'Talvez', false)); }, 'P-1-01: an item of type true-false has 2 options, this one 3'],
    ['false before true', 'true-false', (item) => { list(item, 'options').reverse(); }, 'P-1-01: its options in en must be True and False, in this order'],
    ['verdicts in other words', 'true-false', (item) => { list(item, 'options')[0]!['text'] = { en: 'True', 'pt-PT': 'Certo' }; }, 'P-1-01: its options in pt-PT must be Verdadeiro and Falso, in this order'],

    ['two steps', 'ordering', (item) => { list(item, 'options').splice(2); }, 'P-1-01: there must be 3 to 8 options, not 2'],
    ['nine steps', 'ordering', (item) => { item['options'] = [...'cadbgefih'].map(explained); }, 'P-1-01: there must be 3 to 8 options, not 9'],
    ['steps named in their order', 'ordering', (item) => { item['options'] = ['a', 'b', 'c'].map(explained); }, 'P-1-01: its ids stand in the order that is right; give them others'],
    ['steps named against their order', 'ordering', (item) => { item['options'] = ['c', 'b', 'a'].map(explained); }, 'P-1-01: its ids stand in the order that is right; give them others'],
    ['two steps of one id', 'ordering', (item) => { list(item, 'options')[3]!['id'] = 'a'; }, 'P-1-01: two parts of it have the id "a"'],
    ['a step without a reason', 'ordering', (item) => { delete list(item, 'options')[0]!['rationale']; }, 'P-1-01: the rationale of c must be an object'],
    ['a step said to be right', 'ordering', (item) => { list(item, 'options')[0]!['correct'] = true; }, 'P-1-01: an option has unknown fields: correct'],

    ['a match that is no option', 'matching', (item) => { list(item, 'prompts')[0]!['match'] = 'z'; }, 'P-1-01: prompt p1 matches "z", which is no option'],
    ['a prompt without a match', 'matching', (item) => { delete list(item, 'prompts')[0]!['match']; }, 'P-1-01: "match" must be a text that is not empty'],
    ['two prompts', 'matching', (item) => { list(item, 'prompts').pop(); }, 'P-1-01: there must be 3 to 8 prompts, not 2'],
    ['two options to match', 'matching', (item) => { list(item, 'options').splice(2); }, 'P-1-01: there must be 3 to 8 options, not 2'],
    ['a prompt named like an option', 'matching', (item) => { list(item, 'prompts')[0]!['id'] = 'a'; }, 'P-1-01: two parts of it have the id "a"'],
    ['matches in the order of their names', 'matching', (item) => { for (const [at, prompt] of list(item, 'prompts').entries()) prompt['match'] = 'abc'[at]; }, 'P-1-01: its ids stand in the order that is right; give them others'],
    ['a reason beside an option', 'matching', (item) => { list(item, 'options')[0]!['rationale'] = both('why'); }, 'P-1-01: an option has unknown fields: rationale'],
    ['a prompt without a reason', 'matching', (item) => { delete list(item, 'prompts')[0]!['rationale']; }, 'P-1-01: the rationale of p1 must be an object'],

    ['no gap', 'gaps', (item) => { item['gaps'] = []; }, 'P-1-01: an item has one to 8 gaps, this one 0'],
    ['a gap that its text has not', 'gaps', (item) => { item['text'] = { en: 'From {{g1}}.', 'pt-PT': 'De {{g1}} a {{g2}}.' }; }, 'P-1-01: its text in en has the gaps g1, and must have g1, g2, each once'],
    ['a text without gaps', 'gaps', (item) => { item['text'] = both('From here to there.'); }, 'P-1-01: its text in pt-PT has the gaps none, and must have g1, g2, each once'],
    ['a gap twice in one language', 'gaps', (item) => { item['text'] = { en: 'From {{g1}} to {{g2}}.', 'pt-PT': 'De {{g1}} a {{g2}}, {{g2}}.' }; }, 'P-1-01: its text in pt-PT has the gaps g1, g2, g2, and must have g1, g2, each once'],
    ['a gap with one option', 'gaps', (item) => { list(item, 'gaps')[0]!['options'] = [labelled('b')]; }, 'P-1-01: there must be 2 to 6 options of gap g1, not 1'],
    ['a gap filled by what it does not offer', 'gaps', (item) => { list(item, 'gaps')[0]!['correct'] = 'c'; }, 'P-1-01: gap g1 is filled by "c", which is no option of it'],
    ['an option of two gaps', 'gaps', (item) => { list(item, 'gaps')[1]!['options'] = [labelled('a'), labelled('c')]; }, 'P-1-01: two parts of it have the id "a"'],
    ['a gap without a reason', 'gaps', (item) => { delete list(item, 'gaps')[1]!['rationale']; }, 'P-1-01: the rationale of gap g2 must be an object'],
    ['a gap with a field too many', 'gaps', (item) => { list(item, 'gaps')[1]!['hint'] = 'no'; }, 'P-1-01: a gap has unknown fields: hint'],

    ['a number that is no text', 'numeric', (item) => { item['answer'] = 12.5; }, 'P-1-01: "answer" must be a number as text, with a point and no needless zeros: "12.5"'],
    ['a number with a comma', 'numeric', (item) => { item['answer'] = '12,5'; }, 'P-1-01: "answer" must be a number as text, with a point and no needless zeros: "12.5"'],
    ['a number with needless zeros', 'numeric', (item) => { item['answer'] = '12.50'; }, 'P-1-01: "answer" must be a number as text, with a point and no needless zeros: "12.5"'],
    ['no tolerance', 'numeric', (item) => { delete item['tolerance']; }, 'P-1-01: "tolerance" must be a number as text, with a point and no needless zeros: "12.5"'],
    ['a tolerance below 0', 'numeric', (item) => { item['tolerance'] = '-0.5'; }, 'P-1-01: "tolerance" must not be below 0: no answer would be right'],
    ['a task without a situation', 'depth', (item) => { delete item['task']; }, 'P-1-01: a task must be an object'],
    ['a hang between two steps', 'depth', (item) => { start(item)['hang'] = 1525; }, 'P-1-01: "hang" cannot be set to 1525'],
    ['a control that no machine has', 'depth', (item) => { taskIn(item)['free'] = ['hang', 'skin']; }, 'P-1-01: "free" holds some of hang, read, stroke, contact, stretch, each once'],
    ['goals worth too little', 'depth', (item) => { goals(item)[0]!['weight'] = 50; }, 'P-1-01: its goals, each once, must have weights that add up to 100'],
    ['a goal twice', 'depth', (item) => { goals(item)[1] = { goal: 'band', weight: 40, band: 'target', dots: 9 }; }, 'P-1-01: its goals, each once, must have weights that add up to 100'],
    ['ten dots of nine', 'depth', (item) => { goals(item)[0]!['dots'] = 10; }, 'P-1-01: there are nine dots'],
    ['a goal with a field of another', 'depth', (item) => { goals(item)[0]!['spread'] = 1; }, 'P-1-01: a goal has unknown fields: spread'],
    ['a picture that answers an exam', 'depth', (item) => { Object.assign(taskIn(item), { feedback: 'shown', patches: 1 }); }, 'P-1-01: in an exam the picture of the outcome would answer the question: "feedback" must be "none"'],
    ['dots that nobody sees', 'depth', (item) => { taskIn(item)['patches'] = 1; }, 'P-1-01: dots are made up to 5 times: at least once where they are what is shown, and not where nothing is shown'],
    ['a task that cannot be done', 'depth', (item) => { taskIn(item)['free'] = ['stroke']; }, 'P-1-01: no setting that can be reached meets all its goals'],
    ['a task that is done already', 'depth', (item) => { Object.assign(start(item), { hang: 800, stretch: 2 }); }, 'P-1-01: whoever changes nothing has more than half of the points'],
    ['no unit', 'numeric', (item) => { delete item['unit']; }, 'P-1-01: "unit" must be an object'],
    ['a case that is named otherwise', 'single', (item) => { item['vignette'] = { ...told, case: 'K1' }; }, 'P-1-01: the case "K1" must look like P-1-K1'],
    ['a question beyond its case', 'single', (item) => { item['vignette'] = { ...told, place: 4 }; }, 'P-1-01: it is question 4 of a case that has 3'],
    ['a case of one question', 'single', (item) => { item['vignette'] = { ...told, place: 1, of: 1 }; }, 'P-1-01: "of" must be a whole number of at least 2'],
    ['a case of seven questions', 'single', (item) => { item['vignette'] = { ...told, of: 7 }; }, 'P-1-01: a case has 2 to 6 questions, not 7'],
    ['a case told in one language', 'single', (item) => { item['vignette'] = { ...told, text: { en: 'A client.' } }; }, 'P-1-01: "text" has no text in pt-PT'],
    ['a case with a field too many', 'single', (item) => { item['vignette'] = { ...told, title: 'x' }; }, 'P-1-01: a vignette has unknown fields: title'],
    ['a picture that nobody drew', 'hotspot', (item) => { item['picture'] = 'section'; }, 'P-1-01: "picture" must be one of section-model, section-thin, section-man, section-atrophic, section-scar, cartridge-apart'],
    ['a place that the picture has not', 'hotspot', (item) => { list(item, 'options').push(...chosen(['foll'], [])); }, 'P-1-01: its options must be the places of the picture, in this order: epi, pap, ret, sub'],
    ['a place left out', 'hotspot', (item) => { list(item, 'options').pop(); }, 'P-1-01: its options must be the places of the picture, in this order: epi, pap, ret, sub'],
    ['places in another order than their numbers', 'hotspot', (item) => { list(item, 'options').reverse(); }, 'P-1-01: its options must be the places of the picture, in this order: epi, pap, ret, sub'],
    ['two places that are right', 'hotspot', (item) => { list(item, 'options')[0]!['correct'] = true; }, 'P-1-01: one place is right, and no other'],
    ['no place that is right', 'hotspot', (item) => { list(item, 'options')[1]!['correct'] = false; }, 'P-1-01: one place is right, and no other'],
    ['a place without a reason', 'hotspot', (item) => { delete list(item, 'options')[0]!['rationale']; }, 'P-1-01: the rationale of epi must be an object'],
    ['a number without a reason', 'numeric', (item) => { delete item['rationale']; }, 'P-1-01: "rationale" must be an object'],
  ])('is refused with %s', (_, type, breakIt, fault) => {
    const item = given(type);
    breakIt(item);
    expect(read(item).faults).toContain(fault);
  });

  it('is refused when it is no object', () => {
    expect(read('P-1-01').faults).toContain('an item must be an object');
  });
});
