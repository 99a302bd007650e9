// What does a transcript say to whoever reads it from a file?

export interface ResultTold {
  readonly revision: number;
  readonly scoredAt: string;
  readonly points: string;
  readonly possible: number;
  readonly needed: string;
  readonly passed: boolean;
}

export interface AnswerTold {
  readonly position: number;
  readonly revision: number;
  readonly savedAt: string;
  readonly late: boolean;
  readonly answer: readonly string[];
}

export interface AttemptTold {
  readonly type: 'attempt';
  readonly attempt: string;
  readonly number: number;
  readonly requirement: string;
  readonly form: { readonly id: string; readonly items: readonly { readonly item: string }[] };
  readonly startedAt: string;
  readonly deadline: string | null;
  readonly endedAt: string;
  readonly closedBy: 'candidate' | 'clock';
  readonly answers: readonly AnswerTold[];
  readonly result: ResultTold;
}

export interface LaterResultTold {
  readonly type: 'attempt-result';
  readonly attempt: string;
  /** The digest in the entry of the attempt. */
  readonly first: string | null;
  readonly result: ResultTold;
}

export type TranscriptTold = AttemptTold | LaterResultTold;

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isMoment = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
const isResult = (value: unknown): boolean =>
  isObject(value) && isMoment(value['scoredAt']) && isText(value['points']) && isText(value['needed']) && Number.isSafeInteger(value['possible']) && Number.isSafeInteger(value['revision']) && typeof value['passed'] === 'boolean';
const isAnswer = (value: unknown): boolean =>
  isObject(value) && Number.isSafeInteger(value['position']) && Number.isSafeInteger(value['revision']) && isMoment(value['savedAt']) && typeof value['late'] === 'boolean' && Array.isArray(value['answer']) && value['answer'].every(isText);
const isForm = (value: unknown): boolean => isObject(value) && isText(value['id']) && Array.isArray(value['items']) && value['items'].every((item) => isObject(item) && isText(item['item']));

/** It was sealed as it is, by whoever ran the register: so it is read with care all the same. */
export const isAttemptTold = (told: unknown): told is AttemptTold =>
  isObject(told) && told['v'] === 1 && told['type'] === 'attempt' && isText(told['attempt']) && isText(told['requirement']) && Number.isSafeInteger(told['number']) && isForm(told['form'])
  && isMoment(told['startedAt']) && isMoment(told['endedAt']) && (told['deadline'] === null || isMoment(told['deadline'])) && (told['closedBy'] === 'candidate' || told['closedBy'] === 'clock')
  && Array.isArray(told['answers']) && told['answers'].every(isAnswer) && isResult(told['result']);

export const isLaterResultTold = (told: unknown): told is LaterResultTold =>
  isObject(told) && told['v'] === 1 && told['type'] === 'attempt-result' && isText(told['attempt']) && (told['first'] === null || isText(told['first'])) && isResult(told['result']);
