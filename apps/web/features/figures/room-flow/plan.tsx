// How does the room look from above, and where in it is the cup?
import { useId } from 'react';
import { boxes, cupAfter, cupAt, cupIn, cupWay, flowPlaces, meetings, planSize, scenes, type Box, type Condition, type CupStop, type FlowPlace, type Point, type Scene } from '#libs/anatomy/room-flow.js';
import classes from './figure.module.css';
import { Furniture } from './furniture.js';
import { useRoomFlowWords } from './words.js';

export type PlanProps = { readonly layout: 'one-way'; readonly stop: CupStop } | { readonly layout: 'crossed'; readonly scene: Scene };

/** The way of work in the good room, with its branch to cleaning; and the cup's way in the bad one, up to each scene. */
const goodWay = 'M63,86 V150 M114,166 Q134,158 146,140 M204,140 Q216,158 236,166 M287,208 V258';
const branch = 'M287,150 V86';
const badWay: Readonly<Record<Scene, string>> = {
  'in-store': '',
  'past-sink': 'M63,86 V152',
  'on-tray': 'M63,174 Q64,220 52,240',
  'at-client': 'M60,246 Q112,236 145,142',
  'on-shelf': 'M146,124 Q124,112 106,82',
  'in-bin': 'M106,82 Q130,102 175,102 Q264,102 267,284',
};

export function Plan(props: PlanProps) {
  const { t } = useRoomFlowWords();
  const id = useId();
  const { layout } = props;
  const cup: { readonly at: Point; readonly is: Condition } =
    props.layout === 'one-way'
      ? { at: cupAt[props.stop], is: cupAfter(cupWay.slice(0, cupWay.indexOf(props.stop) + 1)) }
      : { at: cupIn[props.scene], is: meetings[props.scene].cup };
  return (
    <svg viewBox={`0 0 ${planSize.width} ${planSize.height}`} className={classes.plan} aria-hidden="true">
      <defs>
        <pattern id={`${id}-dirty`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0 V9" className={classes.hatch} />
        </pattern>
        <marker id={`${id}-tip`} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse">
          <path d="M1,1 L9,5 L1,9" className={classes.tip} />
        </marker>
      </defs>
      <rect x={230} y={22} width={114} height={308} rx={6} fill={`url(#${id}-dirty)`} />
      <text x={63} y={15} className={classes.side}>{t('sides.clean')}</text>
      <text x={287} y={15} className={classes.side}>{t('sides.dirty')}</text>
      {flowPlaces.map((place) => {
        const box = boxes[layout][place];
        return box && <Furniture key={place} place={place} box={box} />;
      })}
      {layout === 'crossed' && <path d="M70,252 q3,-7 9,-5 q7,-3 8,4 q5,6 -3,8 q-7,4 -11,0 q-6,-1 -3,-7 Z" className={classes.gauze} />}
      {props.layout === 'one-way' ? (
        <>
          <path d={goodWay} className={classes.way} markerEnd={`url(#${id}-tip)`} />
          <path d={branch} className={classes.branch} markerEnd={`url(#${id}-tip)`} />
          {cupWay.map((stop, at) => (
            <Number key={stop} at={at + 1} box={boxes['one-way'][stop]} isHere={stop === props.stop} />
          ))}
        </>
      ) : (
        scenes.slice(0, scenes.indexOf(props.scene) + 1).map((scene) => badWay[scene] && <path key={scene} d={badWay[scene]} className={scene === props.scene ? classes.way : classes.gone} markerEnd={scene === props.scene ? `url(#${id}-tip)` : undefined} />)
      )}
      {flowPlaces.map((place) => {
        const box = boxes[layout][place];
        return box && <Name key={place} place={place} box={box} />;
      })}
      <g className={classes.cup} data-is={cup.is}>
        <circle cx={cup.at.x} cy={cup.at.y} r={11} />
        <circle cx={cup.at.x} cy={cup.at.y} r={6.5} />
      </g>
    </svg>
  );
}

/** Over the ways, so that it can be read. */
function Name({ place, box }: { readonly place: FlowPlace; readonly box: Box }) {
  const { t } = useRoomFlowWords();
  const top = place === 'client' ? box.y + 150 : box.y + 17;
  return t(`places.${place}`)
    .split('\n')
    .map((line, at) => (
      <text key={line} x={box.x + box.width / 2} y={top + at * 15} className={place === 'client' ? classes.name : classes.onWays}>
        {line}
      </text>
    ));
}

function Number({ at, box, isHere }: { readonly at: number; readonly box: Box | undefined; readonly isHere: boolean }) {
  if (!box) return null;
  // the couch has its number beside the head, out of the way of the others
  const x = at === 3 ? box.x + 51 : box.x + (at < 3 ? 4 : box.width - 4);
  const y = at === 3 ? box.y - 8 : box.y - 6;
  return (
    <g className={classes.number} data-here={isHere || undefined}>
      <circle cx={x} cy={y} r={10} />
      <text x={x} y={y + 4.7}>
        {at}
      </text>
    </g>
  );
}
