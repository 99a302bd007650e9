// What does the academy see of a trainee's logbook?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { Empty } from '../../ui/empty.js';
import { EntryList, PrintedEntries } from './entry-list.js';
import classes from './logbook.module.css';
import { PrintButton } from './logbook-page.js';
import { logbookQuery } from './queries.js';
import { Tally } from './tally.js';
import { useLogbookWords } from './words.js';

export function TraineeLogbookPage() {
  const { t } = useLogbookWords();
  const { academyId, enrolmentId } = useParams({ from: '/framed/signed-in/academies/$academyId/trainees/$enrolmentId/logbook' });
  const logbook = useQuery(logbookQuery(enrolmentId));
  return (
    <Loaded query={logbook} shape={<PageShape measure="reading" rows={5} />}>
      {(known) => {
        const above = (
          <span className={classes.screen}>
            <BackLink to="/academies/$academyId/trainees/$enrolmentId" params={{ academyId, enrolmentId }}>
              {known.traineeName}
            </BackLink>
          </span>
        );
        return (
          <div className={classes.paper}>
            <Page title={t('titleOf', { name: known.traineeName })} above={above} measure="reading" lead={<span className={classes.screen}>{t('leadAcademy')}</span>}>
              <div className={classes.top}>
                <Tally tally={known.tally} />
                {known.entries.length > 0 && (
                  <div className={classes.acts}>
                    <PrintButton />
                  </div>
                )}
              </div>
              {known.entries.length === 0 && <Empty>{t('emptyAcademy')}</Empty>}
              <EntryList logbook={known} as="academy" />
              <PrintedEntries logbook={known} />
            </Page>
          </div>
        );
      }}
    </Loaded>
  );
}
