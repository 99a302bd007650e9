// Which way does a cup go through the room, and where do clean and used things meet?
import { useState } from 'react';
import { cupAfter, cupWay } from '#libs/anatomy/room-flow.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { StepRow } from '../step-row.js';
import { Crossings } from './crossings.js';
import { FlowInWords } from './flow-in-words.js';
import classes from './figure.module.css';
import { Plan } from './plan.js';
import { useRoomFlowWords } from './words.js';

export function Drawing() {
  const { t } = useRoomFlowWords();
  const [view, setView] = useState<'way' | 'crossed'>('way');
  return (
    <Frame id="room-flow" title={t('title')} caption={t('caption')} description={<FlowInWords />}>
      <OptionRow label={t('view')} value={view} options={[['way', t('views.way')], ['crossed', t('views.crossed')]]} onChange={setView} />
      {view === 'way' ? <Way /> : <Crossings />}
    </Frame>
  );
}

function Way() {
  const { t } = useRoomFlowWords();
  const [step, setStep] = useState(0);
  const stop = cupWay[step] ?? 'clean-store';
  return (
    <>
      <Plan layout="one-way" stop={stop} />
      <StepRow step={step} steps={cupWay.length} said={t('stop', { number: step + 1, total: cupWay.length })} back={t('back')} on={t('on')} onStep={setStep} />
      <output className={classes.told}>
        <b>
          {step + 1} {t(`names.${stop}`)}. {t(`condition.${cupAfter(cupWay.slice(0, step + 1))}`)}
        </b>{' '}
        {t(`told.${stop}`)}
      </output>
    </>
  );
}
