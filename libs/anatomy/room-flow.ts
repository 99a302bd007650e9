// Which way does a cup go through a treatment room, and where do clean and used things meet?

/** What the plan of the room shows (C4.71, C4.72). Regions of the drawing carry these ids. */
export const flowPlaces = ['clean-store', 'tray', 'client', 'dirty-zone', 'waste', 'sink', 'hand-basin'] as const;
export type FlowPlace = (typeof flowPlaces)[number];

/** Clean store, prepared tray, client, dirty zone, waste (C4.72). What is kept goes to cleaning instead. */
export const cupWay = ['clean-store', 'tray', 'client', 'dirty-zone', 'waste'] as const satisfies readonly FlowPlace[];
export type CupStop = (typeof cupWay)[number];

/** Work ends in waste or in cleaning (C4.72); whatever is not for one client only is cleaned (C4.14). */
export const endFor = (isSingleUse: boolean): FlowPlace => (isSingleUse ? 'waste' : 'sink');

export type Condition = 'clean' | 'used';

/** The cup's inside is critical (C4.36) and for one client (C4.55): once the client's needle has been in it, it is used. */
export const cupAfter = (stops: readonly FlowPlace[]): Condition => (stops.includes('client') ? 'used' : 'clean');

export type Side = 'clean' | 'client' | 'dirty';

export const sideOf: Readonly<Record<Exclude<FlowPlace, 'hand-basin'>, Side>> = {
  'clean-store': 'clean', tray: 'clean', client: 'client', 'dirty-zone': 'dirty', waste: 'dirty', sink: 'dirty',
};

/** Nothing used goes back to the clean side (C4.72). */
export function keepsOneWay(stops: readonly Exclude<FlowPlace, 'hand-basin'>[]): boolean {
  return stops.every((stop, at) => cupAfter(stops.slice(0, at + 1)) === 'clean' || sideOf[stop] !== 'clean');
}

export interface Meeting {
  readonly cup: Condition;
  /** What lies beside it; the client it is meant for is nobody else's soil. */
  readonly meets: Condition | 'own-client';
}

/** A crossing: something clean meets something used (C4.72, lesson 4.6). */
export const isCrossing = ({ cup, meets }: Meeting): boolean => meets !== 'own-client' && meets !== cup;

/** Model values: the cup's way through a room that was set up badly. Scenes of the self-test. */
export const scenes = ['in-store', 'past-sink', 'on-tray', 'at-client', 'on-shelf', 'in-bin'] as const;
export type Scene = (typeof scenes)[number];

export const meetings: Readonly<Record<Scene, Meeting>> = {
  'in-store': { cup: 'clean', meets: 'clean' },
  'past-sink': { cup: 'clean', meets: 'used' },
  'on-tray': { cup: 'clean', meets: 'used' },
  'at-client': { cup: 'clean', meets: 'own-client' },
  'on-shelf': { cup: 'used', meets: 'clean' },
  'in-bin': { cup: 'used', meets: 'used' },
};

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type Layout = 'one-way' | 'crossed';

/** Model values, in units of a plan 350 wide: neither sizes nor distances of a real room. */
export const planSize = { width: 350, height: 336 } as const;

const column = { left: 12, middle: 124, right: 236 } as const;
const box = (x: number, y: number, height = 58): Box => ({ x, y, width: 102, height });

/** Where each thing stands; the badly set up room has the sink on the clean side, and no dirty zone. */
export const boxes: Readonly<Record<Layout, Readonly<Partial<Record<FlowPlace, Box>>>>> = {
  'one-way': {
    'clean-store': box(column.left, 28), tray: box(column.left, 150), client: box(column.middle, 118, 206), 'dirty-zone': box(column.right, 150),
    waste: box(column.right, 258, 66), sink: box(column.right, 28), 'hand-basin': box(column.middle, 28),
  },
  crossed: {
    'clean-store': box(column.left, 28), sink: box(column.left, 118), tray: box(column.left, 208), client: box(column.middle, 118, 206),
    waste: box(column.right, 258, 66), 'hand-basin': box(column.middle, 28),
  },
};

/** Where the cup stands at each stop of the good room. */
export const cupAt: Readonly<Record<CupStop, Point>> = {
  'clean-store': { x: 63, y: 72 }, tray: { x: 63, y: 192 }, client: { x: 152, y: 132 }, 'dirty-zone': { x: 287, y: 192 }, waste: { x: 267, y: 298 },
};

/** And in each scene of the bad one. */
export const cupIn: Readonly<Record<Scene, Point>> = {
  'in-store': { x: 63, y: 72 }, 'past-sink': { x: 63, y: 163 }, 'on-tray': { x: 46, y: 253 }, 'at-client': { x: 152, y: 132 }, 'on-shelf': { x: 90, y: 72 }, 'in-bin': { x: 267, y: 298 },
};

export const isInside = ({ x, y }: Point, { x: left, y: top, width, height }: Box): boolean => x >= left && x <= left + width && y >= top && y <= top + height;
