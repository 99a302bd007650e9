// How do a code, a language and what is said of an item travel in a name and in tags, which others have?
import type { Locale } from '#libs/kernel/locale.js';
import { itemLevels } from '../item.js';
import type { Attributes, Question } from './question.js';

/** `OWN-2-07 [pt-PT]`: one item is as many questions as it has languages, and this puts them together again. */
export const nameOf = ({ code = '', language }: Pick<Question, 'code' | 'language'>): string => (language ? `${code} [${language}]` : code);

const codes = /^[A-Z]{1,8}-\d{1,2}-\d{2,4}$/;
/** The Portuguese of Brazil is another: who reads it is told. */
export const asLanguage = (text: string): Locale | undefined => (/^pt(?:-pt)?$/i.test(text) ? 'pt-PT' : /^en(?:-[a-z]{2})?$/i.test(text) ? 'en' : undefined);
/** The nearest of ours to one that is none of them. */
export const nearestLanguage = (text: string): Locale | undefined => (/^pt/i.test(text) ? 'pt-PT' : undefined);

/** A name that has not the form of our codes is a title of somebody else's: it says no code. */
export function readName(name: string): { readonly code?: string; readonly language?: Locale; readonly otherLanguage?: string } {
  const whole = name.trim();
  // only its end is looked for: a pattern for what stands before would go back from every blank of a stranger's
  const [mark = '', tag] = /\[([A-Za-z]{2}(?:[-_][A-Za-z]{2})?)\]$/.exec(whole) ?? [];
  const language = tag === undefined ? undefined : asLanguage(tag.replace('_', '-'));
  const code = whole.slice(0, whole.length - mark.length).trim();
  return { ...(codes.test(code) && { code }), ...(language ? { language } : tag !== undefined && { otherLanguage: tag }) };
}

/** Text of people stands behind a colon; a claim is one tag. */
export const tagsOf = ({ domain, level, gate, difficulty, claims = [] }: Attributes): string[] => [
  ...(domain === undefined ? [] : [`domain:${domain}`]),
  ...(level === undefined ? [] : [`level:${level}`]),
  ...(gate === undefined ? [] : [`gate:${gate ? 'yes' : 'no'}`]),
  ...(difficulty === undefined ? [] : [`difficulty:${difficulty}`]),
  ...claims.map((claim) => `claim:${claim}`),
];

/** `others`: tags that say nothing to us. */
export function readTags(tags: readonly string[]): { readonly attributes: Attributes; readonly others: readonly string[] } {
  const said = new Map<string, string[]>();
  const others: string[] = [];
  for (const tag of tags) {
    const [, name, value = ''] = /^(domain|level|gate|difficulty|claim):(.*)$/su.exec(tag) ?? [];
    if (name === undefined) others.push(tag);
    else if (said.has(name)) said.get(name)!.push(value.trim());
    else said.set(name, [value.trim()]);
  }
  const [domain] = said.get('domain') ?? [];
  const level = itemLevels.find((one) => one === said.get('level')?.[0]);
  const gate = { yes: true, no: false }[said.get('gate')?.[0] ?? ''];
  const difficulty = Number(said.get('difficulty')?.[0] || NaN);
  const isUnderstood = { domain: domain && [...domain].length <= 10, level, gate: gate !== undefined, difficulty: difficulty >= 0 && difficulty <= 1 };
  for (const [name, is] of Object.entries(isUnderstood)) if (!is && said.has(name)) others.push(`${name}:${said.get(name)![0]}`);
  return {
    attributes: {
      ...(domain && [...domain].length <= 10 && { domain }),
      ...(level && { level }),
      ...(gate !== undefined && { gate }),
      ...(difficulty >= 0 && difficulty <= 1 && { difficulty }),
      ...(said.has('claim') && { claims: said.get('claim')!.filter((claim) => claim !== '') }),
    },
    others,
  };
}
