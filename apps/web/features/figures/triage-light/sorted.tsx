// Which findings stand at which lamp?
import { decisions, findings } from '#libs/anatomy/triage.js';
import classes from './figure.module.css';
import { Lamp } from './lamp.js';
import { useTriageWords } from './words.js';

export function Sorted() {
  const { t } = useTriageWords();
  return (
    <ul className={classes.sorted}>
      {decisions.map((decision) => (
        <li key={decision}>
          <Lamp decision={decision} />
          <div>
            <p className={classes.decision}>{t(`decisions.${decision}`)}</p>
            <ul>
              {findings
                .filter((one) => one.decision === decision)
                .map((one) => (
                  <li key={one.id}>{t(`findings.${one.id}.short`)}</li>
                ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
