// How does one published figure lie on the line?
import { thicknessBar, type ThicknessRow } from '#libs/anatomy/thickness-line.js';
import { Status } from '../../../ui/status.js';
import type { AxisProps } from './axis.js';
import classes from './figure.module.css';
import { useWritten, type Unit } from './written.js';
import { useThicknessWords } from './words.js';

export interface ThicknessBarRowProps {
  readonly row: ThicknessRow;
  readonly axis: Pick<AxisProps, 'end' | 'ticks'>;
  readonly unit: Unit;
  readonly isOutlier: boolean;
}

export function ThicknessBarRow({ row, axis, unit, isOutlier }: ThicknessBarRowProps) {
  const { t } = useThicknessWords();
  const written = useWritten(unit);
  const { isBeyond } = thicknessBar(row, axis.end);
  const mean = written.mean(row);
  return (
    <li>
      <p>
        {t(`rows.${row.id}`)}: <b>{written.range(row)}</b> <span className={classes.note}>({t(`grades.${row.grade}`)})</span>
      </p>
      <Bar row={row} axis={axis} />
      {mean && <p className={classes.note}>{mean}</p>}
      {isOutlier && (
        <p>
          <Status tone="caution" icon="warning">
            {isBeyond ? `${t('outlier')}, ${t('beyond')}` : t('outlier')}
          </Status>
        </p>
      )}
    </li>
  );
}

const wide = 350;
const tall = 22;

function Bar({ row, axis: { end, ticks } }: Pick<ThicknessBarRowProps, 'row' | 'axis'>) {
  const { from, to, isBeyond } = thicknessBar(row, end);
  const x = (micrometres: number) => (Math.min(micrometres, end) * wide) / end;
  const { mean } = row;
  return (
    <svg viewBox={`0 0 ${wide} ${tall}`} preserveAspectRatio="none" className={classes.bar} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick} className={classes.tick} d={`M${Math.min(x(tick), wide - 0.5)} 0V${tall}`} />
      ))}
      <path className={classes.line} d={`M0 ${tall / 2}H${wide}`} />
      {isBeyond ? (
        <path className={classes.arrow} d={`M${wide - 34} ${tall / 2}H${wide - 2}M${wide - 9} ${tall / 2 - 6}l7 6l-7 6`} />
      ) : (
        <rect className={classes[row.grade]} x={from * wide} y={5} width={Math.max(1.5, (to - from) * wide)} height={tall - 10} />
      )}
      {mean?.deviation !== undefined && <path className={classes.deviation} d={`M${x(mean.value - mean.deviation)} 2v18M${x(mean.value - mean.deviation)} ${tall / 2}H${x(mean.value + mean.deviation)}M${x(mean.value + mean.deviation)} 2v18`} />}
      {mean && <circle className={classes.mean} cx={x(mean.value)} cy={tall / 2} r={4} />}
    </svg>
  );
}
