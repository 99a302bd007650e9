// What has a trainee done under supervision, and what waits?
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { StatusNote } from '../../ui/status.js';
import type { Logbook } from './contract.js';
import { EntryList, PrintedEntries } from './entry-list.js';
import classes from './logbook.module.css';
import { logbookQuery } from './queries.js';
import { Tally } from './tally.js';
import { useLogbookWords } from './words.js';

export function LogbookPage() {
  const { enrolmentId } = useParams({ from: '/framed/signed-in/study/$enrolmentId/logbook' });
  const logbook = useQuery(logbookQuery(enrolmentId));
  return (
    <Loaded query={logbook} shape={<PageShape measure="reading" rows={5} />}>
      {(known) => <Whole logbook={known} />}
    </Loaded>
  );
}

function Whole({ logbook }: { readonly logbook: Logbook }) {
  const { t } = useLogbookWords();
  const { enrolmentId, entries, canWrite } = logbook;
  const above = (
    <span className={classes.screen}>
      <BackLink to="/study/$enrolmentId" params={{ enrolmentId }}>
        {t('back')}
      </BackLink>
    </span>
  );
  const write = (
    <ButtonLink size="md" to="/study/$enrolmentId/logbook/new" params={{ enrolmentId }} search={{}}>
      {t('write')}
    </ButtonLink>
  );
  return (
    <div className={classes.paper}>
      <Page title={t('title')} above={above} measure="reading" lead={<span className={classes.screen}>{t('lead')}</span>}>
        <div className={classes.top}>
          <Tally tally={logbook.tally} />
          <p className={classes.hint}>{t('tally.meaning')}</p>
          <div className={classes.acts}>
            {canWrite && entries.length > 0 && write}
            {entries.length > 0 && <PrintButton />}
          </div>
        </div>
        {!canWrite && (
          <StatusNote tone="neutral" icon="stop">
            <p>{t('closed')}</p>
          </StatusNote>
        )}
        {entries.length === 0 && canWrite && <Empty action={write}>{t('empty')}</Empty>}
        <EntryList logbook={logbook} as="trainee" />
        <PrintedEntries logbook={logbook} />
      </Page>
    </div>
  );
}

export function PrintButton() {
  const { t } = useLogbookWords();
  return (
    <Button variant="default" size="md" icon={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
}
