// Which three clocks start with a complaint, and who sets them?
import { useState } from 'react';
import { archiveYears, levels, limitState, type Level, type NotedLimit } from '#libs/anatomy/complaint-clock.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { Faces } from './faces.js';
import classes from './figure.module.css';
import { LimitCard } from './limit-card.js';
import { useComplaintWords } from './words.js';

const firstHour = ['listen', 'help', 'record', 'book', 'insurer'] as const;

export function Drawing() {
  const { t } = useComplaintWords();
  const [level, setLevel] = useState<Level>('planned');
  const [noted, setNoted] = useState<NotedLimit>({ days: null, checkedOn: '' });
  return (
    <Frame id="complaint-clock" title={t('title')} caption={t('caption')} description={<Description />}>
      <OptionRow label={t('level')} value={level} options={levels.map((one) => [one, t(`levels.${one}`)] as const)} onChange={setLevel} />
      <Faces level={level} days={limitState(noted) === 'noted' ? noted.days : null} />
      <ol className={classes.steps}>
        <li>
          <b>{t('first.head')}</b>
          <ul>
            {firstHour.map((step) => (
              <li key={step}>{t(`first.${step}`)}</li>
            ))}
          </ul>
        </li>
        <li>
          <b>{t('second')}</b>
          <output className={classes.seen}>
            <i>{t(`signs.${level}`)}</i> {t(`seen.${level}`)}
          </output>
          <p className={classes.small}>{t('highest')}</p>
        </li>
        <li>
          <b>{t('third.head')}</b>
          <p>{t('third.why')}</p>
          <LimitCard noted={noted} onChange={setNoted} />
          <p className={classes.small}>{t('archive', { years: archiveYears })}</p>
        </li>
      </ol>
    </Frame>
  );
}

function Description() {
  const { t } = useComplaintWords();
  return (
    <>
      <p>
        <b>{t('clocks.hour')}.</b> {t('first.head')}:
      </p>
      <ul>
        {firstHour.map((step) => (
          <li key={step}>{t(`first.${step}`)}</li>
        ))}
      </ul>
      <p>
        <b>{t('clocks.days')}.</b> {t('highest')}
      </p>
      <ul>
        {levels.map((level) => (
          <li key={level}>
            {t(`levels.${level}`)}: {t(`signs.${level}`)} {t(`seen.${level}`)}
          </li>
        ))}
      </ul>
      <p>
        <b>{t('clocks.law')}.</b> {t('third.why')} {t('third.unchecked')}
      </p>
      <p>{t('archive', { years: archiveYears })}</p>
    </>
  );
}
