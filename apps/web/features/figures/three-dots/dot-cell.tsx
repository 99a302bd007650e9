// How is one dot drawn at one time, from above and in a section that is not to scale?
import { useId } from 'react';
import type { DotTime } from '#libs/anatomy/dot-look.js';
import { remainingDeposit, schematicBorders, schematicY, threeDeposits, threeDotLook, type ThreeDotId } from '#libs/anatomy/three-dots.js';
import skin from '../skin-drawing/skin.module.css';
import { PigmentColumn, SoftDot } from '../skin-drawing/soft-dot.js';
import { textureOf, Textures } from '../skin-drawing/textures.js';

const wide = 100;
const above = 66;
const surface = 74;
/** From above, pixels of the drawing for a micrometre. */
const scale = 0.2;

export function DotCell({ id, time }: { readonly id: ThreeDotId; readonly time: DotTime }) {
  const prefix = useId();
  const look = threeDotLook(id, time);
  const deposit = remainingDeposit(threeDeposits[id], time);
  const [, epi = 0, pap = 0, , dermis = 0, end = 0] = schematicBorders;
  const layers = [['epi', 0, epi], ['pap', epi, pap], ['ret', pap, dermis], ['sub', dermis, end]] as const;
  return (
    <svg viewBox={`0 0 ${wide} ${surface + end}`} className={skin.skin} aria-hidden="true">
      <Textures id={prefix} scale={0.4} />
      <rect className={`${skin.top} ${skin.plate}`} x={0.5} y={0.5} width={wide - 1} height={above - 1} />
      <SoftDot x={wide / 2} y={above / 2} look={look} scale={scale} />
      {layers.map(([layer, from, to]) => (
        <g key={layer}>
          <rect className={skin[layer]} y={surface + from} width={wide} height={to - from} />
          {layer !== 'epi' && <rect y={surface + from} width={wide} height={to - from} fill={textureOf(prefix, layer)} opacity="0.8" />}
        </g>
      ))}
      <path className={skin.border} d={`M0 ${surface}H${wide}M0 ${surface + dermis}H${wide}`} />
      <path className={skin.membrane} d={`M0 ${surface + epi}H${wide}`} />
      <path className={skin.merging} d={`M0 ${surface + pap}H${wide}`} />
      {deposit && <PigmentColumn x={wide / 2} top={surface + schematicY(deposit.top)} bottom={surface + schematicY(deposit.bottom)} look={look} scale={0.11} />}
    </svg>
  );
}
