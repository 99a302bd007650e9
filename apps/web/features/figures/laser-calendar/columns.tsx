// How do the sessions of the three reports stand beside one another?
import { calendar, markAt, marksOf, reportIds, reports, type Asked, type ReportId } from '#libs/anatomy/laser-calendar.js';
import classes from './figure.module.css';
import { useLaserCalendarWords } from './words.js';

const x = calendar.width / 2;

/** Two strokes across the line: what lies between is not to scale. */
function Gap({ from, to }: { readonly from: number; readonly to: number }) {
  const middle = (from + to) / 2;
  return (
    <>
      <path d={`M${x},${from} V${middle - 3} M${x},${middle + 3} V${to}`} className={classes.line} />
      <path d={`M${x - 6},${middle - 1} l12,-4 M${x - 6},${middle + 5} l12,-4`} className={classes.break} />
    </>
  );
}

export function Columns({ asked }: { readonly asked: Asked }) {
  const { t } = useLaserCalendarWords();
  return (
    <div className={classes.columns} aria-hidden="true">
      {reportIds.map((id) => (
        <div key={id}>
          <b>
            {t(`heads.${id}`)}
            <span data-asked={asked === 'people' || undefined}>{'●'.repeat(reports[id].people)}</span>
          </b>
          <svg viewBox={`0 0 ${calendar.width} ${calendar.height}`}>
            <Sessions id={id} asked={asked} />
          </svg>
          <p>{t(`answers.${asked}.${id}`)}</p>
        </div>
      ))}
    </div>
  );
}

function Sessions({ id, asked }: { readonly id: ReportId; readonly asked: Asked }) {
  const marks = marksOf(id);
  const { seenAgain } = reports[id];
  const last = markAt(marks.length);
  // the years of the third report reach further down than the weeks of the first
  const seen = seenAgain && (seenAgain.unit === 'years' ? calendar.height - 24 : last + calendar.step * 1.5);
  return (
    <>
      {marks.slice(1).map(({ number }) => (
        <Gap key={number} from={markAt(number - 1) + 11} to={markAt(number) - 11} />
      ))}
      {seen && <Gap from={last + 11} to={seen - 9} />}
      {marks.map(({ number, isCertain }) => (
        <g key={number} className={classes.session} data-possible={!isCertain || undefined} data-asked={asked === 'sessions' || undefined}>
          <circle cx={x} cy={markAt(number)} r={11} />
          <text x={x} y={markAt(number) + 4.7}>
            {number}
          </text>
        </g>
      ))}
      {seen && <path d={`M${x - 16},${seen} q16,-14 32,0 q-16,14 -32,0 Z M${x - 4},${seen} a4,4 0 1 0 8,0 a4,4 0 1 0 -8,0`} className={classes.eye} data-asked={asked === 'seen-again' || undefined} />}
    </>
  );
}

export function Legend() {
  const { t } = useLaserCalendarWords();
  return (
    <ul className={classes.legend} aria-hidden="true">
      {(['certain', 'possible'] as const).map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 18 18" width="18" height="18">
            <g className={classes.session} data-possible={kind === 'possible' || undefined}>
              <circle cx={9} cy={9} r={7.5} />
            </g>
          </svg>
          {t(`legend.${kind}`)}
        </li>
      ))}
      <li>
        <span>●</span> {t('legend.person')}
      </li>
      <li>
        <svg viewBox="0 0 18 22" width="18" height="22">
          <path d="M9,0 V7 M9,14 V22" className={classes.line} />
          <path d="M3,10 l12,-4 M3,16 l12,-4" className={classes.break} />
        </svg>
        {t('legend.gap')}
      </li>
      <li>
        <svg viewBox="0 0 36 18" width="30" height="15">
          <path d="M2,9 q16,-14 32,0 q-16,14 -32,0 Z M14,9 a4,4 0 1 0 8,0 a4,4 0 1 0 -8,0" className={classes.eye} />
        </svg>
        {t('legend.eye')}
      </li>
    </ul>
  );
}
