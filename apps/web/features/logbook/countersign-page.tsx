// What does a supervisor have before them when an entry waits?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { ButtonLink } from '../../ui/button-link.js';
import { StatusNote } from '../../ui/status.js';
import type { CountersigningProps } from './countersigning.js';
import { DecideActs } from './decide-acts.js';
import { EntrySheet } from './entry-sheet.js';
import { EntryState } from './entry-state.js';
import { whatOf } from './entry-words.js';
import classes from './logbook.module.css';
import { NameSupervisor } from './name-supervisor.js';
import { logbookQuery, logbookQueueQuery } from './queries.js';
import { useRemark } from './use-remark.js';
import { useLogbookWords } from './words.js';

export function CountersignPage() {
  const { academyId, enrolmentId, entryId } = useParams({ from: '/framed/signed-in/academies/$academyId/trainees/$enrolmentId/logbook/$entryId' });
  const logbook = useQuery(logbookQuery(enrolmentId));
  const queued = useQueryClient().getQueryData(logbookQueueQuery(academyId).queryKey);
  const entry = logbook.data?.entries.find(({ id }) => id === entryId);
  // which entry was on the screen, for nothing but its absence says that it was taken back
  const [shown, setShown] = useState<string | null>(null);
  if (entry && shown !== entryId) setShown(entryId);
  return (
    <Loaded query={logbook} shape={<PageShape measure="reading" rows={8} />}>
      {(known) => {
        if (entry) return <Countersigning key={entryId} academyId={academyId} logbook={known} entry={entry} />;
        return shown === entryId || queued?.some((waiting) => waiting.entryId === entryId) ? <TakenBack academyId={academyId} entryId={entryId} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function TakenBack({ academyId, entryId }: { readonly academyId: string; readonly entryId: string }) {
  const { t } = useLogbookWords();
  const [{ remark }] = useRemark(entryId);
  return (
    <Page title={t('takenBack.title')} lead={t('takenBack.lead')} measure="reading">
      {remark !== '' && (
        <div className={classes.remark}>
          <StatusNote tone="notice" icon="forward" title={t('takenBack.remark')}>
            <p translate="no">{remark}</p>
          </StatusNote>
        </div>
      )}
      <ButtonLink size="md" to="/academies/$academyId" params={{ academyId }}>
        {t('takenBack.queue')}
      </ButtonLink>
    </Page>
  );
}

function Countersigning({ academyId, logbook, entry }: CountersigningProps) {
  const { t, locale } = useLogbookWords();
  const { enrolmentId, traineeName } = logbook;
  const params = { academyId, enrolmentId };
  const above = (
    <BackLink to="/academies/$academyId/trainees/$enrolmentId/logbook" params={params}>
      {t('titleOf', { name: traineeName })}
    </BackLink>
  );
  const neighbour = (entryId: string, words: string) => (
    <Link to="/academies/$academyId/trainees/$enrolmentId/logbook/$entryId" params={{ ...params, entryId }}>
      {words}
    </Link>
  );
  return (
    <div className={classes.paper}>
      <Page title={`${writeDay(entry.doneOn, locale)} · ${whatOf(entry, t)}`} above={above} measure="reading">
        <div className={classes.standing}>
          <EntryState entry={entry} />
          {entry.supersedes !== null && neighbour(entry.supersedes, t('sheet.supersedes'))}
          {entry.supersededBy !== null && neighbour(entry.supersededBy, t('sheet.seeCorrection'))}
        </div>
        <EntrySheet entry={entry} />
        <div className={classes.end}>
          <Deciding academyId={academyId} logbook={logbook} entry={entry} />
        </div>
      </Page>
    </div>
  );
}

function Deciding({ academyId, logbook, entry }: CountersigningProps) {
  const { t } = useLogbookWords();
  const name = entry.supervisor?.name ?? '';
  if (entry.can.nameSupervisor) return <NameSupervisor academyId={academyId} logbook={logbook} entry={entry} />;
  if (entry.state !== 'submitted' || entry.can.decide) return <DecideActs academyId={academyId} logbook={logbook} entry={entry} />;
  return (
    <StatusNote tone="neutral" icon="clock">
      <p>{t(entry.supervisor?.hasLeft ? 'acts.leftBehind' : 'acts.notYours', { name })}</p>
    </StatusNote>
  );
}
