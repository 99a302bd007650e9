// What is to be done, and until when, after an injury with a used needle?
import { IconArrowRight, IconCheck, IconClock, IconClockExclamation, IconExclamationMark, IconX, type TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import { clockLines, clockStops, stateOf, type ClockLine, type LineState } from '#libs/anatomy/sharps-clock.js';
import { Frame } from '../frame.js';
import { SteppedRange } from '../stepped-range.js';
import { ClockInWords } from './clock-in-words.js';
import classes from './figure.module.css';
import { Ring } from './ring.js';
import { useClockWords } from './words.js';

export function Drawing() {
  const { t } = useClockWords();
  const [stop, setStop] = useState(0);
  const minutes = clockStops[stop] ?? 0;
  const elapsed = minutes < 60 ? t('minutes', { value: minutes }) : t('hours', { value: minutes / 60 });
  return (
    <Frame id="sharps-clock" title={t('title')} caption={t('caption')} description={<ClockInWords />}>
      <Ring minutes={minutes} elapsed={elapsed} />
      <SteppedRange label={t('time')} said={elapsed} value={stop} min={0} max={clockStops.length - 1} step={1} less={t('less')} more={t('more')} onChange={setStop} />
      <p className={classes.hospital}>
        <IconArrowRight size={20} aria-hidden="true" />
        <span>{t('hospital')}</span>
      </p>
      <ul className={classes.lines} aria-live="polite">
        {clockLines.map((line) => (
          <Line key={line} line={line} state={stateOf(line, minutes)} />
        ))}
      </ul>
    </Frame>
  );
}

const icons: Readonly<Record<LineState, TablerIcon>> = {
  now: IconExclamationMark,
  overdue: IconClockExclamation,
  preferred: IconCheck,
  possible: IconClockExclamation,
  over: IconX,
  visit: IconClock,
};

function Line({ line, state }: { readonly line: ClockLine; readonly state: LineState }) {
  const { t } = useClockWords();
  const Icon = icons[state];
  const said = useSaid();
  return (
    <li className={classes.line}>
      <span className={classes.lineHead}>
        <b>{t(`lines.${line}`)}</b>
        <span className={classes.tag} data-state={state}>
          <Icon size={16} aria-hidden="true" />
          {t(`tags.${state}`)}
        </span>
      </span>
      <span>{said(line, state)}</span>
    </li>
  );
}

/** A line has words for the states that it can be in, and for no other. */
function useSaid(): (line: ClockLine, state: LineState) => string {
  const { t } = useClockWords();
  return (line, state) => {
    if (line === 'hepatitis-b') return t('states.hepatitis-b.visit');
    if (line === 'hiv') return t(`states.hiv.${state === 'over' || state === 'possible' ? state : 'preferred'}`);
    if (line === 'hepatitis-c') return t(`states.hepatitis-c.${state === 'possible' ? state : 'preferred'}`);
    return t(`states.${line}.${state === 'now' ? state : 'overdue'}`);
  };
}
