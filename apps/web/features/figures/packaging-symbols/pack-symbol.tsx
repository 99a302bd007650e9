// How does one symbol on a pack look?
import type { ReactNode } from 'react';
import type { SymbolId } from '#libs/anatomy/packaging-symbols.js';
import classes from './figure.module.css';

export interface PackSymbolProps {
  readonly id: SymbolId;
  /** What it looks like, without its meaning. */
  readonly label: string;
}

export function PackSymbol({ id, label }: PackSymbolProps) {
  return (
    <>
      <svg viewBox="0 0 150 92" className={classes.symbol} aria-hidden="true">
        {strokes[id]}
      </svg>
      <span className={classes.spoken}>{label}</span>
    </>
  );
}

const sterile = (method: string) => (
  <>
    <path d="M9,28 H141 V64 H9 Z M101,28 V64" />
    <text x="55" y="53" className={classes.letters}>
      STERILE
    </text>
    <text x="121" y="53" className={classes.letters}>
      {method}
    </text>
  </>
);

/** The ring of a prohibition, struck through from the upper left. */
const struckRing = <path d="M39,46 a36,36 0 1,0 72,0 a36,36 0 1,0 -72,0 M49.5,20.5 L100.5,71.5" />;

const strokes: Readonly<Record<SymbolId, ReactNode>> = {
  'sterile-eo': sterile('EO'),
  'sterile-r': sterile('R'),
  'no-reuse': (
    <>
      {struckRing}
      <text x="75" y="64" className={classes.figure2}>
        2
      </text>
    </>
  ),
  lot: (
    <>
      <path d="M42,28 H108 V64 H42 Z" />
      <text x="75" y="54" className={classes.lot}>
        LOT
      </text>
    </>
  ),
  'use-by': <path d="M52,14 H98 L52,78 H98 L52,14 Z M47,14 H103 M47,78 H103" />,
  'damaged-pack': (
    <>
      {struckRing}
      <path d="M57,35 H76 L72,42 L80,44 L75,51 L84,50 M88,35 H93 V62 H57 V35 M76,35 L80,29 M88,35 L85,41 L93,42" />
    </>
  ),
};
