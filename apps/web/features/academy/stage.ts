// Where is a trainee on the way to the certificate, seen from the academy?
import type { WaitingDecision } from '../certification/contract.js';
import type { CohortTrainee } from './contract.js';

export const places = ['invited', 'studying', 'to-assess', 'name', 'to-decide', 'complete', 'certified'] as const;
export type Place = (typeof places)[number];

/** `decisions` are those that wait; not everybody at an academy may see them. */
export function placeOf(trainee: CohortTrainee, decisions: readonly Pick<WaitingDecision, 'enrolmentId' | 'obstacles'>[] | undefined): Place {
  if (trainee.stage !== 'complete') return trainee.invited && trainee.done === 0 ? 'invited' : trainee.stage;
  if (!decisions) return 'complete';
  const decision = decisions.find(({ enrolmentId }) => enrolmentId === trainee.enrolmentId);
  if (!decision) return 'certified';
  return decision.obstacles.some(({ code }) => code === 'name-not-confirmed') ? 'name' : 'to-decide';
}
