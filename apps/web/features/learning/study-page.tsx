// What does a trainee study, and where?
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Enrolment } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import { Empty } from '../../ui/empty.js';
import { Status } from '../../ui/status.js';
import { useLearntVersion } from '../curriculum/use-learnt-version.js';
import { EnrolmentWay, WayShape } from './enrolment-way.js';
import { enrolmentsQuery } from './queries.js';
import classes from './study-page.module.css';
import { useLearningWords } from './words.js';

/** Most trainees have one programme: it stands here at once, without a list before it. */
export function StudyPage() {
  const enrolments = useQuery(enrolmentsQuery);
  return (
    <Loaded query={enrolments} shape={<WayShape />}>
      {(all) => (all.length === 1 && all[0] ? <EnrolmentWay enrolmentId={all[0].id} /> : <EnrolmentList enrolments={all} />)}
    </Loaded>
  );
}

function EnrolmentList({ enrolments }: { readonly enrolments: readonly Enrolment[] }) {
  const { t, locale } = useLearningWords();
  const versionOf = useLearntVersion();
  return (
    <Page title={t('enrolments.title')} measure="reading">
      {enrolments.length === 0 && <Empty>{t('enrolments.empty')}</Empty>}
      <ul className={classes.list}>
        {enrolments.map(({ id, programmeTitle, version, editionName, academyName, academyState, cohortName, enrolledAt, done, total }) => (
          <li key={id} className={classes.card}>
            <h2>
              <Link to="/study/$enrolmentId" params={{ enrolmentId: id }}>
                {programmeTitle}
              </Link>
            </h2>
            <p>
              {academyName} · {cohortName} · {t('enrolments.since', { day: writeDay(enrolledAt, locale) })} · {versionOf({ version, editionName })}
            </p>
            <p>
              <DotRow dots={filled(done, total)} /> {t('doneOf', { done, total })}
            </p>
            {academyState === 'suspended' && (
              <Status tone="bad" icon="stop">
                {t('enrolments.suspended')}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
