// Which of four lengths is meant by "depth"?
import { useState } from 'react';
import { depthWordIds, depthWords, fourDepths } from '#libs/anatomy/four-depths.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import classes from './figure.module.css';
import { DepthPanel } from './panel.js';
import { useFourDepthsWords } from './words.js';

export function Drawing() {
  const { t } = useFourDepthsWords();
  const [motor, setMotor] = useState<'running' | 'off'>('running');
  const [contact, setContact] = useState<'clear' | 'pressed'>('clear');
  const lengths = fourDepths({ isRunning: motor === 'running', isPressed: contact === 'pressed' });
  return (
    <Frame id="four-depths" title={t('title')} caption={t('caption')} description={<FourDepthsInWords />}>
      <div className={classes.choices}>
        <OptionRow label={t('motor')} value={motor} options={[['running', t('motors.running')], ['off', t('motors.off')]]} onChange={setMotor} />
        <OptionRow label={t('contact')} value={contact} options={[['clear', t('contacts.clear')], ['pressed', t('contacts.pressed')]]} onChange={setContact} />
      </div>
      <ul className={classes.panels}>
        {depthWordIds.map((id) => (
          <li key={id}>
            <DepthPanel id={id} lengths={lengths} />
            <p>
              <b>{t(`names.${id}`)}</b> <span className={classes.of}>{t(`of.${depthWords[id].belongsTo}`)}</span>
            </p>
            <p>{t(`what.${id}`)}</p>
            <p className={classes.of}>{t(`where.${id}`)}</p>
          </li>
        ))}
      </ul>
      <output className={classes.told}>
        <span>{t(`told.${motor}`)}</span> <span>{t(`told.${contact}`)}</span>
      </output>
    </Frame>
  );
}

function FourDepthsInWords() {
  const { t } = useFourDepthsWords();
  return (
    <>
      <p>{t('words.lead')}</p>
      <WordsTable
        caption={t('words.table')}
        head={[t('words.word'), t('words.is'), t('words.seen'), t('words.changes')]}
        rows={depthWordIds.map((id) => [t(`names.${id}`), t(`what.${id}`), t(`where.${id}`), t(`words.change.${id}`)])}
      />
      <p>
        {t('told.running')} {t('told.off')} {t('told.clear')} {t('told.pressed')}
      </p>
    </>
  );
}
