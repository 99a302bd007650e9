// How does the form of the scalp look with what was put on it?
import { findings, form, outlineOf, signAt, standsOn, zones, type Entry, type Spot, type Zone } from '#libs/anatomy/scalp-map.js';
import classes from './figure.module.css';
import { Mark, WorkedPattern } from './sign.js';
import { useScalpMapWords } from './words.js';

const path = (outline: readonly Spot[]): string => `${outline.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')}Z`;
const outlines = zones.map((zone) => [zone, path(outlineOf(zone))] as const);

/** Names of the narrow zones stand beside the head. */
const names: Readonly<Record<Zone, readonly [x: number, y: number]>> = {
  hairline: [175, 62], top: [175, 114], crown: [175, 188], back: [175, 253],
  'left-temple': [36, 70], 'right-temple': [314, 70], 'left-side': [34, 226], 'right-side': [316, 226],
};

export function ScalpForm({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useScalpMapWords();
  return (
    <svg viewBox={`0 0 ${form.width} ${form.height}`} className={classes.form} aria-hidden="true">
      <WorkedPattern />
      <path d="M163,42 q5,-4 8,-14 q4,-6 8,0 q3,10 8,14" className={classes.face} />
      <path d="M70,150 q-14,-4 -12,14 q2,18 12,18 M280,150 q14,-4 12,14 q-2,18 -12,18" className={classes.face} />
      {outlines.map(([zone, d]) => (
        <g key={zone}>
          <path d={d} className={classes.zone} />
          {standsOn(entries, zone).includes('worked') && <path d={d} className={classes.worked} />}
        </g>
      ))}
      {zones.map((zone) =>
        t(`onMap.${zone}`)
          .split('\n')
          .map((line, at) => (
            <text key={line} x={names[zone][0]} y={names[zone][1] + at * 15} className={classes.name}>
              {line}
            </text>
          )),
      )}
      {zones.flatMap((zone) => standsOn(entries, zone).map((finding) => finding !== 'worked' && findings.includes(finding) && <Mark key={`${zone} ${finding}`} finding={finding} at={signAt(finding, zone)} />))}
    </svg>
  );
}
