// In a word, can this be decided?
import { Status } from '../../ui/status.js';
import type { Obstacle } from './contract.js';
import { useCertificationWords } from './words.js';

export function DecisionState({ obstacles: [first] }: { readonly obstacles: readonly Obstacle[] }) {
  const { t } = useCertificationWords();
  if (!first) {
    return (
      <Status tone="good" icon="check">
        {t('decision.ready')}
      </Status>
    );
  }
  const word = first.code === 'name-not-confirmed' ? (first.detail === 'unconfirmed' ? 'unconfirmed' : 'unchecked') : first.code;
  return (
    <Status tone="caution" icon={word === 'unconfirmed' ? 'clock' : 'warning'}>
      {t(`decision.obstacleShort.${word}`)}
    </Status>
  );
}
