// At which moments round the chair are hands cleaned?
import { useState } from 'react';
import { cleaningSeconds, handMoments, type HandMoment } from '#libs/anatomy/hand-moments.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import classes from './figure.module.css';
import { MomentsInWords } from './moments-in-words.js';
import { Room } from './room.js';
import { SituationTest } from './situation-test.js';
import { useHandWords } from './words.js';

export function Drawing() {
  const { t } = useHandWords();
  const [view, setView] = useState<'room' | 'test'>('room');
  return (
    <Frame id="hand-moments" title={t('title')} caption={t('caption')} description={<MomentsInWords />}>
      <OptionRow label={t('view')} value={view} options={[['room', t('views.room')], ['test', t('views.test')]]} onChange={setView} />
      {view === 'room' ? <Moments /> : <SituationTest />}
    </Frame>
  );
}

function Moments() {
  const { t } = useHandWords();
  const [moment, setMoment] = useState<HandMoment>('before-client');
  const { wash, rub } = cleaningSeconds;
  return (
    <>
      <Room chosen={moment} />
      <output className={classes.told}>
        <b>
          {handMoments.indexOf(moment) + 1} {t(`moments.${moment}`)}.
        </b>{' '}
        {t(`prevents.${moment}`)} <span className={classes.how}>{t('how', { washFrom: wash.from, washTo: wash.to, rubFrom: rub.from, rubTo: rub.to })}</span>
      </output>
      <OptionRow label={t('pick')} value={moment} options={handMoments.map((each, index) => [each, `${index + 1} ${t(`moments.${each}`)}`] as const)} onChange={setMoment} />
    </>
  );
}
