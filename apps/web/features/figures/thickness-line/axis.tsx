// Which numbers stand on the line?
import classes from './figure.module.css';
import { useWritten, type Unit } from './written.js';
import { useThicknessWords } from './words.js';

export interface AxisProps {
  readonly end: number;
  readonly ticks: readonly number[];
  readonly unit: Unit;
}

export function Axis({ end, ticks, unit }: AxisProps) {
  const { t } = useThicknessWords();
  const { number } = useWritten(unit);
  return (
    <div className={classes.axis} aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} data-label style={{ left: `${(tick * 100) / end}%` }}>
          {tick === end ? `${number(tick)} ${t(`units.${unit}`)}` : number(tick)}
        </span>
      ))}
    </div>
  );
}
