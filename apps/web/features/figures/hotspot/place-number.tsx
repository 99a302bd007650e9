// How is the number of a place drawn, and which place does it belong to?
import type { Point } from '#libs/anatomy/scalp-section.js';
import classes from './picture.module.css';

/** What a place looks like, by its id. */
export type PlaceState = (place: string) => { readonly 'data-place': string; readonly 'data-chosen'?: true; readonly 'data-right'?: true };

export interface PlaceNumberProps {
  readonly place: string;
  readonly number: number;
  /** Where its line begins. */
  readonly from: Point;
  readonly at: Point;
  readonly stateOf: PlaceState;
}

/** Part of the place: a finger finds a number more easily than a thin layer. */
export function PlaceNumber({ place, number, from, at, stateOf }: PlaceNumberProps) {
  return (
    <g className={classes.number} {...stateOf(place)}>
      <path d={`M${from.x} ${from.y}L${at.x} ${at.y}`} />
      <circle cx={at.x} cy={at.y} r="24" />
      <text x={at.x} y={at.y + 9} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}
