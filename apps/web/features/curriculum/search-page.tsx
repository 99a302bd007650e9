// Where do the lessons speak of what a reader looks for?
import { useDeferredValue } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { LessonHit } from '../../api/contract.js';
import { Failure } from '../../frame/failure.js';
import { Page } from '../../frame/page.js';
import { Empty } from '../../ui/empty.js';
import { TextFilter } from '../../ui/filters.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { searchQuery } from './lesson-query.js';
import classes from './search-page.module.css';
import { useCurriculumWords } from './words.js';

const route = '/framed/signed-in/programmes/$versionId/search' as const;

export function SearchPage() {
  const { t } = useCurriculumWords();
  const { versionId } = useParams({ from: route });
  const { q } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/programmes/$versionId/search' });
  const wanted = useDeferredValue(q ?? '');
  const { data, error } = useQuery(searchQuery(versionId, wanted));
  if (error?.code === 'closed-by-exam') return <Failure error={error} />;
  return (
    <Page title={t('search.title')} measure="reading">
      <TextFilter label={t('search.label')} clear={t('search.clear')} value={q} onChange={(value) => void navigate({ search: (before) => ({ ...before, q: value }), replace: true })} />
      <ProblemNote error={error} />
      <p className={classes.count} aria-live="polite">
        {data && wanted.trim().length > 1 && data.length > 0 ? t('search.found', { count: data.length }) : ''}
      </p>
      {data?.length === 0 && wanted.trim().length > 1 && <Empty>{t('search.none', { wanted: wanted.trim() })}</Empty>}
      <Hits hits={data ?? []} />
    </Page>
  );
}

function Hits({ hits }: { readonly hits: readonly LessonHit[] }) {
  const { enrolment } = useSearch({ from: route });
  return (
    <ol className={classes.hits}>
      {hits.map(({ lessonId, code, title, writtenIn, section, excerpt }) => (
        <li key={`${lessonId}#${section?.anchor}`} lang={writtenIn}>
          <Link to="/lessons/$lessonId" params={{ lessonId }} search={{ enrolment }} {...(section && { hash: section.anchor })}>
            <span className={classes.lesson}>
              {code} {title}
            </span>
            {section && <span className={classes.section}>{section.heading}</span>}
          </Link>
          <p>
            {excerpt.map(({ text, found }, at) =>
              // the parts of one text have no other name than their place
              // oxlint-disable-next-line react/no-array-index-key
              found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
