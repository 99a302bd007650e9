// How does the motif look when it has room: a hairline of dots, row behind row?
import { dotsOnArc } from './arc.js';

const rows = Array.from({ length: 7 }, (_, row) =>
  dotsOnArc({ dots: 44 - row * 3, radius: 190 - row * 15, from: 8, to: 172, firstDot: 3.4 - row * 0.12, lastDot: 0.7 - row * 0.03 }),
);

/** Decoration. */
export function HairArcs() {
  return (
    <svg viewBox="-200 -200 400 192" width="100%" aria-hidden="true" focusable="false" fill="var(--accent)">
      {rows.map((dots, row) => (
        <g key={dots.length} opacity={1 - row * 0.11}>
          {dots.map((dot) => (
            <circle key={dot.x} cx={dot.x} cy={dot.y} r={dot.r} />
          ))}
        </g>
      ))}
    </svg>
  );
}
