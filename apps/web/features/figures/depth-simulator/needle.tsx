// How does the needle stand at the lowest point of its travel?
import classes from '../skin-drawing/skin.module.css';
import { drawing, columnWidth, scale, surface, tissueEnd } from './places.js';

/** 0.25 mm, as in the section of the scalp. */
const half = 12.5;
/** Length of the taper in the drawing: a model value. */
const taper = 110;
const roof = drawing.top + columnWidth + 4;

export interface NeedleProps {
  readonly x: number;
  readonly penetration: number;
  readonly projection: number;
  readonly isPressed: boolean;
}

export function Needle({ x, penetration, projection, isPressed }: NeedleProps) {
  const tip = Math.min(surface + penetration * scale, tissueEnd);
  const wideAt = Math.max(roof, tip - taper);
  const width = half * Math.min(1, (tip - wideAt) / taper);
  // the end of the cartridge, when it is near enough to be seen
  const cartridge = isPressed ? surface : Math.min(tip - projection * scale, surface - 5);
  return (
    <g>
      <path className={classes.metal} strokeWidth="1" fillOpacity="0.45" d={`M${x - width} ${roof}H${x + width}V${wideAt}L${x} ${tip}L${x - width} ${wideAt}Z`} />
      {cartridge > roof + 4 && <path className={classes.metal} strokeWidth="1" d={`M${x - 26} ${roof}H${x + 26}V${cartridge - 8}L${x + 19} ${cartridge}H${x - 19}L${x - 26} ${cartridge - 8}Z`} />}
    </g>
  );
}
