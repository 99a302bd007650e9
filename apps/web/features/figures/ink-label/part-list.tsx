// What is said about each part, and where does the learner mark what rejects the ink?
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import { labelParts, type LabelId, type LabelPart, type Standing } from '#libs/anatomy/ink-label.js';
import classes from './figure.module.css';
import { Mark, type Standings } from './label-sheet.js';
import { useInkLabelWords } from './words.js';

const icons = { 'in-order': IconCheck, rejects: IconX, open: IconHelp } as const;

export function StandingWords({ standing }: { readonly standing: Standing }) {
  const { t } = useInkLabelWords();
  const Icon = icons[standing];
  return (
    <span className={classes.standing} data-standing={standing}>
      <Icon size={16} stroke={2.25} aria-hidden="true" />
      {t(`standing.${standing}`)}
    </span>
  );
}

export function Explained({ standings }: { readonly standings: Standings }) {
  const { t } = useInkLabelWords();
  return (
    <ol className={classes.parts}>
      {labelParts.map((part) => (
        <li key={part}>
          <Mark part={part} standings={standings} />
          <p>
            <b>{t(`parts.${part}`)}.</b> {t(`what.${part}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}

export interface MarkListProps {
  readonly marked: readonly LabelPart[];
  readonly onToggle: (part: LabelPart) => void;
}

export function MarkList({ marked, onToggle }: MarkListProps) {
  const { t } = useInkLabelWords();
  return (
    <fieldset className={classes.marking}>
      <legend>{t('task')}</legend>
      <div>
        {labelParts.map((part) => (
          <label key={part}>
            <input type="checkbox" checked={marked.includes(part)} onChange={() => onToggle(part)} />
            <span>{t(`parts.${part}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface FindingsProps {
  readonly id: Exclude<LabelId, 'a'>;
  readonly standings: Standings;
  readonly marked: readonly LabelPart[];
}

export function Findings({ id, standings, marked }: FindingsProps) {
  const { t } = useInkLabelWords();
  return (
    <ol className={classes.parts}>
      {labelParts.map((part) => (
        <li key={part}>
          <Mark part={part} standings={standings} />
          <p>
            <b>{t(`parts.${part}`)}</b>: <StandingWords standing={standings[part]} /> <Answered standing={standings[part]} wasMarked={marked.includes(part)} />
            <br />
            {t(`findings.${id}.${part}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Answered({ standing, wasMarked }: { readonly standing: Standing; readonly wasMarked: boolean }) {
  const { t } = useInkLabelWords();
  if (!wasMarked && standing !== 'rejects') return null;
  return <span className={classes.answered}>({t(wasMarked ? 'youMarked' : 'youMissed')})</span>;
}
