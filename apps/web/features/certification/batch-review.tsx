// On what would each of many decisions rest, one row each?
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { writeNumber } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Table, tableClasses } from '../../ui/table.js';
import classes from './batch.module.css';
import type { ReadyDecision } from './ready-decision.js';
import { useCertificationWords } from './words.js';

export interface BatchReviewProps {
  readonly academyId: string;
  readonly decisions: readonly ReadyDecision[];
  /** Ids of name checks. */
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

/** Only what has been on the screen can be ticked. */
const portion = 50;

export function BatchReview({ academyId, decisions, ticked, onChange }: BatchReviewProps) {
  const { t, locale } = useCertificationWords();
  const [seen, setSeen] = useState(portion);
  const shown = decisions.slice(0, seen);
  const ids = shown.map(({ name }) => name.checkId);
  const tickedHere = ids.filter((id) => ticked.includes(id)).length;
  const tick = (changed: readonly string[], isTicked: boolean) => {
    const others = ticked.filter((id) => !changed.includes(id));
    onChange(isTicked ? [...others, ...changed] : others);
  };
  const head = [
    {
      name: <TickAll label={t('batch.tickShown', { count: shown.length })} ticked={tickedHere} of={shown.length} onChange={(isTicked) => tick(ids, isTicked)} />,
      className: classes.tick,
    },
    t('decision.legalName'),
    ...(['theory', 'practical', 'independence'] as const).map((part) => ({ name: t(`decision.${part}`), className: tableClasses.wide })),
  ];
  return (
    <>
      <Table caption={t('batch.caption')} head={head}>
        {shown.map((decision) => (
          <ReviewRow key={decision.enrolmentId} academyId={academyId} decision={decision} isTicked={ticked.includes(decision.name.checkId)} onTick={(isTicked) => tick([decision.name.checkId], isTicked)} />
        ))}
      </Table>
      {decisions.length > seen && (
        <Button className={classes.more ?? ''} variant="default" onClick={() => setSeen(seen + portion)}>
          {t('batch.more', { count: Math.min(portion, decisions.length - seen), rest: writeNumber(decisions.length - seen, locale) })}
        </Button>
      )}
    </>
  );
}

interface TickAllProps {
  readonly label: string;
  readonly ticked: number;
  readonly of: number;
  readonly onChange: (isTicked: boolean) => void;
}

function TickAll({ label, ticked, of, onChange }: TickAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const isPartly = ticked > 0 && ticked < of;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return <input ref={box} type="checkbox" aria-label={label} title={label} checked={of > 0 && ticked === of} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

interface ReviewRowProps {
  readonly academyId: string;
  readonly decision: ReadyDecision;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function ReviewRow({ academyId, decision, isTicked, onTick }: ReviewRowProps) {
  const { t } = useCertificationWords();
  const id = useId();
  const { enrolmentId, name, traineeName, cohortName, exam, assessorNames, exception } = decision;
  const theory = exam ? t('decision.examPoints', { points: exam.points, possible: exam.possible }) : t('decision.noExam');
  const practical = t('batch.signedBy', { names: assessorNames.join(', ') });
  const independence = exception === null ? t('batch.independent') : t('batch.exception', { reason: t(`exceptionReasons.${exception}`) });
  return (
    <tr data-ticked={isTicked || undefined}>
      <td className={classes.tick}>
        <input type="checkbox" id={id} aria-label={name.legalName} checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      </td>
      <th scope="row" className={classes.name}>
        <label htmlFor={id} translate="no">
          {name.legalName}
        </label>
        <div className={classes.about}>
          {traineeName} · {cohortName} ·{' '}
          <Link to="/academies/$academyId/decisions/$enrolmentId" params={{ academyId, enrolmentId }} aria-label={t('batch.allOf', { name: traineeName })}>
            {t('batch.all')}
          </Link>
        </div>
        <div className={`${classes.about} ${tableClasses.narrow}`}>
          {theory} · {practical} · {independence}
        </div>
      </th>
      <td className={tableClasses.wide}>{theory}</td>
      <td className={tableClasses.wide}>{practical}</td>
      <td className={tableClasses.wide}>{independence}</td>
    </tr>
  );
}
