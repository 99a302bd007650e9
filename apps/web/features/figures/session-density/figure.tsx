// How many dots are added in which sitting, so that the plan is reached in the third?
import { useId, useState } from 'react';
import { planOf, sittings, standing, weeksBetween } from '#libs/anatomy/session-density.js';
import { writeNumber } from '../../../i18n/written.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import classes from './figure.module.css';
import { Legend, Patches, type View } from './patches.js';
import { useSessionDensityWords } from './words.js';

const views = ['added', 'alike'] as const satisfies readonly View[];
/** The plan of the lesson's example. */
const example = 1500;

export function Drawing() {
  const { t, locale } = useSessionDensityWords();
  const [view, setView] = useState<View>('added');
  const [planned, setPlanned] = useState(example);
  const id = useId();
  const [first, second, third] = sittings.map((sitting) => planOf(planned, sitting));
  const write = (dots: number | undefined) => writeNumber(dots ?? 0, locale);
  return (
    <Frame id="session-density" title={t('title')} caption={t('caption')} description={<Description />}>
      <OptionRow label={t('view')} value={view} options={views.map((one) => [one, t(`views.${one}`)] as const)} onChange={setView} />
      <Patches view={view} />
      {view === 'added' && <Legend />}
      <div className={classes.control}>
        <label htmlFor={id}>{t('planned')}</label>
        <output htmlFor={id}>{t('plannedIs', { dots: write(planned) })}</output>
        <input id={id} type="range" min={500} max={4000} step={100} value={planned} aria-valuetext={t('plannedIs', { dots: write(planned) })} onChange={(event) => setPlanned(event.currentTarget.valueAsNumber)} />
      </div>
      <table className={classes.plan}>
        <thead>
          <tr>
            <th scope="col">{t('head.sitting')}</th>
            <th scope="col">{t('head.added')}</th>
            <th scope="col">{t('head.after')}</th>
          </tr>
        </thead>
        <tbody>
          {sittings.map((sitting, index) => (
            <tr key={sitting}>
              <th scope="row">
                {sitting} <span>({standing[index]} %)</span>
              </th>
              <td>{write(planOf(planned, sitting).added)}</td>
              <td>{write(planOf(planned, sitting).after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <output className={classes.result}>
        {t('result', { planned: write(planned), first: write(first?.added), second: write(second?.added), third: write(third?.added) })} {t('mistake', { wrong: write(second?.after), first: write(first?.after) })}
      </output>
      <p className={classes.result}>{t('between', { weeks: weeksBetween })}</p>
    </Frame>
  );
}

function Description() {
  const { t, locale } = useSessionDensityWords();
  return (
    <>
      <p>{t('inWords.patch')}</p>
      <ul>
        {sittings.map((sitting) => (
          <li key={sitting}>{t('inWords.after', { number: sitting, stand: writeNumber(planOf(100, sitting).after, locale), added: writeNumber(planOf(100, sitting).added, locale) })}</li>
        ))}
      </ul>
      <p>{t('result', { planned: writeNumber(example, locale), first: writeNumber(planOf(example, 1).added, locale), second: writeNumber(planOf(example, 2).added, locale), third: writeNumber(planOf(example, 3).added, locale) })}</p>
      <p>{t('between', { weeks: weeksBetween })}</p>
    </>
  );
}
