// How do the layers stand in one column of the drawing?
import { useId } from 'react';
import { skinBorders, type Skin } from '#libs/anatomy/skin-level.js';
import classes from '../skin-drawing/skin.module.css';
import { textureOf, Textures } from '../skin-drawing/textures.js';
import { scale, surface, tissueEnd } from './places.js';

export interface TissueProps {
  readonly skin: Skin;
  readonly x: number;
  readonly width: number;
}

export function Tissue({ skin, x, width }: TissueProps) {
  const id = useId();
  const { epidermis, papillary, middle, dermis } = skinBorders(skin);
  const y = (depth: number) => surface + depth * scale;
  const layers = [
    ['epi', surface, y(epidermis)],
    ['pap', y(epidermis), y(papillary)],
    ['ret', y(papillary), y(dermis)],
    ['sub', y(dermis), tissueEnd],
  ] as const;
  return (
    <g>
      <Textures id={id} scale={0.5} />
      {layers.map(([layer, from, to]) => (
        <g key={layer}>
          <rect className={classes[layer]} x={x} y={from} width={width} height={to - from} />
          {layer !== 'epi' && <rect x={x} y={from} width={width} height={to - from} fill={textureOf(id, layer)} opacity="0.8" />}
        </g>
      ))}
      <path className={classes.border} d={`M${x} ${surface}h${width}M${x} ${y(dermis)}h${width}`} />
      <path className={classes.membrane} d={`M${x} ${y(epidermis)}h${width}`} strokeWidth="1.2" />
      <path className={classes.merging} d={`M${x} ${y(papillary)}h${width}M${x} ${y(middle)}h${width}`} />
      {/* the target: the upper two thirds of the papillary dermis */}
      <rect className={classes.target} x={x - 4} y={y(epidermis)} width={3} height={((papillary - epidermis) * scale * 2) / 3} />
      <rect className={classes.target} x={x + width + 1} y={y(epidermis)} width={3} height={((papillary - epidermis) * scale * 2) / 3} />
    </g>
  );
}
