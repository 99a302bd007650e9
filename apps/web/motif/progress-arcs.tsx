// How does the way to a certificate look as a whole?
import { dotsOnArc } from './arc.js';
import classes from './progress-arcs.module.css';

export interface ArcProgress {
  readonly key: string;
  readonly done: number;
  readonly total: number;
}

/** Nested arcs, one a module, the first one outermost. Decoration: the list beside it says the same in words. */
export function ProgressArcs({ arcs }: { readonly arcs: readonly ArcProgress[] }) {
  const outer = 150;
  const step = 17;
  return (
    <svg viewBox="-160 -160 320 172" className={classes.arcs} aria-hidden="true" focusable="false">
      {arcs.map(({ key, done, total }, index) => {
        const radius = outer - index * step;
        const count = Math.round((Math.PI * radius) / 11.5);
        const filled = total === 0 ? 0 : Math.round((done / total) * count);
        return (
          <g key={key}>
            {dotsOnArc({ dots: count, radius, firstDot: 3.5, lastDot: 2.1 }).map((dot, position) => (
              <circle
                key={dot.x}
                cx={dot.x}
                cy={dot.y}
                r={dot.r}
                className={position < filled ? classes.full : total === 0 ? classes.none : classes.empty}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
