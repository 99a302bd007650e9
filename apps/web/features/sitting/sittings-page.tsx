// Which sittings does an academy have, and must there be one?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { Loaded } from '../../frame/loaded.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeTime } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { AnnounceForm } from './announce-form.js';
import { sittingsQuery, type ListedSitting, type Sittings } from './queries.js';
import { SittingPage } from './sitting-page.js';
import { useSittingWords } from './words.js';

export function SittingsPage() {
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/sittings' });
  const { sitting } = useSearch({ from: '/framed/signed-in/academies/$academyId/sittings' });
  return typeof sitting === 'string' ? <SittingPage key={sitting} academyId={academyId} sittingId={sitting} /> : <AllSittings academyId={academyId} />;
}

function AllSittings({ academyId }: { readonly academyId: string }) {
  return <Loaded query={useQuery(sittingsQuery(academyId))}>{(known) => <Known academyId={academyId} known={known} />}</Loaded>;
}

interface KnownProps {
  readonly academyId: string;
  readonly known: Sittings;
}

function Known({ academyId, known }: KnownProps) {
  const { t } = useSittingWords();
  const [isAnnouncing, setAnnouncing] = useState(false);
  const announce = known.canAnnounce && !isAnnouncing && (
    <Button size="md" onClick={() => setAnnouncing(true)}>
      {t('announce.open')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={announce}>
      {isAnnouncing && (
        <Section title={t('announce.title')}>
          <AnnounceForm academyId={academyId} invigilators={known.invigilators} onDone={() => setAnnouncing(false)} />
        </Section>
      )}
      <Section title={t('list.title')}>
        {known.sittings.length === 0 ? (
          <Empty>{t('list.empty')}</Empty>
        ) : (
          <Rows label={t('list.title')}>
            {known.sittings.map((sitting) => (
              <Sitting key={sitting.id} academyId={academyId} sitting={sitting} now={known.now} />
            ))}
          </Rows>
        )}
      </Section>
      <Rule academyId={academyId} known={known} />
    </Page>
  );
}

function Sitting({ academyId, sitting, now }: { readonly academyId: string; readonly sitting: ListedSitting; readonly now: string }) {
  const { t, locale } = useSittingWords();
  const { id, place, invigilators, startsAt, endsAt, calledOffAt, candidates, checkedIn } = sitting;
  const state = calledOffAt !== null ? 'off' : Date.parse(now) < Date.parse(startsAt) ? 'ahead' : Date.parse(now) < Date.parse(endsAt) ? 'now' : 'over';
  return (
    <Row
      title={
        <Link to="/academies/$academyId/sittings" params={{ academyId }} search={{ sitting: id }}>
          {t('list.from', { day: writeDay(startsAt, locale), from: writeTime(startsAt, locale), to: writeTime(endsAt, locale) })}
        </Link>
      }
      about={
        <>
          {t('list.about', { place, invigilator: invigilators.map(({ name }) => name).join(', ') })} · {t('list.count', { checkedIn, candidates })}
        </>
      }
      state={
        <Status tone={state === 'now' ? 'good' : 'neutral'} icon={state === 'now' ? 'check' : state === 'off' ? 'cross' : 'clock'}>
          {t(`list.state.${state}`)}
        </Status>
      }
    />
  );
}

function Rule({ academyId, known: { required, demandedByRegister, revision, canDecide } }: KnownProps) {
  const { t } = useSittingWords();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: () => call(api.POST('/v1/academies/{academyId}/exam-supervision', { params: { path: { academyId } }, body: { required: !required, revision } })),
    onSuccess: (decided) => {
      client.setQueryData(sittingsQuery(academyId).queryKey, decided);
      notify(t(decided.required ? 'rule.demanded' : 'rule.waived'));
    },
  });
  return (
    <Section title={t('rule.title')}>
      {demandedByRegister && <p>{t('rule.register')}</p>}
      {(required || !demandedByRegister) && <p>{t(required ? 'rule.required' : 'rule.open')}</p>}
      {canDecide && (
        <>
          <p>{t('rule.lasts')}</p>
          <ProblemNote error={decide.error} />
          <Button variant="default" size="md" loading={decide.isPending} onClick={() => decide.mutate()}>
            {t(required ? 'rule.waive' : 'rule.demand')}
          </Button>
        </>
      )}
    </Section>
  );
}
