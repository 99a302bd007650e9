// What must be mended, and where is it?
import { Link } from '@tanstack/react-router';
import type { EditionFault } from './contract.js';
import { FaultText } from './fault-text.js';
import classes from './edition.module.css';
import { useEditionWords } from './words.js';

interface FaultListProps {
  readonly academyId: string;
  readonly editionId: string;
  readonly faults: readonly EditionFault[];
}

/** Each leads to its lesson, and there to its line. */
export function FaultList({ academyId, editionId, faults }: FaultListProps) {
  const { t } = useEditionWords();
  return (
    <ul className={classes.faults}>
      {faults.map((fault, place) => (
        // two faults of one line may have the same words
        <li key={`${place} ${fault.code}`}>
          <Link to="/academies/$academyId/editions/$editionId/lessons/$code" params={{ academyId, editionId, code: fault.lesson }} search={fault.locale ? { text: fault.locale } : {}} hash={fault.line === null ? fault.field : `line-${fault.line}`}>
            {[fault.lesson, fault.locale && t(`edition.languages.${fault.locale}`), fault.line !== null && t('editor.line', { line: fault.line })].filter(Boolean).join(' · ')}
          </Link>
          <FaultText fault={fault} />
        </li>
      ))}
    </ul>
  );
}
