// What stands at a place of the plan?
import type { Box, FlowPlace } from '#libs/anatomy/room-flow.js';
import classes from './figure.module.css';

export function Furniture({ place, box: { x, y, width, height } }: { readonly place: FlowPlace; readonly box: Box }) {
  if (place === 'client') {
    return (
      <g className={classes.things}>
        <rect x={x + 6} y={y + 62} width={width - 12} height={height - 62} rx={10} />
        <path d={`M${x + 16},${y + 110} q0,-36 20,-40 q8,-2 8,-20 h14 q0,18 8,20 q20,4 20,40 v58 q-35,12 -70,0 Z`} className={classes.body} />
        <circle cx={x + 51} cy={y + 28} r={29} className={classes.body} />
        <path d={`M${x + 33},${y + 24} q4,-15 18,-16 q14,1 18,16`} className={classes.hairline} />
      </g>
    );
  }
  return (
    <g className={classes.things}>
      <rect x={x} y={y} width={width} height={height} rx={4} className={classes.ground} />
      <path d={drawn[place](x, y)} />
    </g>
  );
}

const drawn: Readonly<Record<Exclude<FlowPlace, 'client'>, (x: number, y: number) => string>> = {
  'clean-store': (x, y) => `M${x},${y + 24} h102 M${x + 10},${y + 34} h14 v18 h-14 Z M${x + 28},${y + 34} h8 v18 h-8 Z`,
  tray: (x, y) => `M${x + 78},${y + 42} h12 v10 h-12 Z`,
  'dirty-zone': (x, y) => `M${x},${y + 24} h102`,
  waste: (x, y) => `M${x + 12},${y + 26} h38 v28 h-38 Z M${x + 22},${y + 54} v5 h18 v-5 M${x + 58},${y + 26} h34 v28 h-34 Z M${x + 66},${y + 54} v5 h18 v-5`,
  sink: (x, y) => `M${x + 26},${y + 38} h50 v10 q0,6 -6,6 h-38 q-6,0 -6,-6 Z`,
  'hand-basin': (x, y) => `M${x + 28},${y + 26} h46 v8 q0,18 -23,18 q-23,0 -23,-18 Z M${x + 51},${y + 22} v12`,
};
