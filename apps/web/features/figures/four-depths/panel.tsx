// How is each of the four lengths drawn?
import { useId } from 'react';
import type { DepthWordId, FourDepths } from '#libs/anatomy/four-depths.js';
import { sectionVariants } from '#libs/anatomy/scalp-section.js';
import { skinBorders } from '#libs/anatomy/skin-level.js';
import skin from '../skin-drawing/skin.module.css';
import { textureOf, Textures } from '../skin-drawing/textures.js';
import classes from './figure.module.css';

const size = { width: 165, height: 200 };
/** Pixels of the drawing for a micrometre. */
const scale = 0.07;
const axis = 66;
/** Where the cartridge ends in the air. */
const lip = 118;
const surface = 124;
const ruler = 122;

export function DepthPanel({ id, lengths }: { readonly id: DepthWordId; readonly lengths: FourDepths }) {
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className={`${skin.skin} ${classes.panel}`} aria-hidden="true">
      {id === 'hang' && <Hang {...lengths} />}
      {id === 'stroke' && <Stroke {...lengths} />}
      {id === 'penetration' && <Penetration {...lengths} />}
      {id === 'deposit' && <DepositDepth {...lengths} />}
    </svg>
  );
}

function Hang({ tip, hang, furthest }: FourDepths) {
  return (
    <>
      {hang === 0 && <NeedleLine tip={lip + furthest * scale} isGhost />}
      <NeedleLine tip={lip + tip * scale} />
      <Cartridge end={lip} />
      {hang > 0 ? <Ruler from={lip} to={lip + hang * scale} /> : <Nothing y={lip} />}
    </>
  );
}

function Stroke({ tip, furthest, back }: FourDepths) {
  const other = tip === furthest ? back : furthest;
  return (
    <>
      <NeedleLine tip={lip + tip * scale} />
      <NeedleLine tip={lip + other * scale} isGhost />
      <Cartridge end={lip} />
      <Ruler from={lip + back * scale} to={lip + furthest * scale} />
    </>
  );
}

function Penetration({ penetration, gap }: FourDepths) {
  return (
    <>
      <Tissue />
      <NeedleLine tip={surface + penetration * scale} />
      <Cartridge end={surface - gap * scale} />
      <Ruler from={surface} to={surface + penetration * scale} />
    </>
  );
}

function DepositDepth({ penetration, gap, deposit, depositTop, depositBottom }: FourDepths) {
  return (
    <>
      <Tissue />
      <rect x={axis - 4} y={surface + depositTop * scale} width={8} height={(depositBottom - depositTop) * scale} rx={4} fill="var(--pigment)" />
      <NeedleLine tip={surface + penetration * scale} isGhost />
      <Cartridge end={surface - gap * scale} isGhost />
      <Ruler from={surface} to={surface + deposit * scale} />
    </>
  );
}

interface DrawnProps {
  readonly isGhost?: boolean;
}

/** 0.25 mm wide, tapered; to the scale of the lengths. */
function NeedleLine({ tip, isGhost = false }: DrawnProps & { readonly tip: number }) {
  const wide = Math.max(0, tip - 70);
  return <path className={isGhost ? classes.ghost : skin.metal} strokeWidth="1" d={`M${axis - 8.75} 0V${wide}L${axis} ${tip}L${axis + 8.75} ${wide}V0`} />;
}

/** Open, so that the needle within is seen. */
function Cartridge({ end, isGhost = false }: DrawnProps & { readonly end: number }) {
  return <path className={isGhost ? classes.ghost : classes.cartridge} d={`M${axis - 34} 0V${end - 22}L${axis - 14} ${end}H${axis + 14}L${axis + 34} ${end - 22}V0`} />;
}

function Ruler({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <g>
      <path className={classes.guide} d={`M${axis} ${to}H${ruler}M${axis + 14} ${from}H${ruler}`} />
      <path className={classes.ruler} d={`M${ruler - 8} ${from}h16M${ruler} ${from}V${to}M${ruler - 8} ${to}h16`} />
    </g>
  );
}

/** No length to be read. */
function Nothing({ y }: { readonly y: number }) {
  return <path className={classes.ruler} d={`M${ruler - 8} ${y}h16M${ruler - 6} ${y + 12}l12 12M${ruler + 6} ${y + 12}l-12 12`} />;
}

function Tissue() {
  const id = useId();
  const { epidermis, papillary, dermis } = skinBorders(sectionVariants.model);
  const y = (depth: number) => surface + depth * scale;
  const layers = [
    ['epi', surface, y(epidermis)],
    ['pap', y(epidermis), y(papillary)],
    ['ret', y(papillary), Math.min(y(dermis), size.height)],
  ] as const;
  return (
    <g>
      <Textures id={id} scale={0.45} />
      {layers.map(([layer, from, to]) => (
        <g key={layer}>
          <rect className={skin[layer]} x={4} y={from} width={size.width - 8} height={to - from} />
          {layer !== 'epi' && <rect x={4} y={from} width={size.width - 8} height={to - from} fill={textureOf(id, layer)} opacity="0.8" />}
        </g>
      ))}
      <path className={skin.border} d={`M4 ${surface}H${size.width - 4}`} />
      <path className={skin.membrane} d={`M4 ${y(epidermis)}H${size.width - 4}`} />
      <path className={skin.merging} d={`M4 ${y(papillary)}H${size.width - 4}`} />
    </g>
  );
}
