// How are fine fibres, coarse fibres and fat told apart without colour?
import classes from './skin.module.css';

export type Texture = 'pap' | 'ret' | 'sub';

export const textureOf = (id: string, texture: Texture): string => `url(#${id}-${texture})`;

/** Patterns of one drawing; `id` keeps them apart from those of other drawings on the page. */
export function Textures({ id, scale = 1 }: { readonly id: string; readonly scale?: number }) {
  const size = `scale(${scale})`;
  return (
    <defs>
      <pattern id={`${id}-pap`} width="22" height="14" patternUnits="userSpaceOnUse" patternTransform={size}>
        <path className={classes.fibre} strokeWidth="0.8" d="M1 4q4 -3 8 0M12 11q4 -3 8 0M14 3q3 2 6 0M3 11q3 2 6 0" />
      </pattern>
      <pattern id={`${id}-ret`} width="74" height="46" patternUnits="userSpaceOnUse" patternTransform={size}>
        <path className={classes.fibre} strokeWidth="3" d="M4 10q17 -9 34 0M44 22q14 9 27 -2M8 36q15 10 32 -1" />
        <path className={classes.fibre} strokeWidth="2" d="M46 6q10 7 22 2M20 23l14 -7M52 40q9 -7 18 -2" />
      </pattern>
      <pattern id={`${id}-sub`} width="60" height="52" patternUnits="userSpaceOnUse" patternTransform={size}>
        <path className={classes.fibre} strokeWidth="1.2" d="M0 17L15 8L30 17V35L15 44L0 35M30 17L45 8L60 17M60 35L45 44L30 35M15 8V-2M45 8V-2M15 44V54M45 44V54" />
      </pattern>
    </defs>
  );
}
