// How are the days drawn: one bar for each piece of advice, in three lanes on one axis?
import { IconCalendar, IconCheck, IconEye, IconX, type TablerIcon } from '@tabler/icons-react';
import { advice, holdsOn, lastDay, schools, shareOf, type Advice, type AdviceId, type AdviceKind } from '#libs/anatomy/aftercare.js';
import classes from './figure.module.css';
import { useAftercareWords } from './words.js';

const icons: Readonly<Record<AdviceKind, TablerIcon>> = { do: IconCheck, leave: IconX, expect: IconEye, sitting: IconCalendar };
export const kinds = ['do', 'leave', 'expect', 'sitting'] as const satisfies readonly AdviceKind[];

const weeks = [0, 7, 14, 21, 28];
const percent = (days: number): string => `${shareOf(days) * 100}%`;

export function KindIcon({ kind }: { readonly kind: AdviceKind }) {
  const Icon = icons[kind];
  return <Icon size={15} stroke={2} aria-hidden="true" />;
}

/** Seen only: the same stands in words below. */
export function Lanes({ day }: { readonly day: number }) {
  const { t } = useAftercareWords();
  return (
    <div className={classes.lanes} aria-hidden="true">
      {schools.map((school) => (
        <div key={school} className={classes.lane} data-ours={school === 'programme' || undefined}>
          <p className={classes.school}>{t(`schools.${school}`)}</p>
          {advice
            .filter((one) => one.school === school)
            .map((one) => (
              <Row key={one.id} one={one} day={day} />
            ))}
          <Axis />
        </div>
      ))}
    </div>
  );
}

function Row({ one, day }: { readonly one: Advice & { readonly id: AdviceId }; readonly day: number }) {
  const { t } = useAftercareWords();
  const solid = Math.max(one.sureTo + 1, one.from);
  return (
    <div className={classes.row} data-now={holdsOn(one, day) !== 'no' || undefined}>
      <p>
        <KindIcon kind={one.kind} /> <span>{t(`advice.${one.id}`)}</span>
      </p>
      <div className={classes.track}>
        {solid > one.from && <span className={classes.bar} data-kind={one.kind} style={{ left: percent(one.from), width: percent(solid - one.from) }} />}
        {one.someTo > one.sureTo && <span className={classes.bar} data-kind={one.kind} data-some="true" style={{ left: percent(solid), width: percent(one.someTo + 1 - solid) }} />}
        <span className={classes.cursor} style={{ left: percent(day + 0.5) }} />
      </div>
    </div>
  );
}

function Axis() {
  return (
    <div className={classes.axis}>
      {weeks.map((week) => (
        <span key={week} style={{ left: percent(week + 0.5) }}>
          {week}
        </span>
      ))}
      <i style={{ width: percent(lastDay + 1) }} />
    </div>
  );
}
