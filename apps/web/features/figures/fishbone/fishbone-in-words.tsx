// What does the fishbone show, in words?
import { factorIds, factors, reviewSteps, standingOf } from '#libs/anatomy/fishbone.js';
import { useSeenWords } from './seen-words.js';
import { StepBody } from './step-body.js';
import { useFishboneWords } from './words.js';

export function FishboneInWords() {
  const { t } = useFishboneWords();
  const seenWords = useSeenWords();
  return (
    <>
      <p>{t('inWords.fish')}</p>
      <p>{t('inWords.steps')}</p>
      <ol>
        {reviewSteps.map((step) => (
          <li key={step}>
            <b>{t(`steps.${step}`)}.</b> {t(`told.${step}`)}
            <StepBody step={step} />
          </li>
        ))}
      </ol>
      <p>{t('inWords.table')}</p>
      <ol>
        {factorIds.map((id) => (
          <li key={id}>
            {t('ask', { branch: t(`branches.${factors[id].branch}`), factor: t(`factors.${id}`), seen: seenWords(id) })} <b>{t(`standing.${standingOf(factors[id])}`)}.</b> {t(`reason.${id}`)}
          </li>
        ))}
      </ol>
    </>
  );
}
