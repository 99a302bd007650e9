// What is Dermark's mark?
import { dotsOnArc } from './arc.js';

const dots = dotsOnArc({ dots: 11, radius: 20, from: 10, to: 170, firstDot: 3, lastDot: 0.9 });

/** A hairline of eleven dots that grow finer. Decoration: the name beside it says what it is. */
export function Mark({ size = 34 }: { readonly size?: number }) {
  return (
    <svg viewBox="-23 -25 46 26" width={size} height={(size * 26) / 46} aria-hidden="true" focusable="false" fill="var(--accent)">
      {dots.map((dot) => (
        <circle key={dot.x} cx={dot.x} cy={dot.y} r={dot.r} />
      ))}
    </svg>
  );
}
