// May this person decide on that trainee, having taught or assessed them or not?

/** Why the registrar lets somebody decide who taught or assessed the trainee. Recorded beforehand, and printed for the public. */
export const exceptionReasons = ['only-certifier', 'remote-region', 'other-language'] as const;
export type ExceptionReason = (typeof exceptionReasons)[number];

/** What the public reads about a decision: that it was independent, or for which reason it could not be. */
export type Independence = 'independent' | ExceptionReason;

/** One thing between a certifier and a trainee, in whichever academy it happened. */
export interface Tie {
  readonly kind: 'taught' | 'assessed';
  readonly academyId: string;
  readonly since: Date;
}

export interface Exception {
  readonly id: string;
  readonly reason: ExceptionReason;
  readonly recordedAt: Date;
}

export interface Impartiality {
  readonly oneself: boolean;
  readonly ties: readonly Tie[];
  readonly exception: Exception | null;
}

export const isIndependent = (impartiality: Impartiality): boolean => !impartiality.oneself && impartiality.ties.length === 0;

/** Nobody decides on himself, whatever was recorded; a tie needs an exception. */
export const mayDecide = (impartiality: Impartiality): boolean => isIndependent(impartiality) || (!impartiality.oneself && impartiality.exception !== null);

/** The exception that a decision must name: none where none is needed. */
export const exceptionUsed = (impartiality: Impartiality): Exception | null => (isIndependent(impartiality) ? null : impartiality.exception);

/** What the certificate says about its decision. */
export const independenceOf = (impartiality: Impartiality): Independence => exceptionUsed(impartiality)?.reason ?? 'independent';
