// How does a certificate's seal look, no two alike?
import { sealDots } from '#libs/certification/core/seal.js';

/** The same dots as on paper, drawn from the certificate's first leaf hash (64 hexadecimal digits). Decoration. */
export function Seal({ leafHash }: { readonly leafHash: string }) {
  const bytes = Uint8Array.from(leafHash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (bytes.length !== 32) return null;
  return (
    <svg viewBox="-1 -1 2 2" width="100%" aria-hidden="true" focusable="false" fill="var(--accent)">
      {sealDots(bytes).map(({ x, y, radius }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} />
      ))}
    </svg>
  );
}
