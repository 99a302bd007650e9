// How do the four vessels look, with what has been put into them?
import type { ReactNode } from 'react';
import { isHazardous, wasteAnswer, wasteStreams, type WasteStream, type WasteThing } from '#libs/anatomy/waste-streams.js';
import classes from './figure.module.css';
import { useWasteWords } from './words.js';

/** Tied at its neck. */
const bag = 'M42,14 q8,6 16,0 L56,29 Q86,40 88,74 Q90,104 78,110 H22 Q10,104 12,74 Q14,40 44,29 Z M43,29 H57';

const strokes: Readonly<Record<WasteStream, ReactNode>> = {
  // rigid, with a narrow mouth in its lid, and the line at which it is closed
  sharps: (
    <>
      <path d="M16,36 H84 L80,110 H20 Z M12,24 H88 V36 H12 Z M36,24 V18 H64 V24" />
      <path d="M17,54 H83" className={classes.fillLine} />
    </>
  ),
  biohazard: (
    <>
      <path d={bag} />
      <path d="M50,37 L58.5,52 H41.5 Z M50,43 V47 M50,49.4 V49.6" className={classes.warning} />
    </>
  ),
  ordinary: <path d={bag} />,
  // a shelf with a label
  'set-aside': <path d="M12,110 H88 M18,110 V40 H82 V110 M34,48 H66 V60 H34 Z M40,54 H60" />,
};

export function Vessels({ things }: { readonly things: readonly WasteThing[] }) {
  const { t } = useWasteWords();
  return (
    <ul className={classes.vessels}>
      {wasteStreams.map((stream) => {
        const inside = things.flatMap((thing, index) => (wasteAnswer(thing) === stream ? [{ thing, number: index + 1 }] : []));
        return (
          <li key={stream}>
            <svg viewBox="0 0 100 116" className={classes.vessel} aria-hidden="true">
              {strokes[stream]}
              {inside.map(({ thing, number }, place) => (
                <g key={thing} className={classes.thing} data-newest={number === things.length || undefined}>
                  <circle cx={37 + (place % 2) * 26} cy={95 - Math.trunc(place / 2) * 25} r={11} />
                  <text x={37 + (place % 2) * 26} y={100 - Math.trunc(place / 2) * 25}>
                    {number}
                  </text>
                </g>
              ))}
            </svg>
            <b>{t(`groups.${stream}`)}</b>
            <span>{t(`streams.${stream}`)}</span>
            {isHazardous(stream) && <span className={classes.hazard}>{t('hazardous')}</span>}
            {inside.length > 0 && <span className={classes.inside}>{inside.map(({ thing, number }) => `${number}\u00A0${t(`shortNames.${thing}`)}`).join('; ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
