// What do machine speed and hand speed do to the distance between hits, and to one dot?
import { useId, useState } from 'react';
import { handSpeed, hitsOnDot, hitsPerSecond, restTenths, spacing, stripLength, type Range } from '#libs/anatomy/speed-spacing.js';
import { Frame } from '../frame.js';
import classes from './figure.module.css';
import { MovingStrip, RestingDot } from './strip.js';
import { useSpeedWords } from './words.js';

export function Drawing() {
  const { t, locale } = useSpeedWords();
  const [hits, setHits] = useState(hitsPerSecond.example);
  const [hand, setHand] = useState(handSpeed.example);
  const [tenths, setTenths] = useState(restTenths.example);
  const write = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  return (
    <Frame id="speed-and-spacing" title={t('title')} caption={t('caption')} description={<Description write={write} />}>
      <Slider label={t('hits')} range={hitsPerSecond} value={hits} says={t('hitsIs', { value: hits })} onChange={setHits} />
      <Slider label={t('hand')} range={handSpeed} value={hand} says={t('handIs', { value: hand })} onChange={setHand} />
      <p className={classes.head}>{t('moving', { length: stripLength })}</p>
      <MovingStrip hand={hand} hits={hits} />
      <output className={classes.result}>{t('apart', { hand, hits, sign: (hand * 100) % hits === 0 ? '=' : '≈', value: write(spacing(hand, hits)) })}</output>
      <Slider label={t('rest')} range={restTenths} value={tenths} says={t('restIs', { value: write(tenths / 10) })} onChange={setTenths} />
      <p className={classes.head}>{t('resting')}</p>
      <RestingDot count={hitsOnDot(hits, tenths)} />
      <output className={classes.result}>{t('onDot', { hits, rest: write(tenths / 10), value: hitsOnDot(hits, tenths) })}</output>
    </Frame>
  );
}

interface SliderProps {
  readonly label: string;
  readonly range: Range;
  readonly value: number;
  readonly says: string;
  readonly onChange: (value: number) => void;
}

function Slider({ label, range, value, says, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={classes.control}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{says}</output>
      <input id={id} type="range" min={range.least} max={range.most} step={range.step} value={value} aria-valuetext={says} onChange={(event) => onChange(event.currentTarget.valueAsNumber)} />
    </div>
  );
}

function Description({ write }: { readonly write: (value: number) => string }) {
  const { t } = useSpeedWords();
  return (
    <>
      <p>{t('inWords.rule')}</p>
      <ul>
        <li>{t('inWords.faster')}</li>
        <li>{t('inWords.hand')}</li>
        <li>{t('inWords.longer')}</li>
      </ul>
      <p>{t('inWords.example', { spacing: write(spacing(handSpeed.example, hitsPerSecond.example)), rest: write(restTenths.example / 10) })}</p>
    </>
  );
}
