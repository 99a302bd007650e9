// How is the section drawn at one time: skin, particles, cells, and the dot from above?
import { useId } from 'react';
import { drawnCells, isHeldByCells, membraneAt, particlesAt, surfaceAt, visibleTone, type Particle, type PigmentCalendar, type PigmentTime } from '#libs/anatomy/pigment-over-time.js';
import skin from '../skin-drawing/skin.module.css';
import { SoftDot } from '../skin-drawing/soft-dot.js';
import { textureOf, Textures } from '../skin-drawing/textures.js';
import classes from './figure.module.css';
import { usePigmentWords } from './words.js';

const drawing = { width: 350, height: 330 };
const left = 92;
const surface = 92;
const membrane = 172;
/** The track of the needle, where the particles are. */
const track = { from: 170, to: 272 };
const middle = (track.from + track.to) / 2;

export interface PigmentSectionProps {
  readonly time: PigmentTime;
  readonly calendar: PigmentCalendar;
}

export function PigmentSection({ time, calendar }: PigmentSectionProps) {
  const id = useId();
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} className={`${skin.skin} ${classes.drawing}`} aria-hidden="true">
      <Textures id={id} scale={1.1} />
      <rect className={skin.epi} x={left} y={surface} width={drawing.width - left} height={membrane - surface} />
      <rect className={skin.pap} x={left} y={membrane} width={drawing.width - left} height={drawing.height - membrane} />
      <rect fill={textureOf(id, 'pap')} x={left} y={membrane} width={drawing.width - left} height={drawing.height - membrane} />
      <Surface time={time} />
      <Membrane time={time} calendar={calendar} />
      {isHeldByCells(time) && cells.map(({ x, y }) => <ellipse key={x} className={classes.cell} cx={x} cy={y} rx={21} ry={12} transform={`rotate(-18 ${x} ${y})`} />)}
      {particlesAt(time, calendar).map((particle) => (
        <circle key={particle.id} className={classes.particle} {...placed(particle)} r={3} />
      ))}
      <Labels />
      <rect className={`${skin.top} ${skin.plate}`} x={282} y={2} width={66} height={52} />
      <SoftDot x={315} y={28} look={{ radius: 11, softness: time === 'hour0' ? 0.1 : 0.3, cool: 0, kept: visibleTone(time), halo: 0 }} scale={1} />
    </svg>
  );
}

const cells = Array.from({ length: drawnCells }, (_, index) => ({ x: track.from + 4 + index * 19, y: 206 + ((index * 41) % 88) }));

function placed({ place, across, down, cell }: Particle): { readonly cx: number; readonly cy: number } {
  if (place === 'surface') return { cx: track.from + across * (track.to - track.from), cy: surface - 4 - down * 5 };
  if (place === 'epidermis') return { cx: track.from + 12 + across * (track.to - track.from - 24), cy: surface + 5 + down * (membrane - surface - 11) };
  const held = cell === null ? undefined : cells[cell];
  if (held) return { cx: held.x + (across - 0.5) * 24, cy: held.y + (down - 0.5) * 11 };
  return { cx: track.from + 22 + across * (track.to - track.from - 44), cy: membrane + 10 + down * 112 };
}

/** Open, under a crust, flaking, or calm. */
function Surface({ time }: { readonly time: PigmentTime }) {
  const state = surfaceAt(time);
  return (
    <g>
      <path className={skin.border} strokeWidth="1.6" d={`M${left} ${surface}H${drawing.width}`} />
      {state === 'open' && <path className={classes.open} d={`M${middle - 9} ${surface}L${middle} ${membrane + 18}L${middle + 9} ${surface}Z`} />}
      {state === 'crust' && <path className={classes.crust} d={`M${track.from - 6} ${surface}q8 -14 26 -12t30 -2t30 3t28 11Z`} />}
      {state === 'flakes' && <path className={classes.crust} d={`M${track.from} ${surface}q14 -12 30 -11l-4 9ZM${middle - 6} ${surface}l8 -7q16 -2 24 -9l-8 16ZM${track.to - 20} ${surface}q8 -9 24 -8l-6 8Z`} />}
    </g>
  );
}

function Membrane({ time, calendar }: PigmentSectionProps) {
  const state = membraneAt(time, calendar);
  return (
    <g className={skin.membrane}>
      {/* the basal row of cells stands on the membrane */}
      <path strokeWidth="5" strokeLinecap="round" strokeDasharray="0 9.2" opacity="0.55" d={`M${left + 5} ${membrane - 6}H${middle - 36}M${middle + 36} ${membrane - 6}H${drawing.width}`} />
      <path strokeWidth="2.2" d={`M${left} ${membrane}H${middle - 34}M${middle + 34} ${membrane}H${drawing.width}`} />
      {state !== 'broken' && <path strokeWidth="2.2" strokeDasharray={state === 'forming' ? '5 5' : undefined} d={`M${middle - 34} ${membrane}H${middle + 34}`} />}
    </g>
  );
}

function Labels() {
  const { t } = usePigmentWords();
  const [first = '', ...others] = t('labels.membrane').split(' ');
  return (
    <g>
      <text className={skin.quiet} x={272} y={33} textAnchor="end">
        {t('above')}
      </text>
      <text x={0} y={surface + 4}>
        {t('labels.surface')}
      </text>
      <path className={skin.leader} d={`M66 ${surface}H${left - 4}`} />
      <text x={0} y={(surface + membrane) / 2 + 4}>
        {t('labels.epidermis')}
      </text>
      <text x={0} y={membrane - 3}>
        {first}
        <tspan x={0} dy={15}>
          {others.join(' ')}
        </tspan>
      </text>
      <path className={skin.leader} d={`M78 ${membrane}H${left - 4}`} />
      <text x={0} y={(membrane + drawing.height) / 2 + 10}>
        {t('labels.dermis')}
      </text>
    </g>
  );
}
