// What did the server refuse, and what does a person read about it?
import { currentLocale } from '../i18n/language.js';
import { say } from '../i18n/say.js';
import type { Locale } from '#libs/kernel/locale.js';
import { english } from './problems.en.js';
import { portuguese } from './problems.pt-PT.js';

export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** The server's RFC 9457 document; `network` and `unreadable` are codes of our own for answers that never came. */
export interface ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId?: string;
  readonly faults?: readonly Fault[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly faults: readonly Fault[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** Seconds to wait before asking again, where the server said so. */
  readonly retryAfter: number | null;

  constructor(document: ProblemDocument, retryAfter: number | null = null) {
    super(document.detail);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.requestId = document.requestId ?? null;
    this.faults = document.faults ?? [];
    this.facts = document.facts ?? {};
    this.retryAfter = retryAfter;
  }

  /** Nobody knows whether the server did it: the answer was lost, or the server is away. Asking again may help. */
  get isPassing(): boolean {
    return this.code === 'network' || this.status >= 500;
  }

  /** The session has ended, or it is too old for this act. */
  get wantsSignIn(): boolean {
    return this.code === 'sign-in-required' || this.code === 'sign-in-again';
  }
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem({ status: 0, code: 'unreadable', detail: error instanceof Error ? error.message : String(error) });

const sentences: Readonly<Record<Locale, Record<string, string>>> = { en: { ...english }, 'pt-PT': { ...portuguese } };

/** The codes a feature knows more about than the shell does. */
export function defineProblems<Words extends Readonly<Record<string, string>>>(ours: Words, theirs: NoInfer<Words>): void {
  Object.assign(sentences.en, ours);
  Object.assign(sentences['pt-PT'], theirs);
}

/** A sentence for people that says what to do next, by code; an unknown code falls back to its kind. */
export function problemText(error: unknown): string {
  const problem = asProblem(error);
  const kind = problem.status >= 500 ? 'status-500' : `status-${problem.status}`;
  const locale = currentLocale();
  const known = [problem.code, kind].find((code) => code in sentences[locale]) ?? 'unknown';
  return say(sentences[locale], locale, known, { wait: problem.retryAfter ?? 60 });
}
