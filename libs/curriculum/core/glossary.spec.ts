// Are the words of a text found that the programme explains, and no others?
import type { Locale } from '#libs/kernel/locale.js';
import { spokenForm, termsIn, wordPattern } from './glossary.js';

const term = (word: string) => ({ term: word, meaning: `what ${word} means` });

describe('the glossary of a text', () => {
  it('has the lesson’s own words first, then those of others that it uses, each once', () => {
    const own = [term('needle hang'), term('stroke')];
    const others = [term('Stroke'), term('galea'), term('taper'), term('derme')];
    expect(termsIn('A long taper and the galea; no dermes here, but a dermestid.', 'en', own, others).map((found) => found.term)).toEqual(['needle hang', 'stroke', 'galea', 'taper', 'derme']);
  });

  it.each<[Locale, string, string]>([
    ['en', 'mean', 'A point of blood means pause.'],
    ['en', 'reading', 'Reading a number to the client'],
    ['pt-PT', 'média', 'A parte superior e média da derme papilar'],
    ['pt-PT', 'sinal', 'É um sinal de nascença'],
  ])('takes in %s "%s" for what another lesson says of it nowhere else', (locale, word, text) => {
    expect(termsIn(text, locale, [], [term(word)])).toEqual([]);
    expect(termsIn(text, locale, [term(word)], [])).toHaveLength(1);
  });

  it.each<[string, string, boolean]>([
    ['taper', 'A Taper.', true],
    ['taper', 'two tapers', true],
    ['taper', 'tapered', false],
    ['hang', 'change', false],
    ['epiderme', 'da epiderme,', true],
    ['água', 'aguarda', false],
    ['derme', 'epiderme', false],
    ['pH (acid)', 'anything', false],
  ])('looks for "%s" in "%s": %s', (word, text, found) => {
    expect(wordPattern(word).test(text)).toBe(found);
  });

  it('looks for a word without what stands in brackets behind it', () => {
    expect(spokenForm(term('micrometre (µm)'))).toBe('micrometre');
  });
});
