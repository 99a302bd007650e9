// What is written about a procedure, in which states can that be, and who moves it from one to another?
import type { Zone } from '#libs/anatomy/scalp-map.js';
import type { Day } from '#libs/kernel/calendar.js';

export const logbookStates = ['draft', 'submitted', 'returned', 'countersigned'] as const;
export type LogbookState = (typeof logbookStates)[number];

export const logbookMoves = ['write', 'edit', 'discard', 'submit', 'withdraw', 'return', 'countersign', 'name-supervisor'] as const;
export type LogbookMove = (typeof logbookMoves)[number];

/** Where each move leads; `nothing` is before an entry exists, and after a draft was thrown away. The database refuses the rest. */
export const transitions: Readonly<Record<LogbookState | 'nothing', Readonly<Partial<Record<LogbookMove, LogbookState | 'nothing'>>>>> = {
  nothing: { write: 'draft' },
  draft: { edit: 'draft', discard: 'nothing', submit: 'submitted' },
  submitted: { withdraw: 'draft', return: 'returned', countersign: 'countersigned', 'name-supervisor': 'submitted' },
  // Mended in place: what came back with a remark is not thrown away.
  returned: { edit: 'returned', submit: 'submitted' },
  // For ever: a correction is an entry of its own.
  countersigned: {},
};

export const stateAfter = (state: LogbookState | 'nothing', move: LogbookMove): LogbookState | 'nothing' | null => transitions[state][move] ?? null;

/** Only the trainee writes, only the supervisor who is named decides; an owner names another one when that one can no longer countersign. */
export const whoMoves: Readonly<Record<LogbookMove, 'trainee' | 'supervisor' | 'owner'>> = {
  write: 'trainee',
  edit: 'trainee',
  discard: 'trainee',
  submit: 'trainee',
  withdraw: 'trainee',
  return: 'supervisor',
  countersign: 'supervisor',
  'name-supervisor': 'owner',
};

/** What is remembered of a move, as long as the entry is there. */
export const logbookEventTypes = ['submitted', 'withdrawn', 'returned', 'countersigned', 'supervisor-named'] as const;
export type LogbookEventType = (typeof logbookEventTypes)[number];

export const surfaces = ['practice-skin', 'live-model', 'client'] as const;
export type Surface = (typeof surfaces)[number];

/** As the lessons part the work: needle by kind of work (3.2), dots on practice skin (2.4), upkeep (2.4), correction (7.3). */
export const works = ['dot-exercise', 'hairline', 'density', 'scar', 'correction', 'upkeep'] as const;
export type Work = (typeof works)[number];

export const mostSessions = 5;
export const fewestMinutes = 5;
export const mostMinutes = 480;

/** Free text, with the most characters that are taken. */
export const longest = { personCode: 20, needle: 80, needleLot: 60, pigment: 80, pigmentLot: 60, did: 2000, noticed: 2000, differently: 2000, remark: 2000 } as const;

export interface LogbookContent {
  readonly doneOn: Day;
  readonly surface: Surface;
  /** Null on flat practice skin, which has none. */
  readonly zone: Zone | null;
  readonly session: number;
  readonly work: Work;
  readonly minutes: number;
  /** `model 3`: whoever was treated is never named. Empty on practice skin. */
  readonly personCode: string;
  readonly needle: string;
  readonly needleLot: string;
  readonly pigment: string;
  readonly pigmentLot: string;
  readonly did: string;
  readonly noticed: string;
  readonly differently: string;
  readonly supervisorId: string | null;
}

export type LogbookField = keyof LogbookContent;

/** Nobody was treated on practice skin: no code, and nobody to call when a lot turns out to be bad. */
const needed = ['supervisorId', 'needle', 'did', 'noticed', 'differently'] as const satisfies readonly LogbookField[];
const neededOfPeople = ['supervisorId', 'personCode', 'needle', 'needleLot', 'pigment', 'pigmentLot', 'did', 'noticed', 'differently'] as const satisfies readonly LogbookField[];

/** What a draft may lack and a supervisor must have before them. */
export const missingIn = (content: LogbookContent): LogbookField[] =>
  (content.surface === 'practice-skin' ? needed : neededOfPeople).filter((field) => (content[field] ?? '') === '');

/** A person code is not kept where nobody was treated. */
export const tidied = (content: LogbookContent): LogbookContent => (content.surface === 'practice-skin' ? { ...content, personCode: '' } : content);
