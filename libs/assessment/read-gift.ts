// Which questions are in a file of Moodle's GIFT?
import gift, { type GIFTQuestion, type NumericalFormat, type TextChoice, type TextFormat } from 'gift-pegjs';
import { verdicts } from './core/exchange/aiken.js';
import { readName, readTags } from './core/exchange/names.js';
import { changed, lost, readEach, refuse, type Note, type Reading } from './core/exchange/note.js';
import { literally, looksLikeHtml, plainOf } from './core/exchange/plain-text.js';
import type { AskedText, Question } from './core/exchange/question.js';
import { fraction } from './core/exchange/write-gift.js';
import { decimalOf } from './core/numeric-answer.js';

type Tell = (note: Note) => void;
interface Block {
  readonly text: string;
  readonly line: number;
}

/** Beyond that nobody means one question; the grammar looks at each character several times. */
const longest = 60_000;

export function readGift(text: string): Reading<Question> {
  let category = '';
  return readEach(blocksIn(text), ({ text: block, line }, tell) => {
    const place = `${line}:1`;
    if (block.length > longest) return refuse('too-large', place, `${block.length} > ${longest}`);
    const [given, ...more] = parsed(block, line);
    if (!given || more.length > 0) return refuse('syntax', place);
    if (given.type === 'Category') {
      category = given.title;
      return null;
    }
    const question = questionIn(given, place, tell);
    if (category) tell(lost('category', place, category));
    return { place, question };
  });
}

function parsed(block: string, line: number): GIFTQuestion[] {
  try {
    return gift.parse(`${block}\n`);
  } catch (error) {
    const { location, message } = error as { location?: { start: { line: number; column: number } }; message: string };
    return refuse('syntax', location ? `${line + location.start.line - 1}:${location.start.column}` : `${line}:1`, message);
  }
}

/** Blank lines part questions, as the grammar has it; each is read by itself, so that one which is none leaves the others. Comments belong to what follows them. */
function* blocksIn(text: string): Generator<Block> {
  let lines: string[] = [];
  let start = 1;
  let hasWords = false;
  for (const [at, line] of [...text.split('\n'), ''].entries()) {
    const isBlank = line.trim() === '';
    if (isBlank && hasWords) {
      yield { text: lines.join('\n'), line: start };
      [lines, hasWords] = [[], false];
    } else if (!isBlank || lines.length > 0) {
      if (lines.length === 0) start = at + 1;
      hasWords ||= !isBlank && !line.trimStart().startsWith('//');
      lines.push(line);
    }
  }
}

function questionIn(given: Exclude<GIFTQuestion, { type: 'Category' }>, place: string, tell: Tell): Question {
  const words = (one: TextFormat | null | undefined): string => (one ? textOf(one, place, tell) : '');
  const { code, language, otherLanguage } = { ...readName(given.id ?? ''), ...readName(given.title ?? '') };
  const { attributes, others } = readTags(given.tags ?? []);
  if (others.length > 0) tell(lost('tags', place, others.join(', ')));
  if ('globalFeedback' in given && given.globalFeedback) tell(lost('general-feedback', place, given.globalFeedback.text));
  if (given.hasEmbeddedAnswers) tell(changed('gap-becomes-choice', place));
  return { code, language, otherLanguage, ...attributes, stem: words(given.stem), asked: askedIn(given, { place, words, tell, says: verdicts[language ?? 'en'] }) };
}

function textOf({ format, text }: TextFormat, place: string, tell: Tell): string {
  if (format === 'plain') return literally(text, place, tell);
  if (format === 'html') return plainOf(text, place, tell);
  return looksLikeHtml(text) ? plainOf(text, place, tell, { keepsLines: true }) : text;
}

interface Context {
  readonly place: string;
  readonly words: (one: TextFormat | null | undefined) => string;
  readonly tell: Tell;
  readonly says: readonly [string, string];
}

function askedIn(given: Exclude<GIFTQuestion, { type: 'Category' }>, { place, words, tell, says }: Context): AskedText {
  switch (given.type) {
    case 'TF': {
      // the parser calls them by the order in which Moodle has them: for a wrong answer, for a right one
      const [wrong, right] = [words(given.trueFeedback), words(given.falseFeedback)];
      const [whenTrue, whenFalse] = given.isTrue ? [right, wrong] : [wrong, right];
      return { kind: 'true-false', options: [{ text: says[0], correct: given.isTrue, rationale: whenTrue }, { text: says[1], correct: !given.isTrue, rationale: whenFalse }] };
    }
    case 'MC':
      return choiceIn(given.choices, place, words, tell);
    case 'Numerical':
      return numberIn(given.choices, place, words, tell);
    case 'Matching': {
      // each prompt, and each option that matches none; more are refused before they are compared with each other
      if (given.matchPairs.length > 20) return refuse('parts-many', place, String(given.matchPairs.length));
      const options: { text: string }[] = [];
      const placeOf = (text: string): number => {
        const at = options.findIndex((option) => option.text === text);
        return at === -1 ? options.push({ text }) - 1 : at;
      };
      const pairs = given.matchPairs.map(({ subquestion, subanswer }) => ({ text: words(subquestion), match: placeOf(literally(unescaped(subanswer), place, tell)) }));
      const prompts = pairs.filter(({ text }) => text !== '');
      if (prompts.length < 2 || prompts.length > 10 || options.length > 10) return refuse('parts-many', place, String(prompts.length));
      return { kind: 'matching', prompts, options };
    }
    default:
      return refuse('kind-unknown', place, given.type);
  }
}

/** The parser leaves the right halves of matches as it marked them itself. */
const unescaped = (text: string): string => text.replace(/&&(092|058|035|061|123|125|126|010);?/g, (_, code: string) => String.fromCharCode(Number(code)));

function choiceIn(choices: readonly TextChoice[], place: string, words: (one: TextFormat | null) => string, tell: Tell): AskedText {
  const weightOf = ({ isCorrect, weight }: TextChoice): number => weight ?? (isCorrect ? 100 : 0);
  if (choices.length < 2 || choices.length > 10) return refuse('parts-many', place, String(choices.length));
  const isSingle = choices.some(({ isCorrect }) => isCorrect);
  const right = choices.map((choice) => (isSingle ? choice.isCorrect : weightOf(choice) > 0));
  const many = right.filter(Boolean).length;
  if (many === 0) return refuse('key-missing', place);
  if (isSingle && many > 1) return refuse('key-missing', place, `= × ${many}`);
  const kind = many === 1 && (isSingle || choices.some((choice) => weightOf(choice) === 100)) ? 'single' : 'multiple';
  const share = Number(fraction(1 / many));
  const due = (isRight: boolean): number => (kind === 'single' ? (isRight ? 100 : 0) : isRight ? share : -share);
  const others = choices.filter((choice, at) => Math.abs(weightOf(choice) - due(right[at]!)) > 0.01);
  if (others.length > 0) tell(lost('weights', place, others.map((choice) => `${weightOf(choice)}%`).join(', ')));
  return { kind, options: choices.map((choice, at) => ({ text: words(choice.text), correct: right[at]!, rationale: words(choice.feedback) })) };
}

function numberIn(choices: GIFTQuestion extends infer One ? (One extends { type: 'Numerical'; choices: infer Choices } ? Choices : never) : never, place: string, words: (one: TextFormat | null) => string, tell: Tell): AskedText {
  const all = Array.isArray(choices) ? choices : [{ isCorrect: true, weight: null, text: choices as NumericalFormat, feedback: null }];
  const [right, ...more] = all.filter(({ isCorrect }) => isCorrect);
  if (!right) return refuse('key-missing', place);
  if (more.length > 0 || all.length > 1) tell(lost('weights', place, String(all.length)));
  const { type, number, range, numberLow, numberHigh } = right.text;
  const [low, high] = [decimalOf(String(numberLow)), decimalOf(String(numberHigh))];
  if (type === 'high-low' && low !== null && high !== null) tell(changed('interval-becomes-tolerance', place, `${low}..${high}`));
  const answer = type === 'high-low' ? rounded((numberLow! + numberHigh!) / 2) : decimalOf(String(number));
  const tolerance = type === 'high-low' ? rounded(Math.abs(numberHigh! - numberLow!) / 2) : decimalOf(String(range ?? 0));
  if (answer === null || tolerance === null) return refuse('number-unfit', place, JSON.stringify(right.text));
  return { kind: 'numeric', answer, tolerance, rationale: words(right.feedback) };
}

const rounded = (number: number): string | null => decimalOf(number.toFixed(6));
