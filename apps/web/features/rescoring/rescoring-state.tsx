// Where does a rescoring stand, in one word?
import { Status } from '../../ui/status.js';
import type { RescoringHead } from './contract.js';
import { useRescoringWords } from './words.js';

const looks = { waiting: { tone: 'notice', icon: 'clock' }, confirmed: { tone: 'good', icon: 'check' }, withdrawn: { tone: 'neutral', icon: 'stop' } } as const;

export function RescoringState({ state }: Pick<RescoringHead, 'state'>) {
  const { t } = useRescoringWords();
  return <Status {...looks[state]}>{t(`states.${state}`)}</Status>;
}
