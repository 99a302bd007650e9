// How is a dot of pigment drawn, crisp or soft, grey or cool?
import type { DotLook } from '#libs/anatomy/dot-look.js';
import classes from './skin.module.css';

/** From the core to the rim: a soft edge is rings that lie further apart. */
const rings = [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9];

export const pigmentOf = ({ cool }: Pick<DotLook, 'cool'>): string => `color-mix(in srgb, var(--pigment-cool) ${Math.round(cool * 100)}%, var(--pigment))`;

/** What is left of the tone, on each of the rings that lie over one another. */
export const ringOpacity = ({ kept }: Pick<DotLook, 'kept'>): number => Math.round(kept * 0.34 * 1000) / 1000;

export interface SoftDotProps {
  readonly x: number;
  readonly y: number;
  readonly look: DotLook;
  /** Pixels of the drawing for a micrometre. */
  readonly scale: number;
}

/** Seen from above. A dot that has gone leaves a broken ring, so that its absence is seen. */
export function SoftDot({ x, y, look, scale }: SoftDotProps) {
  const radius = look.radius * scale;
  if (look.kept < 0.15) return <circle className={classes.gone} cx={x} cy={y} r={radius} />;
  return (
    <g fill={pigmentOf(look)}>
      {look.halo > 0 && [1, 0.75, 0.5].map((share) => <circle key={share} cx={x} cy={y} r={radius + look.halo * scale * share} opacity="0.13" />)}
      {rings.map((ring) => (
        <circle key={ring} cx={x} cy={y} r={radius * (1 + ring * look.softness)} opacity={ringOpacity(look)} />
      ))}
    </g>
  );
}

export interface PigmentColumnProps {
  readonly x: number;
  /** In pixels of the drawing. */
  readonly top: number;
  readonly bottom: number;
  readonly look: DotLook;
  readonly scale: number;
}

/** In section: a column, as wide as the dot, with the same edge. */
export function PigmentColumn({ x, top, bottom, look, scale }: PigmentColumnProps) {
  if (bottom <= top) return null;
  const radius = look.radius * scale;
  return (
    <g fill={pigmentOf(look)}>
      {look.halo > 0 && [1, 0.7, 0.4].map((share) => <ellipse key={share} cx={x} cy={bottom} rx={radius + look.halo * scale * share} ry={radius + look.halo * scale * share * 0.5} opacity="0.14" />)}
      {rings.map((ring) => {
        const half = radius * (1 + ring * look.softness);
        const beyond = Math.max(0, half - radius);
        const round = Math.min(half, (bottom - top) / 2 + beyond);
        return <rect key={ring} x={x - half} y={top} width={half * 2} height={bottom - top + beyond} rx={round} opacity={ringOpacity(look)} />;
      })}
    </g>
  );
}
