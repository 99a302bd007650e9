// What was right in the quiz, and why?
import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReviewItem } from '../../api/contract.js';
import { ListShape } from '../../frame/page-shape.js';
import { writeNumber } from '../../i18n/written.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { CaseTold } from '../item/case-told.js';
import { MarkedItem } from '../item/marked-item.js';
import { reviewQuery } from './attempt-query.js';
import classes from './review.module.css';
import { useAttemptWords } from './words.js';

export function Review({ attemptId }: { readonly attemptId: string }) {
  const { t } = useAttemptWords();
  const review = useQuery(reviewQuery(attemptId));
  return (
    <Section title={t('review.title')}>
      <ProblemNote error={review.error} />
      {review.isPending && <ListShape />}
      <ol className={classes.items}>
        {review.data?.items.map((item) => (
          <li key={item.position}>
            <Reviewed item={item} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const MarkedText = lazy(() => import('../item/marked-text.js').then(({ MarkedText: Told }) => ({ default: Told })));

/** Of these, an answer can be partly right. */
const inParts: ReadonlySet<ReviewItem['kind']> = new Set(['multiple', 'ordering', 'matching', 'gaps', 'depth', 'written', 'photo']);

function Reviewed({ item }: { readonly item: ReviewItem }) {
  const { t, locale } = useAttemptWords();
  const { enrolment } = useSearch({ from: '/bare/attempts/$attemptId' });
  const { attemptId } = useParams({ from: '/bare/attempts/$attemptId' });
  const grade = item.points === 1 ? 'right' : item.points > 0 ? 'partly' : 'wrong';
  return (
    <>
      <h3 className={classes.stem}>
        <span className={classes.number}>{item.position + 1}</span> {item.stem}
      </h3>
      <p className={classes.grade}>
        {item.written === null && (
          <Status tone={grade === 'right' ? 'good' : 'neutral'} icon={grade === 'right' ? 'check' : 'back'}>
            {t(`review.${grade}`)}
          </Status>
        )}{' '}
        {inParts.has(item.kind) && t('review.points', { points: writeNumber(item.points, locale) })}
      </p>
      {item.vignette && <CaseTold vignette={item.vignette} />}
      {item.written ? (
        <Suspense>
          <MarkedText kind={item.kind} written={item.written} addressOf={(digest) => `/v1/attempts/${attemptId}/photos/${digest}`} />
        </Suspense>
      ) : (
        <MarkedItem kind={item.kind} text={item.text} picture={item.picture} marked={item} />
      )}
      {item.lesson?.lessonId && (
        <p>
          <Link to="/lessons/$lessonId" params={{ lessonId: item.lesson.lessonId }} search={{ enrolment }} hash={item.lesson.anchor ?? ''} className={classes.lesson}>
            {t('review.lesson', { code: item.lesson.code })}
          </Link>
        </p>
      )}
    </>
  );
}
