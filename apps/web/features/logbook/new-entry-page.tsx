// How does a trainee begin an entry, or the correction of one?
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { StatusNote } from '../../ui/status.js';
import { EntryForm } from './entry-form.js';
import { logbookQuery } from './queries.js';
import { useLogbookWords } from './words.js';

export function NewEntryPage() {
  const { t } = useLogbookWords();
  const { enrolmentId } = useParams({ from: '/framed/signed-in/study/$enrolmentId/logbook/new' });
  const { corrects } = useSearch({ from: '/framed/signed-in/study/$enrolmentId/logbook/new' });
  const logbook = useQuery(logbookQuery(enrolmentId));
  const above = (
    <BackLink to="/study/$enrolmentId/logbook" params={{ enrolmentId }}>
      {t('title')}
    </BackLink>
  );
  return (
    <Loaded query={logbook} shape={<PageShape measure="form" rows={8} />}>
      {(known) => {
        const corrected = corrects === undefined ? null : (known.entries.find(({ id }) => id === corrects) ?? null);
        if (corrects !== undefined && !corrected) return <NotFound />;
        return (
          <Page title={corrected ? t('form.correctTitle') : t('form.newTitle')} above={above} measure="form" lead={corrected ? t('form.correctLead') : undefined}>
            {known.canWrite ? (
              <EntryForm key={corrects ?? 'new'} logbook={known} entry={null} corrected={corrected} />
            ) : (
              <StatusNote tone="neutral" icon="stop">
                <p>{t('closed')}</p>
              </StatusNote>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
