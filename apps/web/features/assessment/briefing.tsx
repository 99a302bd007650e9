// What is the trainee asked to do, with what?
import { IconChevronDown } from '@tabler/icons-react';
import type { Station } from './contract.js';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

/** Folded away once it has been read out: the steps come first. */
export function Briefing({ station: { brief, equipment } }: { readonly station: Station }) {
  const { t } = useAssessmentWords();
  return (
    <div className={classes.briefing}>
      <details open>
        <summary>
          {t('brief')}
          <IconChevronDown size={18} aria-hidden="true" />
        </summary>
        <p>{brief}</p>
      </details>
      <details>
        <summary>
          {t('equipment', { count: equipment.length })}
          <IconChevronDown size={18} aria-hidden="true" />
        </summary>
        <ul>
          {equipment.map((piece) => (
            <li key={piece}>{piece}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
