// How does Dermark say that something may not or cannot be done?

/** What kind of refusal it is; the HTTP layer turns each kind into one status. */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'gone' | 'too-many' | 'unavailable';

/** One place in the input that is wrong. `pointer` is an RFC 6901 JSON pointer into the request's body. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal with a stable code. `Code` is the closed union of the lib that throws it. */
export class DomainError<Code extends string = string> extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: Code,
    readonly detail: string,
    readonly extra: { readonly faults?: readonly Fault[]; readonly retryAfterSeconds?: number; readonly facts?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail);
    this.name = 'DomainError';
  }
}
