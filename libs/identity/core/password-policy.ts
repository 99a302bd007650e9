// Is a password good enough to stand alone, without a second factor?
import { localPart } from './email-address.js';

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-common';

/** SP 800-63B-4, 3.1.1.2: at least 15 characters where the password is the only factor, and no rules of composition. */
export const shortestPassword = 15;
export const longestPassword = 256;

/** Whose password it is to be: what others know about a person is what they try first. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** The form that is hashed: the same characters typed on another keyboard or system give the same bytes. */
export const normalisedPassword = (password: string): string => password.normalize('NFKC');

/** Letters, digits and pictures alone, without case and accents. */
const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}\p{So}]/gu, '');
const lookalikes: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', l: 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '!': 'i' };
/** As `plain`, with the digits and signs that people write for letters turned back. */
const unmasked = (text: string): string => plain([...text.normalize('NFKD').toLowerCase()].map((character) => lookalikes[character] ?? character).join(''));

/** Under which forms the words of a list are found again, however they are spelled. */
export const commonForms = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap((entry) => [plain(entry), unmasked(entry)]));

function isListed(password: string, common: ReadonlySet<string>): boolean {
  const trimmed = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [password, trimmed].some((candidate) => common.has(plain(candidate)) || common.has(unmasked(candidate)));
}

/** Neighbours in the alphabet, among the digits and on the keyboards of Portugal, Britain, France and Germany. */
const walks = [
  'abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertzuiop', 'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '1q2w3e4r5t6y7u8i9o0p', '0okm9ijn8uhb7ygv6tfc5rdx4esz3wa2q1',
]; // prettier-ignore
const neighbours = new Set(walks.flatMap((walk) => [...walk].slice(1).flatMap((character, index) => [`${walk[index]}${character}`, `${character}${walk[index]}`])));

/** How many characters are not simply the next one of a walk, or the last one again. */
const surprises = (text: string): number => [...text].filter((character, index, all) => index === 0 || (all[index - 1] !== character && !neighbours.has(`${all[index - 1]}${character}`))).length;

const repeatsItself = (text: string): boolean =>
  [1, 2, 3, 4, 5, 6, 7, 8].some((length) => text.length >= 2 * length && [...text].every((character, index) => index < length || character === text[index - length]));

/** What everybody would think of here. */
const obvious = [
  'password', 'passwort', 'passphrase', 'palavrapasse', 'palavra', 'passe', 'senha', 'segredo', 'secret', 'letmein', 'welcome', 'bemvindo', 'bemvinda', 'login', 'admin',
  'administrator', 'administrador', 'qwerty', 'iloveyou', 'amote', 'football', 'futebol', 'benfica', 'sporting', 'porto', 'portugal', 'lisboa', 'lisbon', 'dragon', 'monkey',
  'sunshine', 'princess', 'princesa', 'master', 'dermark', 'dermis', 'derme', 'scalp', 'smp', 'micropigmentation', 'micropigmentacao', 'pigmentation', 'pigment', 'pigmento',
  'academy', 'academia', 'clinic', 'clinica', 'certificate', 'certificado', 'technician', 'tecnico', 'tecnica', 'trainee', 'formando', 'formanda', 'instructor', 'formador',
  'assessor', 'avaliador', 'certifier', 'certificador', 'registrar', 'conservador', 'hair', 'cabelo', 'couro', 'tattoo', 'tatuagem', 'needle', 'agulha', 'change', 'mudar',
  'january', 'february', 'april', 'august', 'september', 'october', 'november', 'december', 'janeiro', 'fevereiro', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro',
  'summer', 'winter', 'spring', 'autumn', 'verao', 'inverno', 'primavera', 'outono',
]; // prettier-ignore

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).map(plain).filter((word) => word.length >= 3);

/** What is left of a password without the obvious words, the owner's own, and years. */
function remainder(text: string, words: readonly string[]): string {
  const longestFirst = words.toSorted((left, right) => right.length - left.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word, ' '), text).replace(/(19|20)\d\d/g, ' ').replace(/\s/g, '');
}

function isGuessable(password: string, owner: PasswordOwner): boolean {
  const text = plain(password);
  const own = plain(localPart(owner.email));
  if (own.length >= 5 && (text.includes(own) || unmasked(password).includes(unmasked(own)))) return true;
  if (new Set(password).size < 5 || repeatsItself(text)) return true;
  const words = [...obvious, ...wordsOf(owner.name), ...wordsOf(owner.email)];
  const unmaskedWords = words.map(unmasked);
  return surprises(remainder(text, words)) < 8 || [...remainder(unmasked(password), unmaskedWords)].length < 8;
}

/** The first thing that is wrong with a password, or null. `common` comes from `commonForms`. */
export function passwordFault(password: string, owner: PasswordOwner, common: ReadonlySet<string>): PasswordFault | null {
  const normalised = normalisedPassword(password);
  const length = [...normalised].length;
  if (length < shortestPassword) return 'password-too-short';
  if (length > longestPassword) return 'password-too-long';
  return isListed(normalised, common) || isGuessable(normalised, owner) ? 'password-common' : null;
}
