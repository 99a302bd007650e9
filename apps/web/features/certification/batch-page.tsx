// How far is what was submitted in one go, and what became of each row?
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Failure } from '../../frame/failure.js';
import { NotFound } from '../../frame/not-found.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { asProblem } from '../../api/problem.js';
import { writeMoment, writeNumber } from '../../i18n/written.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import { BackLink } from '../../ui/back-link.js';
import { ButtonLink } from '../../ui/button-link.js';
import { AnchorButton } from '../../ui/button.js';
import { ChoiceFilter, Filters } from '../../ui/filters.js';
import { More } from '../../ui/more.js';
import { Rows } from '../../ui/rows.js';
import { StatusNote } from '../../ui/status.js';
import { batchRowStates } from '#libs/certification/core/batch.js';
import { BatchRow } from './batch-row.js';
import classes from './batch.module.css';
import type { Batch } from './contract.js';
import { batchQuery } from './queries.js';
import { useCertificationWords } from './words.js';

const from = '/framed/signed-in/academies/$academyId/batches/$batchId';

/** A whole batch, however large, in at most so many dots. */
const dots = 40;

export function BatchPage() {
  const { t, locale } = useCertificationWords();
  const { academyId, batchId } = useParams({ from });
  const { state } = useSearch({ from });
  const query = useInfiniteQuery(batchQuery(academyId, batchId, state));
  const pages = query.data?.pages ?? [];
  const [batch] = pages;
  if (!batch) {
    if (!query.isError) return <PageShape />;
    return asProblem(query.error).status === 404 ? <NotFound /> : <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  const rows = pages.flatMap((page) => page.rows);
  const above = (
    <BackLink to="/academies/$academyId/batches/new" params={{ academyId }}>
      {t('batch.toBatches')}
    </BackLink>
  );
  return (
    <Page title={t('batch.title', { count: batch.size, written: writeNumber(batch.size, locale) })} lead={t('batch.lead', { person: batch.certifierName, when: writeMoment(batch.submittedAt, locale), mode: t(`batch.modesShort.${batch.mode}`) })} above={above}>
      <Progress academyId={academyId} batch={batch} />
      <StateFilter />
      <Rows label={t('batch.rows')}>
        {rows.map((row) => (
          <BatchRow key={row.place} academyId={academyId} row={row} />
        ))}
      </Rows>
      {query.hasNextPage && (
        <More loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('list.more')}</More>
      )}
    </Page>
  );
}

interface ProgressProps {
  readonly academyId: string;
  readonly batch: Batch;
}

function Progress({ academyId, batch }: ProgressProps) {
  const { t, locale } = useCertificationWords();
  const { size, waiting, issued, refused, receiptsUrl } = batch;
  const done = size - waiting;
  const written = { done: writeNumber(done, locale), total: writeNumber(size, locale), issued: writeNumber(issued, locale), refused: writeNumber(refused, locale) };
  const shown = Math.min(size, dots);
  const label = t('batch.progress', { count: size, ...written });
  return (
    <div className={classes.progress}>
      {waiting > 0 ? (
        <>
          <DotRow dots={filled(Math.floor((done / size) * shown), shown)} label={label} />
          <p>{label}</p>
          <p className={classes.about}>{t('batch.goesOn')}</p>
        </>
      ) : (
        <Outcome batch={batch} />
      )}
      {waiting === 0 && (
        <div className={classes.onward}>
          {receiptsUrl && (
            <AnchorButton href={receiptsUrl} download>
              {t('batch.receipts', { count: issued, written: writeNumber(issued, locale) })}
            </AnchorButton>
          )}
          {issued > 0 && (
            <ButtonLink to="/academies/$academyId/certificates" params={{ academyId }} variant="default">
              {t('issued.toList')}
            </ButtonLink>
          )}
          <ButtonLink to="/academies/$academyId" params={{ academyId }} variant="default">
            {t('issued.home')}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

function Outcome({ batch: { issued, refused, mode } }: { readonly batch: Batch }) {
  const { t, locale } = useCertificationWords();
  const counts = { issued: writeNumber(issued, locale), refused: writeNumber(refused, locale) };
  if (refused === 0) {
    return (
      <StatusNote tone="good" icon="check" speaks="politely" title={t('batch.allIssued', { count: issued, written: counts.issued })}>
        <p>{t('batch.allIssuedText')}</p>
      </StatusNote>
    );
  }
  if (issued === 0) {
    return (
      <StatusNote tone="caution" icon="warning" speaks="politely" title={t('batch.noneIssued')}>
        <p>{t(mode === 'together' ? 'batch.noneIssuedTogether' : 'batch.noneIssuedText')}</p>
      </StatusNote>
    );
  }
  return (
    <StatusNote tone="caution" icon="warning" speaks="politely" title={t('batch.someRefused', { count: refused, ...counts })}>
      <p>{t('batch.someRefusedText')}</p>
    </StatusNote>
  );
}

function StateFilter() {
  const { t } = useCertificationWords();
  const { state } = useSearch({ from });
  const navigate = useNavigate({ from: '/academies/$academyId/batches/$batchId' });
  return (
    <Filters label={t('list.filters')}>
      <ChoiceFilter
        label={t('batch.result')}
        all={t('batch.allResults')}
        value={state}
        choices={batchRowStates.map((each) => [each, t(`batch.states.${each}`)] as const)}
        onChange={(value) => void navigate({ search: (before) => ({ ...before, state: value }), replace: true })}
      />
    </Filters>
  );
}
