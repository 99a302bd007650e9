// How does the room round the chair look from above, and which way of the hand does a moment interrupt?
import { handMoments, type HandMoment, type RoomPlace } from '#libs/anatomy/hand-moments.js';
import classes from './figure.module.css';
import { useHandWords } from './words.js';

/** Where each name stands. */
const names: Readonly<Record<RoomPlace, readonly [x: number, y: number]>> = {
  technician: [88, 45],
  client: [165, 262],
  tray: [246, 171],
  telephone: [41, 100],
  drawer: [41, 262],
  gloves: [300, 262],
  door: [294, 342],
  basin: [300, 72],
};

/** The way of the hand, and where on it the number stands. */
const arrows: Readonly<Record<HandMoment, { readonly path: string; readonly at: readonly [x: number, y: number] }>> = {
  'before-client': { path: 'M165,66 V120', at: [165, 93] },
  'before-sterile': { path: 'M186,52 Q236,62 248,112', at: [229, 76] },
  'after-blood': { path: 'M136,164 Q118,206 74,222', at: [112, 199] },
  'after-client': { path: 'M196,290 Q232,284 250,312', at: [229, 288] },
  'after-surroundings': { path: 'M64,136 Q96,128 128,140', at: [91, 131] },
  'glove-change': { path: 'M288,158 Q308,176 302,208', at: [301, 182] },
};

export function Room({ chosen }: { readonly chosen: HandMoment }) {
  const { t } = useHandWords();
  return (
    <svg viewBox="0 0 350 350" className={classes.room} aria-hidden="true">
      <defs>
        <marker id="hand-moments-tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse" markerUnits="userSpaceOnUse">
          <path d="M1,1 L9,5 L1,9" className={classes.tip} />
        </marker>
      </defs>
      <Things />
      <rect x={120} y={104} width={188} height={76} rx={36} className={classes.field} />
      {(Object.keys(names) as RoomPlace[]).map((place) => (
        <text key={place} x={names[place][0]} y={names[place][1]} className={classes.name}>
          {t(`places.${place}`)}
        </text>
      ))}
      {handMoments.map((moment, index) => (
        <g key={moment} data-chosen={moment === chosen || undefined} className={classes.moment}>
          <path d={arrows[moment].path} markerEnd="url(#hand-moments-tip)" />
          <circle cx={arrows[moment].at[0]} cy={arrows[moment].at[1]} r={moment === chosen ? 12 : 10} />
          <text x={arrows[moment].at[0]} y={arrows[moment].at[1] + 4.7}>
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Things() {
  return (
    <g className={classes.things}>
      {/* couch, shoulders and head of the client */}
      <rect x={118} y={188} width={94} height={156} rx={10} />
      <path d="M128,236 q0,-38 22,-42 q8,-2 8,-22 h14 q0,20 8,22 q22,4 22,42 v52 q-37,12 -74,0 Z" className={classes.body} />
      <circle cx={165} cy={148} r={29} className={classes.body} />
      <path d="M146,142 q4,-15 19,-16 q15,1 19,16" className={classes.hairline} />
      {/* technician on a stool */}
      <path d="M132,44 q4,-20 33,-20 q29,0 33,20 q-8,14 -33,14 q-25,0 -33,-14 Z" className={classes.body} />
      <circle cx={165} cy={36} r={14} className={classes.body} />
      {/* tray with cup, cartridge packs and handpiece */}
      <rect x={212} y={116} width={88} height={40} rx={4} />
      <circle cx={228} cy={136} r={7} />
      <path d="M244,126 h14 v20 h-14 Z M262,126 h14 v20 h-14 Z M282,126 h10 v20 h-10 Z" />
      {/* telephone on a trolley, drawer, box of gloves, basin, door */}
      <rect x={12} y={108} width={58} height={54} rx={4} />
      <rect x={30} y={117} width={20} height={36} rx={4} />
      <path d="M12,200 h58 v42 h-58 Z M12,214 h58 M34,207 h14" />
      <path d="M274,212 h54 v34 h-54 Z M288,229 q13,-10 26,0" />
      <path d="M272,14 h60 v40 h-60 Z M282,20 h40 q4,0 4,4 v8 q0,16 -24,16 q-24,0 -24,-16 v-8 q0,-4 4,-4 Z M302,14 v14" />
      <path d="M236,348 V318 M236,318 q30,0 30,30" className={classes.door} />
    </g>
  );
}
