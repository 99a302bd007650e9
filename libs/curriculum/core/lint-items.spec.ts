// Is an item, or a bank, found out that gives its key away?
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { lintBank, lintItem, lintLikeness } from './lint-items.js';

const both = (text: string) => ({ en: text, 'pt-PT': text });
interface Wording {
  readonly code?: string;
  readonly stem?: string;
  readonly options?: readonly string[];
  readonly key?: number;
}
const item = ({ code = 'P-1-01', stem = 'What is seen on day two?', options = ['one', 'two', 'three', 'four'], key = 0 }: Wording = {}): ItemSource => ({
  code, domain: 'M1', kind: 'single', level: 'recall', gate: false, difficulty: 0.7, claims: [], sources: [], lesson: null, stem: both(stem),
  options: options.map((text, at) => ({ id: 'abcd'[at]!, correct: at === key, text: both(text), rationale: both('because') })),
});
const every = { code: 'P-1-01', domain: 'M1', level: 'apply', gate: false, difficulty: 0.7, claims: [], sources: [], lesson: null } as const;
const part = (id: string, text: string) => ({ id, text: both(text), rationale: both('because') });
const statement = (stem: string, right = true, gate = false): ItemSource => ({
  ...every, kind: 'true-false', gate, stem: both(stem), options: [{ ...part('a', 'True'), correct: right }, { ...part('b', 'False'), correct: !right }],
});
const steps = (texts: Partial<Record<'en' | 'pt-PT', string>>): ItemSource => ({
  ...every, kind: 'ordering', stem: both('Put these in order.'), options: [part('c', 'Lift the tip'), part('a', 'Cover the zone'), { ...part('b', 'Write'), text: { ...both('Write it down'), ...texts } }],
});
const matches = (options: readonly string[], ...keys: readonly string[]): ItemSource => ({
  ...every, kind: 'matching', stem: both('Match these.'), options: options.map((id) => part(id, `option ${id}`)), prompts: keys.map((match, at) => ({ ...part(`p${at}`, `prompt ${at}`), match })),
});
const filling = (text: string, right = 'a loose layer', wrong = 'a coat'): ItemSource => ({
  ...every, kind: 'gaps', stem: both('Complete the text.'), text: both(text), gaps: [{ id: 'g1', correct: 'a', options: [part('a', right), part('b', wrong)], rationale: both('because') }],
});
const number = (stem: Partial<Record<'en' | 'pt-PT', string>>, unit = 'mL'): ItemSource => ({
  ...every, kind: 'numeric', stem: { ...both('How much of it?'), ...stem }, correct: '1250.5', tolerance: '0', unit: both(unit), rationale: both('because'),
});
const places = (stem: string): ItemSource => ({
  ...every, kind: 'hotspot', picture: 'section-scar', stem: both(stem), options: ['epi', 'pap', 'ret', 'sub'].map((id) => ({ ...part(id, `the ${id} layer`), correct: id === 'ret' })),
});
const faultsOf = (lint: (report: (fault: string) => void) => void): string[] => {
  const faults: string[] = [];
  lint((fault) => faults.push(fault));
  return faults;
};

describe('an item', () => {
  it.each<[string, Wording, string[]]>([
    ['plain words', {}, []],
    ['a negative in capitals', { stem: 'Which of these is NOT a sign of infection?' }, []],
    ['a negative in the middle of a case', { stem: 'The client does not answer. What comes first?' }, []],
    ['millimetres in the stem', { stem: 'At 1.2 mm of depth, which layer is it?' }, []],
  ])('is taken with %s', (_, wording, faults) => {
    expect(faultsOf((report) => lintItem(item(wording), report))).toEqual(faults);
  });

  it.each<[string, Wording, string]>([
    ['all of the above', { options: ['one', 'two', 'three', 'All of the above'] }, 'P-1-01: an option stands for others in en; each must stand for itself'],
    ['todas as anteriores', { options: ['one', 'two', 'three', 'Todas as anteriores'] }, 'P-1-01: an option stands for others in pt-PT; each must stand for itself'],
    ['nenhuma das opções', { options: ['one', 'two', 'three', 'Nenhuma das opções'] }, 'P-1-01: an option stands for others in pt-PT; each must stand for itself'],
    ['a negative that is not seen', { stem: 'Which of these is not a sign of infection?' }, 'P-1-01: the stem asks by a negative in en; turn it round, or write it in capitals'],
    ['uma negativa que não se vê', { stem: 'Qual destes sinais não é de infeção?' }, 'P-1-01: the stem asks by a negative in pt-PT; turn it round, or write it in capitals'],
    ['two options that say the same', { options: ['one', 'One.', 'three', 'four'] }, 'P-1-01: two options say the same in en'],
    ['a depth in millimetres', { stem: 'Which depth is right?', options: ['0.5 mm', '1 to 2 mm', '2.5 mm', '3 mm'] }, 'P-1-01: it asks for a depth in millimetres; ask for the layer'],
  ])('is refused with %s', (_, wording, fault) => {
    expect(faultsOf((report) => lintItem(item(wording), report))).toContain(fault);
  });
});

describe('an item that is more than chosen', () => {
  it.each<[string, ItemSource]>([
    ['a statement', statement('Hands are cleaned before gloves go on.')],
    ['a statement with a word that only looks like a denial', statement('A knot in the notebook, um nadador, a nemesis.')],
    ['steps', steps({})],
    ['a match too many', matches(['a', 'b', 'c', 'd'], 'b', 'c', 'a')],
    ['one option for two prompts', matches(['a', 'b', 'c'], 'b', 'c', 'b')],
    ['a gap', filling('The scalp slides on {{g1}}.')],
    ['a place', places('Mark the layer of coarse fibres below the pap layer.')],
    ['a number', number({ en: 'Of 1,250 mL, how much?', 'pt-PT': 'De 1250 mL, quanto?' })],
  ])('is taken: %s', (_, asked) => {
    expect(faultsOf((report) => lintItem(asked, report))).toEqual([]);
  });

  it.each<[string, ItemSource, string]>([
    ['a statement that denies', statement('Gloves are not washed.'), 'P-1-01: the statement denies something in en'],
    ['uma afirmação que nega', statement('As luvas nunca se lavam.'), 'P-1-01: the statement denies something in pt-PT'],
    ['a statement as a gate', statement('Gloves are changed.', true, true), 'P-1-01: a statement that is true or false is no gate; half of those who guess are right'],
    ['a step that says that it is the last', steps({ en: 'Finally, write it down' }), 'P-1-01: option b tells its place by a word in en'],
    ['um passo que diz que vem depois', steps({ 'pt-PT': 'Escrever depois' }), 'P-1-01: option b tells its place by a word in pt-PT'],
    ['um passo que diz que é o último', steps({ 'pt-PT': 'Por fim, escrever' }), 'P-1-01: option b tells its place by a word in pt-PT'],
    ['as many options as prompts', matches(['a', 'b', 'c'], 'b', 'c', 'a'), 'P-1-01: it has no option too many, so the last match is left over for whoever knows the others'],
    ['a gap whose words stand beside it', filling('A loose layer lies here; the scalp slides on {{g1}}.'), 'P-1-01: what belongs in gap g1 stands elsewhere in the stem or text in en'],
    ['a stem that names its place', places('Mark the ret layer: THE RET LAYER.'), 'P-1-01: the stem names the place that is right, which stands in the list beside the picture in en'],
    ['a stem that holds its number', number({ en: 'Of 1,250.5 mL, how much?' }), 'P-1-01: the stem contains the answer in en'],
    ['um enunciado que contém o número', number({ 'pt-PT': 'De 1250,5 mL, quanto?' }), 'P-1-01: the stem contains the answer in pt-PT'],
    ['a depth in millimetres', number({ en: 'At which depth does it lie?' }, 'mm'), 'P-1-01: it asks for a depth in millimetres; ask for the layer'],
  ])('is refused with %s', (_, asked, fault) => {
    expect(faultsOf((report) => lintItem(asked, report))).toContain(fault);
  });
});

describe('a bank', () => {
  const bank = (wording: (at: number) => Wording) => Array.from({ length: 40 }, (_, at) => item({ code: `P-1-${at + 1}`, ...wording(at) }));

  it('is taken when keys and lengths are spread', () => {
    expect(faultsOf((report) => lintBank(bank((at) => ({ key: at % 4 })), report))).toEqual([]);
  });

  it('is refused when the key is mostly the longest option', () => {
    const faults = faultsOf((report) => lintBank(bank((at) => ({ key: at % 4, options: [0, 1, 2, 3].map((place) => (place === at % 4 && at < 17 ? 'the longest of all' : `no ${place}`)) })), report));
    expect(faults).toEqual(['en', 'pt-PT'].map((locale) => `the key is the longest option in 17 of 40 single-answer items in ${locale}; chance would give a quarter`));
  });

  it('is refused when a letter is the key too often, or too seldom', () => {
    expect(faultsOf((report) => lintBank(bank((at) => ({ key: at < 15 ? 1 : at < 20 ? 3 : at % 2 === 0 ? 0 : 2 })), report))).toEqual(['option b is the key of 15 of 40 single-answer items', 'option d is the key of 5 of 40 single-answer items']);
  });

  it.each([
    [6, 2, []],
    [6, 4, []],
    [6, 1, ['1 of 6 statements are true; about half should be']],
    [6, 5, ['5 of 6 statements are true; about half should be']],
    [5, 5, []],
  ])('of %i statements, %i of them true, is judged by their balance', (count, right, faults) => {
    const statements = Array.from({ length: count }, (_, at) => statement('Hands are cleaned.', at < right));
    expect(faultsOf((report) => lintBank(statements, report))).toEqual(faults);
  });

  it('is refused when what belongs in gaps is mostly the longest option', () => {
    const gaps = (long: number) => Array.from({ length: 20 }, (_, at) => filling('On {{g1}}.', at < long ? 'the longest' : 'short', 'middling'));
    expect(faultsOf((report) => lintBank(gaps(10), report))).toEqual([]);
    expect(faultsOf((report) => lintBank(gaps(11), report))).toEqual(['en', 'pt-PT'].map((locale) => `what belongs in them is the longest option in 11 of 20 gaps in ${locale}`));
  });

  it('is not judged as a whole while it is small', () => {
    expect(faultsOf((report) => lintBank(bank(() => ({})).slice(1), report))).toEqual([]);
  });

  it('is refused when two stems are nearly the same', () => {
    const stem = 'A client calls on day three and tells of heat, pus and growing pain. What is the first step?';
    const pair = [item({ stem }), item({ code: 'P-1-02', stem: stem.replace('day three', 'day four') }), item({ code: 'P-1-03' })];
    expect(faultsOf((report) => lintLikeness(pair, report))).toEqual(['en', 'pt-PT'].map((locale) => `P-1-02: its stem is nearly that of P-1-01 in ${locale}`));
  });
});
