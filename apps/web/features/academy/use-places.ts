// Where is each trainee, as far as the one who looks may know?
import { useQuery } from '@tanstack/react-query';
import { decisionsQuery } from '../certification/queries.js';
import type { CohortTrainee } from './contract.js';
import { usePowers } from './roles.js';
import { placeOf } from './stage.js';
import type { PlacedTrainee } from './trainee-table.js';

/** Staff who may not see decisions learn only that everything is met. */
export function usePlaces(academyId: string): (trainee: CohortTrainee) => PlacedTrainee {
  const { seesDecisions } = usePowers(academyId);
  const decisions = useQuery({ ...decisionsQuery(academyId), enabled: seesDecisions }).data;
  return (trainee) => ({ trainee, place: placeOf(trainee, decisions) });
}
