// How does a learner put findings on the map, correct them in the open and compare?
import { useId, useState } from 'react';
import { compareMap, findings, meaningAt, put, sitting, strike, zones, type Entry, type Finding, type Wanted, type Zone } from '#libs/anatomy/scalp-map.js';
import { Button } from '../../../ui/button.js';
import classes from './figure.module.css';
import { ScalpForm } from './scalp-form.js';
import { Sign } from './sign.js';
import { useScalpMapWords } from './words.js';

export function MapForm() {
  const { t } = useScalpMapWords();
  const id = useId();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [finding, setFinding] = useState<Finding>('worked');
  const [zone, setZone] = useState<Zone>('hairline');
  const [isCompared, setCompared] = useState(false);
  const change = (next: readonly Entry[]) => {
    setEntries(next);
    setCompared(false);
  };
  const last = entries.length - 1;
  return (
    <>
      <p className={classes.task}>
        <b>{t('task')}.</b> {t('taskText')}
      </p>
      <ScalpForm entries={entries} />
      <ul className={classes.legend}>
        {findings.map((each) => (
          <li key={each}>
            <Sign finding={each} />
            {t(`findings.${each}`)}
          </li>
        ))}
      </ul>
      <div className={classes.choose}>
        <label htmlFor={`${id}-finding`}>{t('finding')}</label>
        <select id={`${id}-finding`} value={finding} onChange={(event) => setFinding(event.currentTarget.value as Finding)}>
          {findings.map((each) => (
            <option key={each} value={each}>
              {t(`findings.${each}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-zone`}>{t('zone')}</label>
        <select id={`${id}-zone`} value={zone} onChange={(event) => setZone(event.currentTarget.value as Zone)}>
          {zones.map((each) => (
            <option key={each} value={each}>
              {t(`zones.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <p className={classes.moves}>
        <Button size="md" onClick={() => change(put(entries, finding, zone))}>
          {t('put')}
        </Button>
        <Button size="md" variant="default" onClick={() => setCompared(true)}>
          {t('compare')}
        </Button>
        <Button size="md" variant="default" onClick={() => change([])}>
          {t('fresh')}
        </Button>
      </p>
      <output className={classes.told}>{isCompared ? <Compared entries={entries} /> : last < 0 ? t('nothing') : <Told entries={entries} at={last} />}</output>
      {entries.length > 0 && (
        <>
          <p className={classes.head}>{t('written')}</p>
          <ol className={classes.entries}>
            {entries.map((entry, at) => (
              // entries never change places
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <span>{entry.isStruck ? <s>{t('pair', { finding: t(`findings.${entry.finding}`), zone: t(`zones.${entry.zone}`) })}</s> : t('pair', { finding: t(`findings.${entry.finding}`), zone: t(`zones.${entry.zone}`) })}</span>
                <button type="button" aria-disabled={entry.isStruck} aria-label={entry.isStruck ? undefined : `${t('strike')}: ${t(`findings.${entry.finding}`)}, ${t(`zones.${entry.zone}`)}`} onClick={() => !entry.isStruck && change(strike(entries, at))}>
                  {entry.isStruck ? t('struck') : t('strike')}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Told({ entries, at }: { readonly entries: readonly Entry[]; readonly at: number }) {
  const { t } = useScalpMapWords();
  const entry = entries[at];
  const meaning = meaningAt(entries, at);
  if (!entry || !meaning) return null;
  return (
    <>
      <b>{t('pair', { finding: t(`findings.${entry.finding}`), zone: t(`zones.${entry.zone}`) })}.</b> {entry.isStruck ? t('struck') : t(`meanings.${meaning}`)}
    </>
  );
}

function Compared({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useScalpMapWords();
  const { found, missed, beside } = compareMap(entries, sitting);
  const list = (wanted: readonly Wanted[]) => wanted.map(({ finding, zone }) => t('pair', { finding: t(`findings.${finding}`), zone: t(`zones.${zone}`) })).join('; ');
  return (
    <>
      <b>{missed.length === 0 ? t('all', { total: sitting.length }) : t('some', { found: found.length, total: sitting.length, missed: list(missed) })}</b> {beside.length > 0 && t('beside', { beside: list(beside) })}
    </>
  );
}
