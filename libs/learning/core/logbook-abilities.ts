// What may whoever looks at an entry do with it now?
import { stateAfter, whoMoves, type LogbookMove, type LogbookState } from './logbook-entry.js';

export interface LogbookAbilities {
  readonly edit: boolean;
  readonly discard: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly correct: boolean;
  readonly decide: boolean;
  readonly nameSupervisor: boolean;
}

export interface Onlooker {
  /** The trainee. */
  readonly own: boolean;
  /** The supervisor whom the entry names, as long as he may be named. */
  readonly supervises: boolean;
  readonly owns: boolean;
  /** The trainee has left the programme: nothing more is recorded. */
  readonly withdrawn: boolean;
}

export interface AbilityFacts {
  readonly state: LogbookState;
  readonly wasReturned: boolean;
  readonly supervisorHasLeft: boolean;
  /** Another entry, also a draft, takes its place. */
  readonly hasSuccessor: boolean;
}

export function abilitiesOf({ state, wasReturned, supervisorHasLeft, hasSuccessor }: AbilityFacts, { own, supervises, owns, withdrawn }: Onlooker): LogbookAbilities {
  const roles = { trainee: own, supervisor: supervises && !own, owner: owns && !own };
  const may = (move: LogbookMove): boolean => !withdrawn && roles[whoMoves[move]] && stateAfter(state, move) !== null;
  return {
    edit: may('edit'),
    discard: may('discard') && !wasReturned,
    submit: may('submit'),
    withdraw: may('withdraw'),
    correct: own && !withdrawn && state === 'countersigned' && !hasSuccessor,
    decide: may('countersign'),
    nameSupervisor: may('name-supervisor') && supervisorHasLeft,
  };
}
