// How do rays run through skin to a deposit, and back?
import { useId } from 'react';
import { depositHeight, depositTop, lightColours, lightRay, type LightColumn, type LightRay } from '#libs/anatomy/light-path.js';
import skin from '../skin-drawing/skin.module.css';
import { textureOf, Textures } from '../skin-drawing/textures.js';
import classes from './figure.module.css';

const wide = 165;
const surface = 64;
const end = surface + 180;
const layers = [['epi', 0, 12], ['pap', 12, 46], ['ret', 46, 180]] as const;
const middle = wide / 2;

export function LightPaths({ column }: { readonly column: LightColumn }) {
  const id = useId();
  return (
    <svg viewBox={`0 0 ${wide} ${end}`} className={`${skin.skin} ${classes.drawing}`} aria-hidden="true">
      <Textures id={id} scale={0.5} />
      {layers.map(([layer, from, to]) => (
        <g key={layer}>
          <rect className={skin[layer]} y={surface + from} width={wide} height={to - from} />
          {layer !== 'epi' && <rect y={surface + from} width={wide} height={to - from} fill={textureOf(id, layer)} opacity="0.6" />}
        </g>
      ))}
      <path className={skin.border} d={`M0 ${surface}H${wide}`} />
      <path className={skin.membrane} d={`M0 ${surface + 12}H${wide}`} />
      <path className={skin.merging} d={`M0 ${surface + 46}H${wide}`} />
      <rect x={middle - 22} y={surface + depositTop[column]} width={44} height={depositHeight} rx={11} fill="var(--pigment)" />
      <Eye />
      {lightColours.map((colour) => (
        <Ray key={colour} ray={lightRay(column, colour)} />
      ))}
    </svg>
  );
}

/** Rays come in from the left; what comes back leaves to the right, towards the eye. */
function Ray({ ray: { colour, turns, comesBack } }: { readonly ray: LightRay }) {
  const bottom = surface + turns;
  const entry = colour === 'blue' ? 30 : 14;
  if (comesBack) {
    const exit = wide - 42;
    // the lowest point of the arc is where the ray turns
    const control = surface + turns / 0.75;
    return (
      <g className={classes[colour]}>
        <path d={`M${entry - 8} 14L${entry} ${surface}C${entry + 12} ${control} ${exit - 12} ${control} ${exit} ${surface}L${exit + 9} 30`} />
        <path strokeDasharray="none" d={`M${exit + 2} 36l7 -8 4 10`} />
      </g>
    );
  }
  const target = colour === 'blue' ? middle + 9 : middle - 12;
  const stop = bottom - 3;
  return (
    <g className={classes[colour]}>
      <path d={`M${entry - 8} 14L${entry} ${surface}Q${entry + 10} ${surface + turns * 0.7} ${target} ${stop}`} />
      <path strokeDasharray="none" d={`M${target - 5} ${stop - 5}l10 10M${target + 5} ${stop - 5}l-10 10`} />
    </g>
  );
}

function Eye() {
  return (
    <g className={classes.eye}>
      <path d={`M${wide - 46} 14q18 -16 36 0q-18 16 -36 0Z`} />
      <circle cx={wide - 28} cy={14} r={5} />
    </g>
  );
}
