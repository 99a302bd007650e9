// Is a text easy enough to read, long enough to teach, and in the right Portuguese?
import type { Locale } from '#libs/kernel/locale.js';

export interface Reading {
  readonly words: number;
  /** Words a sentence, plus the share of words of more than six letters in per cent (Björnsson's läsbarhetsindex, 1968). Under 40 is easy, over 60 very hard. */
  readonly lix: number;
}

/** The running text: no marks, citations, figures or ids. */
export const plainText = (body: string): string =>
  body
    .replaceAll(/^:{2,}.*$/gm, '')
    .replaceAll(/^\|[\s:|-]+\|$/gm, '')
    .replaceAll(/\s*\[C\d[^\]]*\]/g, '')
    .replaceAll(/\{#[^}]*\}/g, '')
    .replaceAll(/^#+\s+(.*)$/gm, '$1.')
    .replaceAll(/^\s*(?:[-*]|\d+\.)\s+/gm, '')
    .replaceAll('|', '. ')
    .replaceAll(/[*_]/g, '');

export function readingOf(body: string): Reading {
  const text = plainText(body);
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = text.split(/[.!?:;]+(?=\s|$)|\n{2,}/u).filter((sentence) => /\p{L}/u.test(sentence));
  const long = words.filter((word) => word.length > 6);
  return { words: words.length, lix: words.length === 0 ? 0 : words.length / sentences.length + (100 * long.length) / words.length };
}

/** Words and forms of Brazilian Portuguese that a reader in Portugal stumbles over. */
const brazilian = [
  'vocês?', 'usuári[oa]s?', 'registr(?:o|os|ar|ou|ad[oa]s?)', 'contat(?:o|os|ar|ou)', 'telas?', 'mouse', 'celular(?:es)?', 'treinament[oa]s?', 'gerencia(?:r|mento|l)',
  'equipes?', '(?:des|in)?infecç(?:ão|ões)', 'fatos?', 'aspectos?', 'umidade', 'úmid[oa]s?', 'planeja(?:r|mento|d[oa]s?)', 'monitora(?:r|mento|d[oa]s?)', 'acessar',
  'deletar', 'cadastr(?:o|ar|ad[oa]s?)', 'checa(?:r|gem)', 'aplicativos?', 'senhas?', 'controles?', 'seç(?:ão|ões)', 'câncer', 'curativos?', 'coceiras?',
  'machuca\\p{L}*', 'água sanitária', 'esparadrapos?', 'lixeiras?', 'perfuro-?cortantes?', 'ônibus', 'mídias?',
  '\\p{L}+[êô](?:nic|mic|nim|nea|neo|men|nio|nia|gen)[oa]?s?', '(?:est(?:á|ão|ava|avam|ar|iver)|continua|continuam|fica|ficam)\\s+\\p{L}+(?:ando|endo|indo)',
  '(?<!toda )a gente', 'xampus?',
].map((word) => new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu'));

/** What stands there in Brazilian Portuguese; none in another language. */
export const brazilianIn = (text: string, locale: Locale): string[] => (locale === 'pt-PT' ? brazilian.flatMap((pattern) => pattern.exec(text)?.[0] ?? []) : []);
