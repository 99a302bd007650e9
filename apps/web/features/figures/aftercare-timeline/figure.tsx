// What may the scalp meet on which day after a sitting, and who says so?
import { useId, useState } from 'react';
import { lastDay } from '#libs/anatomy/aftercare.js';
import { Frame } from '../frame.js';
import { DayAnswer } from './day-answer.js';
import { Description } from './description.js';
import classes from './figure.module.css';
import { KindIcon, kinds, Lanes } from './lanes.js';
import { useAftercareWords } from './words.js';

export function Drawing() {
  const { t } = useAftercareWords();
  const [day, setDay] = useState(0);
  const id = useId();
  return (
    <Frame id="aftercare-timeline" title={t('title')} caption={t('caption')} description={<Description />}>
      <div className={classes.control}>
        <label htmlFor={id}>{t('day')}</label>
        <output htmlFor={id}>{t('dayIs', { day })}</output>
        <input id={id} type="range" min={0} max={lastDay} step={1} value={day} aria-valuetext={t('dayIs', { day })} onChange={(event) => setDay(event.currentTarget.valueAsNumber)} />
      </div>
      <DayAnswer day={day} />
      <ul className={classes.legend} aria-label={t('legend')}>
        {kinds.map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} /> {t(`kinds.${kind}`)}
          </li>
        ))}
        <li>{t('dashed')}</li>
      </ul>
      <Lanes day={day} />
      <div className={classes.call}>
        <p>{t('always')}</p>
        <p className={classes.school}>{t('call')}</p>
        <p>
          <b>{t('sameDay')}:</b> {t('sameDaySigns')}
        </p>
        <p>
          <b>{t('atOnce')}:</b> {t('atOnceSigns')}
        </p>
      </div>
    </Frame>
  );
}
