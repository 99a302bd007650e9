// What do the three published laser reports say, and what may be said of them?

export const reportIds = ['series', 'foot', 'halo'] as const;
export type ReportId = (typeof reportIds)[number];

/** `null`: not in what was read for this programme, which were partly summaries. */
export interface LaserReport {
  readonly claim: `C${number}`;
  readonly people: number;
  readonly place: 'scalp' | 'foot' | null;
  readonly wavelength: number | null;
  readonly pulse: 'picosecond' | 'q-switched' | null;
  readonly sessions: { readonly from: number; readonly to: number };
  readonly outcome: 'cleared' | 'faded' | 'unchanged';
  readonly seenAgain: { readonly unit: 'weeks' | 'years'; readonly from: number; readonly to: number } | null;
  /** How long they waited between sessions: in none of the three. */
  readonly wait: null;
}

export const reports: Readonly<Record<ReportId, LaserReport>> = {
  series: { claim: 'C7.40', people: 4, place: 'scalp', wavelength: 1064, pulse: 'picosecond', sessions: { from: 1, to: 3 }, outcome: 'cleared', seenAgain: { unit: 'weeks', from: 3, to: 4 }, wait: null },
  foot: { claim: 'C7.41', people: 1, place: 'foot', wavelength: 1064, pulse: 'q-switched', sessions: { from: 9, to: 9 }, outcome: 'faded', seenAgain: null, wait: null },
  halo: { claim: 'C7.42', people: 1, place: null, wavelength: null, pulse: null, sessions: { from: 1, to: 1 }, outcome: 'unchanged', seenAgain: { unit: 'years', from: 4, to: 4 }, wait: null },
};

export const peopleInAll = reportIds.reduce((sum, id) => sum + reports[id].people, 0);

/** What the reports are asked, one after the other; each row of the drawing answers one. */
export const askedOf = ['people', 'laser', 'sessions', 'wait', 'seen-again', 'outcome'] as const;
export type Asked = (typeof askedOf)[number];

/** The three answer the same question differently, alike, or not at all. */
export type Agreement = 'alike' | 'differ' | 'unanswered';

const keyOf = (id: ReportId, asked: Asked): string | null => {
  const { people, place, wavelength, pulse, sessions, outcome, seenAgain, wait } = reports[id];
  switch (asked) {
    case 'people':
      return `${people} ${place}`;
    case 'laser':
      return wavelength === null || pulse === null ? null : `${wavelength} ${pulse}`;
    case 'sessions':
      return `${sessions.from}-${sessions.to}`;
    case 'wait':
      return wait;
    case 'seen-again':
      return seenAgain && `${seenAgain.from}-${seenAgain.to} ${seenAgain.unit}`;
    case 'outcome':
      return outcome;
  }
};

export function agreementOn(asked: Asked): Agreement {
  const keys = reportIds.map((id) => keyOf(id, asked));
  if (keys.every((key) => key === null)) return 'unanswered';
  return new Set(keys).size === 1 ? 'alike' : 'differ';
}

export interface SessionMark {
  readonly number: number;
  /** Some of the people needed it, not all. */
  readonly isCertain: boolean;
}

/** The sessions in their order; what lies between them is not drawn to any scale of time. */
export const marksOf = (id: ReportId): readonly SessionMark[] => Array.from({ length: reports[id].sessions.to }, (_, at) => ({ number: at + 1, isCertain: at < reports[id].sessions.from }));

/** Model values: heights in the drawing. */
export const calendar = { width: 104, height: 344, first: 26, step: 33 } as const;
export const markAt = (number: number): number => calendar.first + (number - 1) * calendar.step;

export interface Statement {
  readonly promisesRemoval: boolean;
  readonly namesSessions: boolean;
  readonly namesWait: boolean;
}

/** Neither removal nor a number of sittings is promised (C7.47); the wait is the laser clinician's decision (lesson 7.3). */
export type Fault = 'removal' | 'sessions' | 'wait';
export const faultsIn = ({ promisesRemoval, namesSessions, namesWait }: Statement): readonly Fault[] => [...(promisesRemoval ? (['removal'] as const) : []), ...(namesSessions ? (['sessions'] as const) : []), ...(namesWait ? (['wait'] as const) : [])];

export const statementIds = ['two-sessions', 'wording', 'six-weeks', 'comes-off', 'reports', 'unknown-ink'] as const;
export type StatementId = (typeof statementIds)[number];
const holds: Statement = { promisesRemoval: false, namesSessions: false, namesWait: false };

/** Sentences to a client: the learner judges whether they hold. */
export const statements: Readonly<Record<StatementId, Statement>> = {
  'two-sessions': { ...holds, namesSessions: true },
  wording: holds,
  'six-weeks': { ...holds, namesWait: true },
  'comes-off': { ...holds, promisesRemoval: true },
  reports: holds,
  'unknown-ink': holds,
};
