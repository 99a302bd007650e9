// Does a mark stand where the cursor is, and is it one that readers' programs understand?
import fc from 'fast-check';
import { bodyStructure } from '#libs/curriculum/core/lesson-body.js';
import { block, boxKinds, boxOf, freshHeading, inline, listed, type Mark } from './marks.js';

const put = (mark: Mark, text: string, start = text.length, end = start) => {
  const { from, to, text: words, select } = mark(text, start, end);
  const whole = text.slice(0, from) + words + text.slice(to);
  return { whole, marked: whole.slice(from + select[0], from + select[1]) };
};

describe('a mark', () => {
  it.each<[string, Mark, string, number, number, string, string]>([
    ['goes around what is marked', inline('**', '**', 'x'), 'a thin dot', 2, 6, 'a **thin** dot', 'thin'],
    ['brings words when nothing is marked', inline('**', '**', 'bold'), 'a dot', 2, 2, 'a **bold**dot', 'bold'],
    ['puts a statement behind what is marked', inline(' [', ']', 'C1.08', { isFixed: true }), 'thin. Deep', 0, 4, 'thin [C1.08]. Deep', ''],
    ['stands on lines of its own', block(':::case\nAna.\n:::'), 'one\ntwo', 1, 1, 'one\n\n:::case\nAna.\n:::\n\ntwo', ':::case\nAna.\n:::'],
    ['makes entries of lines', listed('x'), 'one\ntwo', 0, 7, '- one\n- two', '- one\n- two'],
  ])('%s', (_, mark, text, start, end, whole, marked) => {
    expect(put(mark, text, start, end)).toEqual({ whole, marked });
  });

  it('gives each heading an id of its own', () => {
    const once = put(freshHeading('New'), 'Text.').whole;
    const twice = put(freshHeading('New'), once);
    expect(bodyStructure(twice.whole)).toMatchObject({ anchors: ['section-1', 'section-2'], faults: [] });
    expect(twice.marked).toBe('New');
  });

  it.each(boxKinds)('makes a box that is sound: %s', (kind) => {
    expect(bodyStructure(put(block(boxOf(kind, { box: 'a', question: 'b', answer: 'c' })), 'Text.').whole).faults).toEqual([]);
  });

  it('takes nothing away, wherever it is put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.constantFrom(block('::figure{#scalp-section}'), inline('*', '*', 'x'), listed('x'), freshHeading('x')), (text, one, other, mark) => {
        const [start, end] = [one, other].map((at) => at % (text.length + 1)).sort((left, right) => left - right) as [number, number];
        const { whole } = put(mark, text, start, end);
        let at = 0;
        for (const letter of whole) if (letter === [...text][at]) at += 1;
        expect(at).toBe([...text].length);
      }),
    );
  });
});
