// How does a team get from a haze to a change that can be audited?
import { useState } from 'react';
import { factorIds, factors, reviewSteps, standingOf } from '#libs/anatomy/fishbone.js';
import { Frame } from '../frame.js';
import { StepRow } from '../step-row.js';
import { FactorTest } from './factor-test.js';
import classes from './figure.module.css';
import { FishboneInWords } from './fishbone-in-words.js';
import { Skeleton } from './skeleton.js';
import { StepBody } from './step-body.js';
import { useFishboneWords } from './words.js';

const staying = factorIds.filter((id) => standingOf(factors[id]) === 'stays');

export function Drawing() {
  const { t } = useFishboneWords();
  const [at, setAt] = useState(0);
  const step = reviewSteps[at] ?? 'timeline';
  const isFound = at > reviewSteps.indexOf('factors');
  return (
    <Frame id="fishbone" title={t('title')} caption={t('caption')} description={<FishboneInWords />}>
      <StepRow step={at} steps={reviewSteps.length} said={t('step', { number: at + 1, total: reviewSteps.length })} back={t('back')} on={t('on')} onStep={setAt} />
      <output className={classes.told}>
        <b>
          {at + 1} {t(`steps.${step}`)}.
        </b>{' '}
        {t(`told.${step}`)}
      </output>
      {step === 'factors' ? (
        <FactorTest />
      ) : (
        <>
          <StepBody step={step} />
          <Skeleton judged={isFound ? 'all' : 'none'} />
          {isFound && (
            <p className={classes.left}>
              {t('left')} {staying.map((id) => `${t(`factors.${id}`)} (${factorIds.indexOf(id) + 1})`).join('; ')}.
            </p>
          )}
        </>
      )}
    </Frame>
  );
}
