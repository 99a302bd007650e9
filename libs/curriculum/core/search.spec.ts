// Does a search find what stands in lessons, whatever its accents, and the most telling place first?
import fc from 'fast-check';
import { searchLessons, type SearchedLesson } from './search.js';

const lesson = (code: string, title: string, body: string): SearchedLesson => ({ id: `id-${code}`, code, title, writtenIn: 'en', body });
const lessons = [
  lesson('1.1', 'Layers of the scalp', ':::case\nMarta labels the epidermis.\n:::\n\n## The fat {#the-fat}\n\nFat lies below the dermis [C1.01]. So'),
  lesson('2.2', 'Target level', '## Why not lower {#why-not-lower}\n\nBeneath lies the fat, and pigment in the fat spreads.\n\n## Injeção {#injecao}\n\nA desinfeção da pele e o tempo de contacto.'),
];
const found = (wanted: string) => searchLessons(lessons, wanted).map(({ code, section }) => `${code}#${section?.anchor ?? ''}`);

describe('a search across lessons', () => {
  it.each<[string, string, string[]]>([
    ['finds a word in any place, the heading before the text', 'fat', ['1.1#the-fat', '2.2#why-not-lower']],
    ['finds the beginning of a word', 'epider', ['1.1#']],
    ['does not find the middle of a word', 'pidermis', []],
    ['finds a word without its accents', 'desinfecao', ['2.2#injecao']],
    ['finds a word with accents that the text lacks', 'fát spréads', ['2.2#why-not-lower']],
    ['wants every word', 'fat pigment', ['2.2#why-not-lower']],
    ['finds a word of the title in each section that has the others', 'layers marta', ['1.1#']],
    ['finds nothing for nothing', '  , a ', []],
    ['does not find citations', 'C1', []],
  ])('%s', (_, wanted, hits) => {
    expect(found(wanted)).toEqual(hits);
  });

  it('shows the place in parts, what was looked for apart', () => {
    const [, hit] = searchLessons(lessons, 'FAT');
    expect(hit?.excerpt).toEqual([
      { text: 'Beneath lies the ', found: false }, { text: 'fat', found: true }, { text: ', and pigment in the ', found: false }, { text: 'fat', found: true }, { text: ' spreads.', found: false },
    ]); // prettier-ignore
  });

  it('shows a sentence as it reads without its citation', () => {
    expect(searchLessons(lessons, 'below')[0]?.excerpt.map(({ text }) => text).join('')).toBe('Fat lies below the dermis. So');
  });

  it('cuts a long text between words and says so', () => {
    const long = lesson('3.1', 'Long', `## One {#one}\n\n${'before '.repeat(40)}needle ${'after '.repeat(60)}`);
    const text = searchLessons([long], 'needle')[0]!.excerpt.map((part) => part.text).join('');
    expect(text).toMatch(/^… (before )+needle (after ?)+ …$/);
    expect(text.length).toBeLessThan(220);
  });

  it('takes whatever people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (wanted) => {
        for (const { excerpt } of searchLessons(lessons, wanted)) expect(excerpt.length).toBeGreaterThan(0);
      }),
    );
  });
});
