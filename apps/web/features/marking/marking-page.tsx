// What is there to mark, and how does marking go?
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { Empty } from '../../ui/empty.js';
import { Section } from '../../ui/section.js';
import { usePowers } from '../academy/roles.js';
import { Figures } from './figures.js';
import classes from './marking.module.css';
import { MarkingSheetPage } from './marking-sheet.js';
import { markingFiguresQuery, markingQueueQuery } from './queries.js';
import { useMarkingWords } from './words.js';

export function MarkingPage() {
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/marking' });
  const { item } = useSearch({ from: '/framed/signed-in/academies/$academyId/marking' });
  const { t } = useMarkingWords();
  const { assesses, owns } = usePowers(academyId);
  if (item !== undefined && assesses) return <MarkingSheetPage key={item} academyId={academyId} versionId={item} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {assesses && <Queue academyId={academyId} />}
      {owns && <OwnersFigures academyId={academyId} />}
    </Page>
  );
}

function Queue({ academyId }: { readonly academyId: string }) {
  const { t, locale } = useMarkingWords();
  const queue = useQuery(markingQueueQuery(academyId));
  return (
    <Loaded query={queue}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('queue.empty')}</Empty>
        ) : (
          <Section title={t('queue.title')} lead={t('queue.lead')}>
            <ol className={classes.queue}>
              {items.map(({ versionId, stem, waiting, oldest, signed }) => (
                <li key={versionId}>
                  <Link className={classes.link} to="/academies/$academyId/marking" params={{ academyId }} search={{ item: versionId }}>
                    {stem}
                  </Link>
                  <p>
                    {t('queue.waiting', { count: waiting })} {t('queue.since', { day: writeDay(oldest, locale) })}
                    {signed > 0 && ` ${t('queue.signed', { count: signed })}`}
                  </p>
                </li>
              ))}
            </ol>
          </Section>
        )
      }
    </Loaded>
  );
}

function OwnersFigures({ academyId }: { readonly academyId: string }) {
  return <Loaded query={useQuery(markingFiguresQuery(academyId))}>{({ items }) => <Figures items={items} />}</Loaded>;
}
