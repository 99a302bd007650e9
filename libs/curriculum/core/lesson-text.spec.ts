// Does a reader's screen get every word of a lesson, and nothing that could do harm?
import fc from 'fast-check';
import { loadContent } from '../load-content.js';
import { contentFolder } from '../content-folder.js';
import { lessonElements, type LessonElement, type LessonPart } from './lesson-part.js';
import { lessonText } from './lesson-text.js';
import { plainText } from './reading.js';

const drawn = (body: string, words: readonly string[] = []) => lessonText(body, { sourcesOf: (claim) => (claim === 'C1.01' ? ['S08'] : []), words });
const wordsOf = (part: LessonPart): string => (typeof part === 'string' ? part : `${(part.parts ?? []).map(wordsOf).join('')}${/^(h|p|li|t|lesson-(box|question|answer))/.test(part.element) ? '\n' : ''}`);
const elementsIn = (parts: readonly LessonPart[]): LessonElement[] => parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...elementsIn(part.parts ?? [])]));
/** Letters and figures alone: marks of Markdown and spaces are no words. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('the text of a lesson', () => {
  it('has headings with their addresses, boxes with their kind, and citations with their margin before the block', () => {
    expect(drawn('## Who holds it {#who-holds-it}\n\n:::case\nShe *waits* [C1.01].\n:::\n')).toEqual([
      { element: 'h2', attributes: { id: 'who-holds-it' }, parts: ['Who holds it'] },
      { element: 'lesson-margin', attributes: { sources: 'S08' } },
      {
        element: 'lesson-box',
        attributes: { kind: 'case' },
        parts: [{ element: 'p', parts: ['She ', { element: 'em', parts: ['waits'] }, ' ', { element: 'lesson-citation', attributes: { claims: 'C1.01' } }, '.'] }],
      },
    ]);
  });

  it('keeps the space between two emphasised words, and none between blocks', () => {
    expect(drawn('*one*\n*two*\n\n- a\n- b\n')).toEqual([
      { element: 'p', parts: [{ element: 'em', parts: ['one'] }, '\n', { element: 'em', parts: ['two'] }] },
      { element: 'ul', parts: [{ element: 'li', parts: ['a'] }, { element: 'li', parts: ['b'] }] },
    ]);
  });

  it.each([
    ['raw HTML', 'before <img src=x onerror="alert(1)"> after', 'before  after'],
    ['a script', '<script>alert(1)</script>\n\nafter', 'after'],
    ['a picture', 'before ![tracked](https://elsewhere.example/pixel.gif) after', 'before  after'],
  ])('drops %s', (_, body, words) => {
    expect(drawn(body).map(wordsOf).join('').trim()).toBe(words);
    expect(elementsIn(drawn(body)).map(({ element }) => element)).toEqual(['p']);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//elsewhere.example', 'mailto:somebody@dermark.example'])('leaves the words of a link to %s, and no link', (href) => {
    expect(elementsIn(drawn(`a [word](${href}) here`)).find(({ element }) => element === 'a')).toEqual({ element: 'a', parts: ['word'] });
  });

  it('links to pages, to places in this one and to others of this house', () => {
    const hrefs = elementsIn(drawn('[a](https://a.example/) [b](#who-holds-it) [c](/check)')).flatMap(({ attributes }) => attributes?.href ?? []);
    expect(hrefs).toEqual(['https://a.example/', '#who-holds-it', '/check']);
  });

  it('consists of known elements with known attributes, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...':#[]()<>!*_`|-\n {}="aC1.', ':::case\n', '::figure{#x}', '<a href=javascript:x>', '[a](javascript:x)'), maxLength: 60 }), (body) => {
        for (const { element, attributes = {} } of elementsIn(drawn(body))) {
          expect(Object.keys(lessonElements)).toContain(element);
          expect(lessonElements[element]).toEqual(expect.arrayContaining(Object.keys(attributes)));
          expect(attributes.href ?? '#').toMatch(/^(https?:|#|\/)/);
        }
      }),
    );
  });

  it('has every word of every lesson in both languages', async () => {
    const { modules } = await loadContent(contentFolder);
    const bodies = modules.flatMap(({ lessons }) => lessons.flatMap(({ code, body, terms }) => (['en', 'pt-PT'] as const).map((locale) => ({ name: `${code} ${locale}`, body: body[locale], words: terms[locale].map(({ term }) => term) }))));
    expect(bodies).toHaveLength(74);
    for (const { name, body, words } of bodies) expect(`${name} ${letters(drawn(body, words).map(wordsOf).join(' '))}`).toBe(`${name} ${letters(plainText(body))}`);
  });
});
