// What does a trainee see of one entry, and what can be done with it now?
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { writeDay, writeMoment } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { StatusNote } from '../../ui/status.js';
import type { Logbook, LogbookEntry } from './contract.js';
import { EntryForm } from './entry-form.js';
import { EntrySheet } from './entry-sheet.js';
import { EntryState } from './entry-state.js';
import { whatOf } from './entry-words.js';
import classes from './logbook.module.css';
import { logbookQuery } from './queries.js';
import { DiscardButton, OwnActs } from './own-acts.js';
import { useTypedEntry } from './use-typed-entry.js';
import { useLogbookWords } from './words.js';

export function EntryPage() {
  const { enrolmentId, entryId } = useParams({ from: '/framed/signed-in/study/$enrolmentId/logbook/$entryId' });
  const logbook = useQuery(logbookQuery(enrolmentId));
  // what was thrown away is gone while the way back is still being walked
  const [isGone, setIsGone] = useState(false);
  return (
    <Loaded query={logbook} shape={<PageShape measure="form" rows={8} />}>
      {(known) => {
        const entry = known.entries.find(({ id }) => id === entryId);
        if (!entry) return isGone ? <PageShape measure="form" rows={8} /> : <NotFound />;
        return <OneEntry key={entryId} logbook={known} entry={entry} onGone={() => setIsGone(true)} />;
      }}
    </Loaded>
  );
}

interface OneEntryProps {
  readonly logbook: Logbook;
  readonly entry: LogbookEntry;
  readonly onGone: () => void;
}

function OneEntry({ logbook, entry, onGone }: OneEntryProps) {
  const { t, locale } = useLogbookWords();
  const { enrolmentId } = logbook;
  const { can, state } = entry;
  const remark = state === 'returned' ? entry.events.findLast(({ type }) => type === 'returned') : undefined;
  const title = can.edit ? t(state === 'returned' ? 'form.mendTitle' : 'form.editTitle') : `${writeDay(entry.doneOn, locale)} · ${whatOf(entry, t)}`;
  const above = (
    <BackLink to="/study/$enrolmentId/logbook" params={{ enrolmentId }}>
      {t('title')}
    </BackLink>
  );
  return (
    <div className={classes.paper}>
      <Page key={can.edit ? 'form' : 'sheet'} title={title} above={above} measure={can.edit ? 'form' : 'reading'}>
        <div className={classes.standing}>
          <EntryState entry={entry} />
          <Neighbours logbook={logbook} entry={entry} />
        </div>
        {remark && (
          <div className={classes.remark}>
            <StatusNote tone="caution" icon="back" title={`${t('events.returned', { name: remark.byName })}, ${writeMoment(remark.at, locale)}`}>
              <p translate="no">{remark.remark}</p>
            </StatusNote>
          </div>
        )}
        {can.edit ? (
          <>
            <EntryForm logbook={logbook} entry={entry} corrected={null} />
            {can.discard && <DiscardButton enrolmentId={enrolmentId} entry={entry} onGone={onGone} />}
          </>
        ) : (
          <>
            {can.withdraw && <TypedBefore logbook={logbook} entry={entry} />}
            <EntrySheet entry={entry} />
            <OwnActs enrolmentId={enrolmentId} entry={entry} />
          </>
        )}
      </Page>
    </div>
  );
}

/** Somebody typed here while the entry was submitted elsewhere. */
function TypedBefore({ logbook: { enrolmentId, today }, entry }: Pick<OneEntryProps, 'logbook' | 'entry'>) {
  const { t } = useLogbookWords();
  const { isTyped } = useTypedEntry({ enrolmentId, entry, corrected: null, today });
  if (!isTyped) return null;
  return (
    <div className={classes.remark}>
      <StatusNote tone="notice" icon="forward">
        <p>{t('form.typedKept')}</p>
      </StatusNote>
    </div>
  );
}

/** The entry that this one corrects, and the one that corrects it. */
function Neighbours({ logbook: { enrolmentId, entries }, entry }: Pick<OneEntryProps, 'logbook' | 'entry'>) {
  const { t } = useLogbookWords();
  const later = entry.supersededBy ?? entries.find(({ supersedes }) => supersedes === entry.id)?.id;
  return (
    <>
      {entry.supersedes !== null && (
        <Link to="/study/$enrolmentId/logbook/$entryId" params={{ enrolmentId, entryId: entry.supersedes }}>
          {t('sheet.supersedes')}
        </Link>
      )}
      {later !== undefined && (
        <Link to="/study/$enrolmentId/logbook/$entryId" params={{ enrolmentId, entryId: later }}>
          {t('sheet.seeCorrection')}
        </Link>
      )}
    </>
  );
}
