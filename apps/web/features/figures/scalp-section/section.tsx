// How is the section of the scalp drawn, without a word in it?
import { useId } from 'react';
import { bordersAt, borderLine, follicleAxes, needleWidth, regionOutlines, sectionVariants, sectionView, type SectionVariantId } from '#libs/anatomy/scalp-section.js';
import { areaOf, lineOf } from '../skin-drawing/line.js';
import classes from '../skin-drawing/skin.module.css';
import { textureOf, Textures } from '../skin-drawing/textures.js';

const { left, right, end, pixelsPerMillimetre } = sectionView;

/** What a picture of the section always holds; regions carry their ids, so that a question can point at them. */
export function SectionTissue({ variant }: { readonly variant: SectionVariantId }) {
  const id = useId();
  return (
    <g>
      <Textures id={id} />
      {(['epi', 'pap', 'ret', 'sub'] as const).map((region) => {
        const outline = areaOf(regionOutlines(variant, region));
        return (
          <g key={region} data-region={region}>
            <path className={classes[region]} d={outline} />
            {region !== 'epi' && <path d={outline} fill={textureOf(id, region)} />}
          </g>
        );
      })}
      <path className={classes.border} d={lineOf(borderLine(variant, 0))} strokeWidth="2.5" />
      <BasalRow variant={variant} />
      <path className={classes.membrane} d={lineOf(borderLine(variant, 1))} />
      <path className={classes.merging} d={lineOf(borderLine(variant, 2))} />
      <path className={classes.border} d={lineOf(borderLine(variant, 3))} />
      <Vessels variant={variant} />
      <g data-region="foll">
        <path className={classes.follicle} d={areaOf(regionOutlines(variant, 'foll'))} />
        {follicleAxes(variant).map(([top, bottom]) => (
          <path key={top.x} className={classes.hair} strokeWidth="5.5" d={lineOf([top, bottom])} />
        ))}
      </g>
      <path className={classes.membrane} d={breakLine} />
    </g>
  );
}

/** The row of cells on the basement membrane (C1.03): a dot for each. */
function BasalRow({ variant }: { readonly variant: SectionVariantId }) {
  const row = borderLine(variant, 1).map(({ x, y }) => ({ x, y: y - 2.6 }));
  return <path d={lineOf(row)} fill="none" stroke="var(--skin-line)" strokeWidth="2.6" strokeLinecap="round" strokeDasharray="0 4.6" />;
}

/** None in the epidermis (C1.04); a network at the lower limit of each part of the dermis (C1.05), loops in the ridges (C1.27). */
function Vessels({ variant }: { readonly variant: SectionVariantId }) {
  const shift = (border: 2 | 3, by: number) => borderLine(variant, border).map(({ x, y }) => ({ x, y: y + by }));
  const loops = Array.from({ length: 8 }, (_, index) => left + 6 + index * 40).filter((x) => x < right - 12);
  return (
    <g className={classes.vessel} strokeWidth="1.6">
      <path d={lineOf(shift(2, -5))} />
      <path d={lineOf(shift(3, -7))} strokeWidth="2.8" />
      {sectionVariants[variant].rise === 0 &&
        loops.map((x) => {
          const [, membrane] = bordersAt(variant, x);
          const [, , network] = bordersAt(variant, x + 4);
          return <path key={x} d={`M${x - 4} ${network - 5}V${membrane + 10}q4 -8 8 0V${network - 5}`} strokeWidth="1.2" />;
        })}
    </g>
  );
}

const teeth = Array.from({ length: 16 }, (_, index) => `L${left + (index + 1) * ((right - left) / 16)} ${index % 2 === 0 ? end + 6 : end}`).join('');
const breakLine = `M${left} ${end}${teeth}`;

/** Of what stands beside the tissue. */
export const middle = 50;

/** Beside the tissue, to the same scale: its width is the point, not its place. */
export function NeedleBeside() {
  const wide = (needleWidth * pixelsPerMillimetre) / 1000;
  const at = middle - wide / 2;
  return (
    <g>
      <path className={classes.metal} strokeWidth="1.5" d={`M${at} 74h${wide}V300L${at + wide / 2} 520L${at} 300Z`} />
      <path className={classes.measure} strokeWidth="1.5" d={`M${at} 52v14M${at + wide} 52v14M${at} 59h${wide}`} />
      <path className={classes.measure} strokeWidth="2" d={`M${middle - 9} 578h18M${middle} 578v100M${middle - 9} 678h18`} />
    </g>
  );
}
