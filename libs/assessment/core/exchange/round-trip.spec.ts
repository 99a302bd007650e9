// Does every item come back from every format as it went, but for the losses that were said?
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { locales, type Localised } from '#libs/kernel/locale.js';
import { readExchange, writeExchange } from '../../exchange-files.js';
import { itemKinds, itemLevels, type ItemKind } from '../item.js';
import type { ItemDraft } from '../item-draft.js';
import { readItemDraft } from '../read-item-draft.js';
import { verdicts } from './aiken.js';
import { lossesBetween } from './difference.js';
import { canExchange, exchangeFormats, isExchanged, lossesOf, namesLanguages, type ExchangeFormat } from './formats.js';
import { joinQuestions } from './join-questions.js';
import { questionOf } from './question.js';

const rules = { language: 'en', prefix: 'NEW-1', taken: new Set<string>() } as const;

/** Whatever a keyboard has, with what each format needs for itself; no blanks at the ends or beside each other. */
const words = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constantFrom('=', '~', '#', '{', '}', ':', '\\', '\\n', '->', '%50%', 'ANSWER: A', 'A. b', '"', "'", ',', ';', '=1+1', '@x', '-1', '+', '&', '<', '>', '<b>', '&amp;', ']]>', '[[1]]', '{T}', '// x', '$CATEGORY:', '::', 'não é', '😀', '#####', '<!-- x')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' ').replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\ufffe\uffff]/gu, '').replace(/\s+/gu, ' ').trim().normalize('NFC'))
  .filter((text) => text !== '' && !text.includes('&&') && !/\{\{|\[\[/.test(text));
const both: fc.Arbitrary<Localised> = fc.record({ en: words, 'pt-PT': words });
const apart = (least: number, most: number) => fc.uniqueArray(both, { minLength: least, maxLength: most, comparator: (left, right) => locales.some((locale) => left[locale] === right[locale]) });
const letter = (at: number) => 'qwertyuiop'[at]!;
const decimal = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 })).map(([isNegative, whole, fraction]) => {
  const text = fraction === 0 ? String(whole) : `${whole}.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  return isNegative && text !== '0' ? `-${text}` : text;
});

const asked: Readonly<Record<ItemKind, fc.Arbitrary<Partial<ItemDraft>>>> = {
  single: fc.tuple(apart(2, 6), both, fc.nat()).map(([texts, rationale, right]) => ({ options: texts.map((text, at) => ({ id: letter(at), correct: at === right % texts.length, text, rationale })) })),
  multiple: fc.tuple(apart(3, 6), both, fc.integer({ min: 2, max: 3 })).map(([texts, rationale, right]) => ({ options: texts.map((text, at) => ({ id: letter(at), correct: at < right, text, rationale })) })),
  'true-false': fc.tuple(fc.tuple(both, both), fc.boolean()).map(([why, isTrue]) => ({
    options: why.map((rationale, at) => ({ id: letter(at), correct: (at === 0) === isTrue, text: { en: verdicts.en[at]!, 'pt-PT': verdicts['pt-PT'][at]! }, rationale })),
  })),
  ordering: fc.tuple(apart(3, 6), both).map(([texts, rationale]) => ({ options: texts.map((text, at) => ({ id: letter(at), text, rationale })) })),
  matching: fc.tuple(apart(3, 5), apart(4, 6), both, fc.nat()).map(([prompts, options, rationale, first]) => ({
    prompts: prompts.map((text, at) => ({ id: `p${at + 1}`, match: letter((first + at) % options.length), text, rationale })), options: options.map((text, at) => ({ id: letter(at), text })),
  })), // prettier-ignore
  gaps: fc.tuple(apart(2, 3), apart(2, 4), both, fc.tuple(words, words, words)).map(([first, second, rationale, [a, b, c]]) => ({
    text: { en: `${a} {{g1}} ${b} {{g2}} ${c}`, 'pt-PT': `${c} {{g2}} ${b} {{g1}}.` },
    gaps: [first, second].map((texts, place) => ({ id: `g${place + 1}`, correct: `${place}${letter(1)}`, options: texts.map((text, at) => ({ id: `${place}${letter(at)}`, text })), rationale })),
  })),
  numeric: fc.tuple(decimal, decimal, both, both).map(([answer, tolerance, unit, rationale]) => ({ answer, tolerance: tolerance.replace('-', ''), unit: { en: [...unit.en].slice(0, 20).join('').trim(), 'pt-PT': [...unit['pt-PT']].slice(0, 20).join('').trim() }, rationale })),
  hotspot: fc.tuple(apart(3, 6), both, fc.nat()).map(([texts, rationale, right]) => ({ picture: 'cartridge-apart' as const, options: texts.map((text, at) => ({ id: letter(at), correct: at === right % texts.length, text, rationale })) })),
  depth: both.map((rationale) => ({ task: { skin: 'model', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 2 }, free: ['hang'], feedback: 'none', patches: 0, goals: [{ goal: 'entry', weight: 100 }] }, rationale })),
  photo: fc.tuple(both, both).map(([text, model]) => ({ pictures: 2, seen: text, spread: 0, criteria: [{ id: 'c1', text, levels: [text, model] }], model })),
  written: fc.tuple(both, both).map(([text, model]) => ({ limit: 400, spread: 0, criteria: [{ id: 'c1', text, levels: [text, model] }], model })),
};
const drafts = (kind: ItemKind): fc.Arbitrary<ItemDraft> =>
  fc.record({ stem: both, level: fc.constantFrom(...itemLevels), gate: fc.boolean(), difficulty: fc.integer({ min: 0, max: 100 }).map((share) => share / 100), claims: fc.uniqueArray(fc.constantFrom('C1.01', 'C2.17', 'C7.03'), { minLength: 1 }), parts: asked[kind] })
    .map(({ parts, ...head }): ItemDraft => ({ id: 'OWN-2-07', domain: 'M2', type: kind, ...head, ...parts }));
const every = exchangeFormats.flatMap((format) => itemKinds.map((kind) => [format, kind] as const));

/** As a reader would put it into the bank. */
const comesBack = (format: ExchangeFormat, sent: readonly ItemDraft[]): readonly ItemDraft[] => joinQuestions(readExchange(format, writeExchange(format, sent, null).file).found, rules).items.map(({ draft }) => draft);
const runs = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: Number(process.env['SEED'] ?? Date.now() % 1e9) });

describe('an item in the format of others', () => {
  it.each(every.filter(([format, kind]) => isExchanged(format, kind)))('loses in %s, of kind %s, what the table says and no more, whatever its words are', (format, kind) => {
    const declared = [...lossesOf[format][kind]!].filter((loss) => namesLanguages(format) || loss !== 'language');
    fc.assert(
      fc.property(drafts(kind), ({ stem, ...rest }) => {
        // Aiken has no way to say that these words are no answer
        const draft = { ...rest, stem: { en: `Q ${stem.en}`, 'pt-PT': `P ${stem['pt-PT']}` } };
        const { items } = writeExchange(format, [draft], null);
        for (const { losses } of items) expect(losses.filter((loss) => !lossesOf[format][kind]!.includes(loss))).toEqual([]);
        // what the table names, and never a thing beside it, is also missing from what comes back
        const [back] = comesBack(format, [draft]);
        expect(back).toBeDefined();
        if (declared.length === 0) expect(back).toEqual(draft);
        expect(readItemDraft(back)).toHaveProperty('draft');
      }),
      runs(60),
    );
  });

  it.each(every.filter(([format, kind]) => isExchanged(format, kind)))('comes back from %s, of kind %s, different exactly by the losses that were reported', (format, kind) => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '\n'));
    fc.assert(
      fc.property(drafts(kind), anyText, (draft, stem) => {
        const rough = { ...draft, stem: { en: `${stem}?`, 'pt-PT': `${draft.stem['pt-PT']}  ${stem}` } };
        const { file, items } = writeExchange(format, [rough], null);
        const found = readExchange(format, file).found;
        for (const [at, { language, losses }] of items.filter((item) => !item.losses.includes('item')).entries()) expect(losses).toEqual(lossesBetween(questionOf(rough, language), found[at]?.question));
      }),
      runs(40),
    );
  });

  it.each(every.filter(([format, kind]) => !isExchanged(format, kind)))('is left out of %s, of kind %s, and this is said', (format, kind) => {
    const [draft] = fc.sample(drafts(kind), 1);
    const { items } = writeExchange(format, [draft!], null);
    expect(items.map(({ losses }) => losses)).toEqual(items.map(() => ['item']));
    expect(comesBack(format, [draft!])).toEqual([]);
  });

  it('keeps its words in every format, for every item of the repository', async () => {
    const folder = path.resolve(import.meta.dirname, '../../../curriculum/content/items/secure');
    // whose enemy an item is belongs to no version, and no draft
    const all = (await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))).flatMap((file) => JSON.parse(file) as (ItemDraft & { enemies?: unknown })[]).map(({ enemies: _, ...item }): ItemDraft => item);
    expect(all.length).toBeGreaterThan(50);
    for (const format of exchangeFormats) {
      const { items } = writeExchange(format, all, null);
      expect(items.filter(({ losses }) => losses.includes('text'))).toEqual([]);
      for (const left of all.filter((item) => !canExchange(format, item))) expect(items.filter(({ code }) => code === left.id).map(({ losses }) => losses)).toEqual(items.filter(({ code }) => code === left.id).map(() => ['item']));
      const exchanged = all.filter((item) => canExchange(format, item));
      const back = comesBack(format, exchanged);
      expect(back).toHaveLength(exchanged.length);
      if (lossesOf[format].single?.length === 0) expect(back).toEqual(exchanged);
      // nothing that comes back tells its key by its ids, or asks for another answer
      for (const [at, { type, stem }] of back.entries()) expect([type, stem.en]).toEqual([exchanged[at]!.type, exchanged[at]!.stem.en]);
    }
  });

  it('is in the table of the documentation as it is here', async () => {
    const page = await readFile(path.resolve(import.meta.dirname, '../../../../docs/exchanging-items.md'), 'utf8');
    const cell = (format: ExchangeFormat, kind: ItemKind) => (lossesOf[format][kind] === null ? 'not exchanged' : lossesOf[format][kind].join(', ') || 'everything stays');
    for (const kind of itemKinds) expect(page).toContain(`| \`${kind}\` | ${exchangeFormats.map((format) => cell(format, kind)).join(' | ')} |`);
  });

  it('is written as a formula in no table', () => {
    fc.assert(
      fc.property(drafts('single'), fc.constantFrom('=', '+', '-', '@', "'=", "''-", '\t='), (draft, sign) => {
        const tricky = { ...draft, stem: { en: `${sign}HYPERLINK("x")`, 'pt-PT': sign } };
        const { file } = writeExchange('csv', [tricky], null);
        const cells = (parse(new TextDecoder().decode(file), { bom: true }) as string[][]).flat();
        expect(cells.length).toBeGreaterThan(10);
        for (const cell of cells) expect(cell).not.toMatch(/^[=+@-]/);
        expect(readExchange('csv', file).found.map(({ question }) => question.stem)).toEqual([tricky.stem.en, tricky.stem['pt-PT']]);
      }),
      runs(40),
    );
  });
});
