// What does each part of a trainee's page get?
import type { TraineeProgress } from './contract.js';

export interface TraineePartProps {
  readonly academyId: string;
  readonly trainee: TraineeProgress;
}
