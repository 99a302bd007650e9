// What is drawn of the outcome: dots from above and in section, on three days?
import { useId } from 'react';
import type { DepthOutcome, DotOutcome } from '#libs/anatomy/depth-simulator.js';
import { dotTimes, type DotTime } from '#libs/anatomy/dot-look.js';
import { skinBorders, type Skin } from '#libs/anatomy/skin-level.js';
import skinClasses from '../skin-drawing/skin.module.css';
import { PigmentColumn, SoftDot } from '../skin-drawing/soft-dot.js';
import classes from './figure.module.css';
import { LayerNames } from './layer-names.js';
import { Needle } from './needle.js';
import { columnWidth, columnX, drawing, scale, surface, tissueEnd } from './places.js';
import { Tissue } from './tissue.js';
import { useDepthWords } from './words.js';

export interface DepthDrawingProps {
  readonly outcome: DepthOutcome;
  readonly skin: Skin;
  readonly isPressed: boolean;
}

export function DepthDrawing({ outcome, skin, isPressed }: DepthDrawingProps) {
  const { t } = useDepthWords();
  const id = useId();
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} className={`${skinClasses.skin} ${classes.drawing}`} aria-hidden="true">
      <defs>
        {dotTimes.map((time) => (
          <clipPath key={time} id={`${id}-${time}`}>
            <rect x={columnX(time)} y={drawing.top} width={columnWidth} height={columnWidth} />
            <rect x={columnX(time)} y={surface} width={columnWidth} height={tissueEnd - surface} />
          </clipPath>
        ))}
      </defs>
      <TwoLines words={t('above')} y={drawing.top + 36} />
      <TwoLines words={t('section')} y={surface - 26} />
      <LayerNames skin={skin} />
      {dotTimes.map((time) => (
        <g key={time}>
          <text x={columnX(time) + columnWidth / 2} y={drawing.top - 8} textAnchor="middle">
            {t(`times.${time}`)}
          </text>
          <rect className={`${skinClasses.top} ${skinClasses.plate}`} x={columnX(time)} y={drawing.top} width={columnWidth} height={columnWidth} />
          <Tissue skin={skin} x={columnX(time)} width={columnWidth} />
          <g clipPath={`url(#${id}-${time})`}>
            <FromAbove dots={outcome.patch} time={time} />
            <InSection outcome={outcome} time={time} membrane={skinBorders(skin).epidermis} />
          </g>
          {time === 'day0' && <Needle x={columnX(time) + columnWidth / 2} penetration={outcome.middle.penetration} projection={outcome.projection} isPressed={isPressed} />}
        </g>
      ))}
    </svg>
  );
}

function TwoLines({ words, y }: { readonly words: string; readonly y: number }) {
  const [first = '', ...others] = words.split(' ');
  return (
    <text className={skinClasses.quiet} x={0} y={y}>
      {first}
      <tspan x={0} dy="16">
        {others.join(' ')}
      </tspan>
    </text>
  );
}

function FromAbove({ dots, time }: { readonly dots: readonly DotOutcome[]; readonly time: DotTime }) {
  return dots.map(({ looks }, index) => {
    const [row, column] = [Math.floor(index / 3), index % 3];
    const [x, y] = [columnX(time) + columnWidth / 2 + (column - 1) * 28, drawing.top + columnWidth / 2 + (row - 1) * 28];
    return looks && <SoftDot key={`${x} ${y}`} x={x} y={y} look={looks[time]} scale={scale} />;
  });
}

/** What lies in the epidermis is drawn on day 0 only: it is shed (C2.16). */
function InSection({ outcome, time, membrane }: { readonly outcome: DepthOutcome; readonly time: DotTime; readonly membrane: number }) {
  return [outcome.shallowest, outcome.middle, outcome.deepest].map(({ deposit, looks, penetration }, index) => {
    if (!deposit || !looks) return null;
    const x = columnX(time) + columnWidth / 2 + (index - 1) * 27;
    const top = time === 'day0' ? deposit.top : Math.max(deposit.top, membrane);
    const track = Math.min(penetration, membrane, deposit.top) * scale;
    return (
      <g key={x}>
        {time === 'day0' && <rect x={x - 1.5} y={surface} width={3} height={track} fill="var(--pigment)" opacity="0.75" />}
        <PigmentColumn x={x} top={surface + top * scale} bottom={surface + deposit.bottom * scale} look={looks[time]} scale={scale} />
      </g>
    );
  });
}
