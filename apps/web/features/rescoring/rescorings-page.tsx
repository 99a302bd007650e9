// Which exams were marked again, and what waits for a second person?
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Row, Rows } from '../../ui/rows.js';
import { AppealPage } from '../appeal/appeal-page.js';
import { Appeals } from '../appeal/appeals-page.js';
import type { RescoringHead } from './contract.js';
import { Propose } from './propose.js';
import { rescoringsQuery } from './queries.js';
import { RescoringState } from './rescoring-state.js';
import { useRescoringWords } from './words.js';

export function RescoringsPage() {
  const { item, appeal } = useSearch({ from: '/framed/signed-in/register/rescorings' });
  if (appeal !== undefined) return appeal === 'all' ? <Appeals /> : <AppealPage key={appeal} appealId={appeal} />;
  return item === undefined ? <Rescorings /> : <Propose key={item} versionId={item} />;
}

function Rescorings() {
  const { t } = useRescoringWords();
  const found = useQuery(rescoringsQuery);
  return (
    <Page title={t('title')} lead={t('lead')} above={<BackLink to="/register/exams">{t('backToExams')}</BackLink>} actions={<ButtonLink to="/register/rescorings" search={{ appeal: 'all' }} variant="default">{t('appeals')}</ButtonLink>}>
      <Loaded query={found}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <Rows>
              {all.map((rescoring) => (
                <RescoringRow key={rescoring.id} rescoring={rescoring} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  );
}

function RescoringRow({ rescoring: { id, code, version, treatment, proposedBy, proposedAt, attempts, passing, state } }: { readonly rescoring: RescoringHead }) {
  const { t, locale } = useRescoringWords();
  return (
    <Row
      title={
        <Link to="/register/rescorings/$rescoringId" params={{ rescoringId: id }}>
          {t('item', { code, version })}
        </Link>
      }
      about={
        <>
          {t(`treatments.${treatment}`)}
          <br />
          {t('proposed', { name: proposedBy || t('nobody'), day: writeDay(proposedAt, locale) })} · {t('short', { count: attempts, passing })}
        </>
      }
      state={<RescoringState state={state} />}
    />
  );
}
