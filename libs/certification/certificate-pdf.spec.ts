// Does the paper certificate say what it must, in both languages, in the same bytes every time?
import { createHash } from 'node:crypto';
import type { CertificateDocument } from './certificate-document.js';
import { renderCertificatePdf } from './certificate-pdf.js';
import { certificateWords, printedCount, printedDay } from './certificate-words.js';
import { writtenDay } from '#libs/kernel/calendar.js';
import { locales } from '#libs/kernel/locale.js';
import { codeFragment, longestCode } from './core/check-code.js';
import { legalNameFault } from './core/legal-name.js';

const certificate: CertificateDocument = {
  template: 1,
  locale: 'pt-PT',
  holderName: 'Maria da Conceição Gonçalves de Magalhães Brandão e Araújo Sá',
  programmeTitle: 'Técnico de Micropigmentação Capilar',
  programmeVersion: '2026.1',
  statement: 'O titular cumpriu os requisitos deste programa, na teoria e na prática, para avaliar a aptidão.',
  academyName: 'Academia Riscado',
  academyPlace: 'Lisboa, PT',
  issuedAt: new Date('2026-11-22T10:00:00Z'),
  validFrom: '2026-11-22',
  validUntil: '2029-11-21',
  independence: 'independent',
  number: '123456789ABCDMN',
  checkUrl: 'https://dermark.example/check/12345-6789A-BCDMN',
  leafHash: new Uint8Array(32).fill(90),
  ledgerIndex: 12_040,
  credential: null,
};
const render = async (change: Partial<CertificateDocument> = {}) => Buffer.from(await renderCertificatePdf({ ...certificate, ...change }));

/** The text of the page as a program reads it: every glyph through its font's own table of characters. */
function textOf(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const object = (id: string) => new RegExp(`\\n${id} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(source)?.[1] ?? '';
  const fonts = new Map([...source.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, charactersOf(object(/\/ToUnicode (\d+) 0 R/.exec(object(id as string))?.[1] ?? ''))]));
  let characters: readonly string[] = [];
  let text = '';
  for (const [, font, glyphs, end] of source.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(\nET)/g)) {
    if (font) characters = fonts.get(font) ?? [];
    if (glyphs) for (const [, hex] of glyphs.matchAll(/<([0-9a-f]+)>/g)) text += (hex?.match(/.{4}/g) ?? []).map((glyph) => characters[Number.parseInt(glyph, 16)]).join('');
    if (end) text += '\n';
  }
  return text;
}

const charactersOf = (table: string): string[] =>
  [...table.matchAll(/\[([^\]]*)\]/g)].flatMap(([, row]) => [...(row ?? '').matchAll(/<([0-9a-f ]*)>/g)].map(([, hex]) => Buffer.from((hex ?? '').replaceAll(' ', ''), 'hex').swap16().toString('utf16le')));

describe('a certificate on paper', () => {
  it('has the same bytes however often and whenever it is rendered', async () => {
    const first = await render();
    await new Promise((resolve) => setTimeout(resolve, 1100)); // dates in PDF files count seconds
    expect((await render()).equals(first)).toBe(true);
  });

  it('carries no date but that of its issue', async () => {
    const source = (await render()).toString('latin1');
    expect([...source.matchAll(/\(D:(\d{14})/g)].map(([, date]) => date)).toEqual(['20261122100000']);
  });

  it('differs when anything on it does', async () => {
    const changes: Partial<CertificateDocument>[] = [{}, { holderName: 'Ana Sá' }, { number: '123456789ABCDNM' }, { leafHash: new Uint8Array(32).fill(91) }, { ledgerIndex: 12_041 }, { validUntil: '2029-11-22' }, { independence: 'remote-region' }, { locale: 'en' }];
    const renderings = await Promise.all(changes.map((change) => render(change)));
    expect(new Set(renderings.map((bytes) => bytes.toString('base64'))).size).toBe(changes.length);
  });

  it('can be read by a program, diacritics and all', async () => {
    const text = textOf(await render());
    for (const line of ['Maria da Conceição Gonçalves de', 'Magalhães Brandão e Araújo Sá', 'Técnico de Micropigmentação Capilar', 'Academia Riscado', '22 nov. 2026', '21 nov. 2029', 'https://dermark.example/check', 'Âmbito', 'Válido até', 'entrada 12\u00a0040']) {
      expect(text).toContain(line);
    }
  });

  it('says in both languages that it is no licence, and where its status is', async () => {
    for (const locale of locales) {
      const text = textOf(await render({ locale })).replaceAll('\n', ' ');
      expect(text).toContain(locale === 'en' ? 'It is not a licence to practise.' : 'Não é uma licença para exercer.');
      expect(text).toContain(certificateWords[locale].checkAt);
    }
  });

  it('says whether the decision was independent, and if not, why', async () => {
    for (const locale of locales) {
      for (const [independence, sentence] of Object.entries(certificateWords[locale].decisions)) {
        expect(textOf(await render({ locale, independence: independence as CertificateDocument['independence'] }))).toContain(sentence);
      }
    }
  });

  it('gives its number as one word to programs that read the page', async () => {
    expect(textOf(await render())).toContain('12345-6789A-BCDMN');
  });

  it('embeds every typeface it uses, and stays small', async () => {
    const pdf = await render();
    const source = pdf.toString('latin1');
    expect(source.match(/\/FontFile2/g)?.length).toBe(source.match(/\/Type \/FontDescriptor/g)?.length);
    expect(source).not.toMatch(/\/Subtype \/Type1\b/);
    expect(pdf.length).toBeLessThan(150_000);
  });

  it('is one page, whatever the length of the names on it', async () => {
    const long = { holderName: `${'Nguyễn Thị '.repeat(10)}Łukasz`, academyName: 'Escola Superior de Micropigmentação, Estética Avançada e Formação Profissional Contínua do Norte e do Vale do Douro, Lda', statement: `${certificate.statement} `.repeat(2) };
    for (const change of [long, { ...long, locale: 'en' as const }, { holderName: 'X'.repeat(120) }]) {
      const source = (await render(change)).toString('latin1');
      expect(source.match(/\/Type \/Page\b/g)).toHaveLength(1);
    }
  });

  it('can print every letter that a legal name may have', async () => {
    const letters = Array.from({ length: 0x1f00 }, (_, code) => String.fromCodePoint(code)).filter((letter) => /\p{L}/u.test(letter) && legalNameFault(letter + letter) === null);
    expect(letters.length).toBeGreaterThan(350);
    const pdf = await render({ holderName: letters.join('') });
    expect(textOf(pdf)).toContain(letters.join(''));
    const glyphs = [...pdf.toString('latin1').matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, row]) => [...(row ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []));
    expect(glyphs.filter((glyph) => glyph === '0000')).toEqual([]); // glyph 0 is the empty box
  });

  it('of the second template bears its credential as an attachment, at the same bytes each time', async () => {
    const credential = '{"name":"Inês"}';
    const [first, second] = [await render({ template: 2, credential }), await render({ template: 2, credential })];
    expect(first.equals(second)).toBe(true);
    expect(first.includes(credential)).toBe(true);
    expect(textOf(first)).toBe(textOf(await render()));
  });

  it('of templates 1 and 2 keeps its bytes, whatever is drawn later', async () => {
    const credential = '{"name":"Inês"}';
    const papers = await Promise.all([render(), render({ locale: 'en' }), render({ template: 2, credential })]);
    expect(papers.map((bytes) => createHash('sha256').update(bytes).digest('hex'))).toEqual([
      'a093f0db9382520a52da2c8bc7bedeeb393323e2946f274314ddadbe179cc1c3',
      'c707bdcadddc94649b743d3e5d3869e524a546aaa857405f20c6a4bb4daf6770',
      '460258dcbb9869e7b4625fe72fc9bcc0fe6448d317c0b721113575d4b002a913',
    ]);
  });

  it('of the third template has the signed facts in a code that can be scanned from paper, and the short address in words', async () => {
    const fragment = (length: number) => codeFragment(new Uint8Array(length).fill(1));
    for (const [length, version] of [[230, 12], [longestCode, 19]] as const) {
      const source = (await render({ template: 3, credential: '{}', codeFragment: fragment(length) })).toString('latin1');
      expect(source).toContain(`(${certificate.checkUrl}${fragment(length)})`);
      const [, width] = /\n68 644 ([\d.]+) [\d.]+ re\n/.exec(source) ?? []; // the seven modules of a finder pattern
      const module = Number(width) / 7;
      expect(Math.round(116 / module)).toBe(17 + 4 * version); // ISO/IEC 18004: modules a side
      expect((module * 25.4) / 72).toBeGreaterThan(0.4);
    }
    const text = textOf(await render({ template: 3, credential: '{}', codeFragment: fragment(250) }));
    expect(text).toContain('https://dermark.example/check');
    expect(text).toContain('O código contém também');
    expect(textOf(await render({ template: 3, credential: '{}' }))).not.toContain('O código contém também');
  });

  it('keeps the template it was issued with: an unknown one is refused, not guessed', async () => {
    await expect(render({ template: 4 })).rejects.toThrow(RangeError);
  });
});

describe('days and counts on paper', () => {
  it.each(locales)('are written as everywhere else, in %s', (locale) => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-0${(month % 9) + 1}`;
      expect(printedDay(day, locale)).toBe(writtenDay(day, locale));
    }
  });

  it('group their digits as the language does', () => {
    expect([7, 999, 1204, 12_040, 1_234_567].map((count) => printedCount(count, 'en'))).toEqual(['7', '999', '1,204', '12,040', '1,234,567']);
    expect([7, 999, 1204, 12_040, 1_234_567].map((count) => printedCount(count, 'pt-PT'))).toEqual(['7', '999', '1204', '12\u00a0040', '1\u00a0234\u00a0567']);
  });
});
