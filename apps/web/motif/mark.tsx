// What is Dermark's mark?
import { dotsOnArc } from './arc.js';

const dots = dotsOnArc({ dots: 9, radius: 11.5, firstDot: 2.6, lastDot: 0.85 });

/** A hairline of nine dots that fade. Decoration: the name beside it says what it is. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg viewBox="-16 -15 32 20" width={size} height={(size * 20) / 32} aria-hidden="true" focusable="false" fill="var(--accent)">
      {dots.map((dot) => (
        <circle key={dot.x} cx={dot.x} cy={dot.y} r={dot.r} />
      ))}
    </svg>
  );
}
