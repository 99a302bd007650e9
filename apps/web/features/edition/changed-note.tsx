// What must somebody look at before they publish a draft or give it up?
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import type { DraftChange, LastChange } from './changes.js';
import classes from './edition.module.css';
import { useEditionWords } from './words.js';

interface ChangedNoteProps {
  readonly academyId: string;
  readonly editionId: string;
  readonly changes: readonly DraftChange[];
  /** Where something was refused for it. */
  readonly refused: LastChange | 'nothing-left' | null;
  readonly onLooked: () => void;
}

export function ChangedNote({ academyId, editionId, changes, refused, onLooked }: ChangedNoteProps) {
  const { t } = useEditionWords();
  const box = useRef<HTMLDivElement>(null);
  const wasRefused = refused !== null;
  // the button that was pressed is gone: this takes its place
  useEffect(() => {
    if (wasRefused) box.current?.focus();
  }, [wasRefused]);
  return (
    <div ref={box} tabIndex={-1} className={classes.changed}>
      <StatusNote tone="caution" icon="warning" speaks="at-once" title={t('edition.changed.title')}>
        <p>{[wasRefused && t('edition.changed.refused'), t('edition.changed.lead')].filter(Boolean).join(' ')}</p>
        <ul className={classes.changes}>
          {changes.map((change) => (
            <li key={change.code}>
              <Named {...{ academyId, editionId, change }} />
              <Changed change={change} last={refused === 'nothing-left' ? null : refused} />
            </li>
          ))}
        </ul>
        <Button variant="default" onClick={onLooked}>
          {t('edition.changed.looked')}
        </Button>
      </StatusNote>
    </div>
  );
}

function Named({ academyId, editionId, change: { code, title, how } }: { readonly academyId: string; readonly editionId: string; readonly change: DraftChange }) {
  const words = `${code} ${title}`;
  if (how === 'takenOut') return <b>{words}</b>;
  return (
    <Link to="/academies/$academyId/editions/$editionId/lessons/$code" params={{ academyId, editionId, code }}>
      {words}
    </Link>
  );
}

function Changed({ change: { code, revision, how }, last }: { readonly change: DraftChange; readonly last: LastChange | null }) {
  const { t, locale } = useEditionWords();
  const isLast = last !== null && last.code === code && last.revision === revision;
  const by = isLast ? t('edition.changed.by', { name: last.changedBy ?? t('editor.somebody'), moment: writeMoment(last.changedAt, locale) }) : null;
  return <span>{[t(`edition.changed.${how}`), by].filter(Boolean).join(' · ')}</span>;
}
