// Which drawing belongs to a figure's id?
import { lazy, Suspense, useMemo, useRef, type ComponentType, type LazyExoticComponent } from 'react';
import { figureIds, type FigureId } from '#libs/anatomy/figures.js';
import { FigureClaims } from './figure-claims.js';
import classes from './frame.module.css';
import { useNear } from './use-near.js';

/** Loaded when a reader comes near: drawings weigh more than the rest of a lesson. */
const drawing = (load: () => Promise<{ readonly Drawing: ComponentType }>) => lazy(async () => ({ default: (await load()).Drawing }));

const drawings: Readonly<Record<FigureId, LazyExoticComponent<ComponentType>>> = {
  'scalp-section': drawing(() => import('./scalp-section/figure.js')),
  'pigment-over-time': drawing(() => import('./pigment-over-time/figure.js')),
  'thickness-line': drawing(() => import('./thickness-line/figure.js')),
  'depth-simulator': drawing(() => import('./depth-simulator/figure.js')),
  'four-depths': drawing(() => import('./four-depths/figure.js')),
  'three-dots': drawing(() => import('./three-dots/figure.js')),
  'light-path': drawing(() => import('./light-path/figure.js')),
  cartridge: drawing(() => import('./cartridge/figure.js')),
  'needle-code': drawing(() => import('./needle-code/figure.js')),
  'packaging-symbols': drawing(() => import('./packaging-symbols/figure.js')),
  'sharps-clock': drawing(() => import('./sharps-clock/figure.js')),
  'hand-moments': drawing(() => import('./hand-moments/figure.js')),
  'spaulding-pyramid': drawing(() => import('./spaulding-pyramid/figure.js')),
  'dilution-beaker': drawing(() => import('./dilution-beaker/figure.js')),
  'waste-streams': drawing(() => import('./waste-streams/figure.js')),
  'triage-light': drawing(() => import('./triage-light/figure.js')),
  'aftercare-timeline': drawing(() => import('./aftercare-timeline/figure.js')),
  'session-density': drawing(() => import('./session-density/figure.js')),
  'ink-label': drawing(() => import('./ink-label/figure.js')),
  'speed-and-spacing': drawing(() => import('./speed-and-spacing/figure.js')),
  'results-tree': drawing(() => import('./results-tree/figure.js')),
  'room-flow': drawing(() => import('./room-flow/figure.js')),
  'scalp-map': drawing(() => import('./scalp-map/figure.js')),
  'supply-chain': drawing(() => import('./supply-chain/figure.js')),
  'laser-calendar': drawing(() => import('./laser-calendar/figure.js')),
  fishbone: drawing(() => import('./fishbone/figure.js')),
  'complaint-clock': drawing(() => import('./complaint-clock/figure.js')),
};

const isFigureId = (id: string | undefined): id is FigureId => figureIds.some((known) => known === id);

export interface FigureProps {
  readonly id?: string | undefined;
  /** Ids of the claims that it shows, with a space between them. */
  readonly claims?: string | undefined;
}

/** Nothing for an id of an older version of the programme: its text stands without the figure. */
export function Figure({ id, claims = '' }: FigureProps) {
  const ids = useMemo(() => claims.split(' ').filter((claim) => claim !== ''), [claims]);
  return (
    <FigureClaims value={ids}>
      {isFigureId(id) && <Nearby Drawing={drawings[id]} />}
    </FigureClaims>
  );
}

function Nearby({ Drawing }: { readonly Drawing: ComponentType }) {
  const place = useRef<HTMLDivElement>(null);
  const coming = <div ref={place} className={classes.coming} data-coming />;
  if (!useNear(place)) return coming;
  return (
    <Suspense fallback={coming}>
      <Drawing />
    </Suspense>
  );
}
