// What is decided when one client brings two findings?
import { useState } from 'react';
import { decide, decisions, findings, type FindingId } from '#libs/anatomy/triage.js';
import { NativeSelect } from '../../../ui/native-select.js';
import classes from './figure.module.css';
import { Lamp } from './lamp.js';
import { useTriageWords } from './words.js';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function TwoFindings() {
  const { t } = useTriageWords();
  const [first, setFirst] = useState<FindingId>('diabetes-controlled');
  const [second, setSecond] = useState<FindingId>('active-skin');
  const together = decide([first, second]);
  const options = findings.map(({ id }) => ({ value: id, label: capital(t(`findings.${id}.short`)) }));
  const chosen = first === second ? [first] : [first, second];
  return (
    <div className={classes.two}>
      <NativeSelect label={t('first')} size="md" value={first} data={options} onChange={(event) => setFirst(event.currentTarget.value as FindingId)} />
      <NativeSelect label={t('second')} size="md" value={second} data={options} onChange={(event) => setSecond(event.currentTarget.value as FindingId)} />
      <div className={classes.row} aria-hidden="true">
        {decisions.map((decision) => (
          <Lamp key={decision} decision={decision} lit={decision === together} />
        ))}
      </div>
      <output className={classes.answer}>
        <b>{t('together', { decision: t(`decisions.${together}`) })}.</b>
        {chosen.map((id) => (
          <span key={id}>
            <i>{t(`findings.${id}.name`)}.</i> {t(`findings.${id}.action`)}
          </span>
        ))}
      </output>
    </div>
  );
}
