// Is a note kept as it was meant, and nothing that cannot be kept?
import fc from 'fast-check';
import { isEmpty, kindOf, sameContent, tidyNote, type NoteContent } from './note.js';

const mark: NoteContent = { locale: 'en', section: 'what-travels', place: 40, quote: { exact: 'lymph nodes', prefix: 'regional ', suffix: ' as well' }, text: null };

describe('a note', () => {
  it('is a highlight as long as nothing is written beside the passage', () => {
    expect([kindOf(mark), kindOf({ text: 'ask about this' })]).toEqual(['highlight', 'note']);
  });

  it('is empty when it neither marks nor says anything', () => {
    expect([isEmpty(mark), isEmpty({ quote: null, text: 'x' }), isEmpty({ quote: null, text: null })]).toEqual([false, false, true]);
  });

  it('is the same when every part of it is', () => {
    expect(sameContent(mark, structuredClone(mark))).toBe(true);
    const others: Partial<NoteContent>[] = [{ text: 'x' }, { quote: null }, { section: null }, { place: 41 }, { locale: 'pt-PT' }, { quote: { exact: 'lymph nodes', prefix: 'regional ', suffix: ' as' } }];
    for (const other of others) expect(sameContent(mark, { ...mark, ...other })).toBe(false);
  });

  it('keeps lines and accents, and loses what nobody sees', () => {
    expect(tidyNote('  cole\u0301gio\r\n\r\n\tver \u202Eisto\u0000 \uD800outra vez \n')).toBe('colégio\n\n\tver isto outra vez');
    expect(tidyNote(' \n\t ')).toBeNull();
  });

  it('is tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const tidy = tidyNote(typed);
        expect(tidy === null ? null : tidyNote(tidy)).toBe(tidy);
      }),
    );
  });
});
