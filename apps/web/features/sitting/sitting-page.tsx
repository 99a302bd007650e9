// What does an invigilator see and do while an exam is sat?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, call } from '../../api/client.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeTime } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { CandidateList } from './candidate-list.js';
import { IncidentNotes } from './incident-notes.js';
import { Invigilators } from './invigilators.js';
import { sittingQuery, type SittingAtWork } from './queries.js';
import classes from './sitting.module.css';
import { useSittingWords } from './words.js';

export function SittingPage({ academyId, sittingId }: { readonly academyId: string; readonly sittingId: string }) {
  const query = useQuery(sittingQuery(academyId, sittingId));
  return <Loaded query={query}>{(sitting) => <AtWork academyId={academyId} sitting={sitting} readAt={query.dataUpdatedAt} />}</Loaded>;
}

function AtWork({ academyId, sitting, readAt }: { readonly academyId: string; readonly sitting: SittingAtWork; readonly readAt: number }) {
  const { t, locale } = useSittingWords();
  const { startsAt, endsAt, place, invigilators, calledOffAt, code, tied } = sitting;
  const day = writeDay(startsAt, locale);
  const above = (
    <BackLink to="/academies/$academyId/sittings" params={{ academyId }} search={{}}>
      {t('back')}
    </BackLink>
  );
  const lead = `${t('list.from', { day, from: writeTime(startsAt, locale), to: writeTime(endsAt, locale) })} · ${t('list.about', { place, invigilator: invigilators.map(({ name }) => name).join(', ') })}`;
  return (
    <Page title={t('page', { day })} above={above} lead={lead} actions={sitting.canCallOff && <CallOff academyId={academyId} sitting={sitting} />}>
      {calledOffAt !== null && (
        <StatusNote tone="neutral" icon="cross">
          <p>{t('off')}</p>
        </StatusNote>
      )}
      {calledOffAt === null && (
        <Section title={t('code.title')}>
          {code && <CodeOfTheMinute code={code} readAt={readAt} />}
          {!code && !tied && <p>{t('code.others')}</p>}
          {tied && (
            <StatusNote tone="caution" icon="warning">
              <p>{t('code.tied')}</p>
            </StatusNote>
          )}
        </Section>
      )}
      <CandidateList academyId={academyId} sitting={sitting} />
      <Invigilators academyId={academyId} sitting={sitting} />
      <IncidentNotes academyId={academyId} sitting={sitting} />
    </Page>
  );
}

/** The page asks every 4 s: a code that is over by more than two of them has not been heard of. */
const patience = 10_000;

function CodeOfTheMinute({ code: { digits, secondsLeft }, readAt }: { readonly code: NonNullable<SittingAtWork['code']>; readonly readAt: number }) {
  const { t } = useSittingWords();
  const [overSince, setOverSince] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setOverSince(readAt), Math.max(0, readAt + secondsLeft * 1000 + patience - Date.now()));
    return () => clearTimeout(timer);
  }, [readAt, secondsLeft]);
  if (overSince === readAt) {
    return (
      <StatusNote tone="caution" icon="warning" speaks="at-once">
        <p>{t('code.stale')}</p>
      </StatusNote>
    );
  }
  return (
    <>
      {/* read out digit by digit when asked for, and not by itself every minute */}
      <p className={classes.code}>{digits}</p>
      <p className={classes.hint}>{t('code.next', { seconds: secondsLeft })}</p>
    </>
  );
}

function CallOff({ academyId, sitting: { id: sittingId } }: { readonly academyId: string; readonly sitting: SittingAtWork }) {
  const { t } = useSittingWords();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const callOff = useMutation({
    mutationFn: () => call(api.POST('/v1/academies/{academyId}/sittings/{sittingId}/cancellation', { params: { path: { academyId, sittingId } } })),
    onSuccess: (known) => {
      client.setQueryData(sittingQuery(academyId, sittingId).queryKey, known);
      setAsked(false);
    },
  });
  return (
    <>
      <Button variant="default" size="md" onClick={() => setAsked(true)}>
        {t('callOff.open')}
      </Button>
      <Confirmation opened={isAsked} onClose={() => setAsked(false)} title={t('callOff.title')} confirm={t('callOff.confirm')} onConfirm={() => callOff.mutate()} isPending={callOff.isPending} error={callOff.error} isGrave>
        <p>{t('callOff.effect')}</p>
      </Confirmation>
    </>
  );
}
