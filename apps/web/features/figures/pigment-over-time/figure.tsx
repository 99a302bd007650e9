// Where is the pigment of one dot, from the sitting to year 5?
import { useState } from 'react';
import {
  mayBeJudged, membraneAt, pigmentCalendars, pigmentCount, pigmentPlaces, pigmentTimes, type PigmentCalendar, type PigmentTime,
} from '#libs/anatomy/pigment-over-time.js';
import { Status } from '../../../ui/status.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import classes from './figure.module.css';
import { PigmentSection } from './section.js';
import { usePigmentWords } from './words.js';

export function Drawing() {
  const { t } = usePigmentWords();
  const [time, setTime] = useState<PigmentTime>('hour0');
  const [calendar, setCalendar] = useState<PigmentCalendar>('biopsies');
  return (
    <Frame id="pigment-over-time" title={t('title')} caption={t('caption')} description={<PigmentInWords />}>
      <OptionRow label={t('time')} value={time} options={pigmentTimes.map((id) => [id, t(`times.${id}`)] as const)} onChange={setTime} />
      <PigmentSection time={time} calendar={calendar} />
      <output className={classes.told}>
        <span>
          <Status tone={mayBeJudged(time) ? 'good' : 'neutral'} icon={mayBeJudged(time) ? 'check' : 'clock'}>
            {t(time === 'day28' ? 'verdict.first' : mayBeJudged(time) ? 'verdict.yes' : 'verdict.no')}
          </Status>
        </span>
        <span>{time === 'day28' ? t(`told.day28.${calendar}`) : t(`told.${time}`)}</span>
      </output>
      <OptionRow label={t('calendar')} value={calendar} options={pigmentCalendars.map((id) => [id, t(`calendars.${id}`)] as const)} onChange={setCalendar} />
    </Frame>
  );
}

function PigmentInWords() {
  const { t } = usePigmentWords();
  const differing = (one: string, other: string) => (one === other ? one : t('words.or', { one, other }));
  return (
    <>
      <p>{t('words.lead')}</p>
      <ul>
        {pigmentTimes.map((time) => (
          <li key={time}>
            {t(`times.${time}`)}: {time === 'day28' ? `${t('told.day28.biopsies')} ${t('told.day28.paper')}` : t(`told.${time}`)}
          </li>
        ))}
      </ul>
      <WordsTable
        caption={t('words.table')}
        head={[t('words.when'), ...pigmentPlaces.map((place) => t(`labels.${place}`)), t('words.membrane')]}
        rows={pigmentTimes.map((time) => [
          t(`times.${time}`),
          ...pigmentPlaces.map((place) => differing(String(pigmentCount(time, 'biopsies', place)), String(pigmentCount(time, 'paper', place)))),
          differing(t(`words.membranes.${membraneAt(time, 'biopsies')}`), t(`words.membranes.${membraneAt(time, 'paper')}`)),
        ])}
      />
      <p>{t('words.away')}</p>
    </>
  );
}
