// How far does the tip stand out of the cartridge, as it was read, when nothing is told of the skin?
import { depthRanges } from '#libs/anatomy/depth-parameters.js';
import { useDepthWords } from '../depth-simulator/words.js';
import { millimetres } from '../scalp-section/millimetres.js';
import skin from '../skin-drawing/skin.module.css';
import classes from './task.module.css';

/** Pixels for a micrometre. */
const scale = 0.05;
const [left, top, mouth] = [120, 10, 46];
const marks = Array.from({ length: depthRanges.hang.max / 500 + 1 }, (_, at) => at * 500);

export function HangDrawing({ hang, isPressed }: { readonly hang: number; readonly isPressed: boolean }) {
  const { t, locale } = useDepthWords();
  const tip = mouth + hang * scale;
  const wideAt = Math.max(mouth - 20, tip - 42);
  return (
    <svg viewBox="0 0 240 190" className={`${skin.skin} ${classes.hang}`} aria-hidden="true">
      {hang > 0 && <path className={skin.metal} strokeWidth="1" d={`M${left - 5} ${mouth - 20}H${left + 5}V${wideAt}L${left} ${tip}L${left - 5} ${wideAt}Z`} />}
      <path className={skin.metal} strokeWidth="1" d={`M${left - 26} ${top}H${left + 26}V${mouth - 8}L${left + 19} ${mouth}H${left - 19}L${left - 26} ${mouth - 8}Z`} />
      <path className={skin.border} d={`M${left + 44} ${mouth}V${mouth + depthRanges.hang.max * scale}`} />
      {marks.map((length) => (
        <g key={length}>
          <path className={skin.border} d={`M${left + 40} ${mouth + length * scale}h8`} />
          <text x={left + 54} y={mouth + length * scale + 5}>
            {t('mm', { length: millimetres(locale)(length) })}
          </text>
        </g>
      ))}
      {isPressed && <path className={skin.border} strokeWidth="3" d={`M${left - 70} ${mouth}h44M${left + 19} ${mouth}h14`} />}
    </svg>
  );
}
