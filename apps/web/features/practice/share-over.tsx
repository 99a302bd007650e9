// What does practice say when there is no card?
import { writeDay } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import type { Practice } from './contract.js';
import classes from './practice.module.css';
import { usePracticeWords } from './words.js';

export interface ShareOverProps {
  readonly practice: Practice;
  readonly enrolmentId: string;
}

export function ShareOver({ practice: { share, hasMore, nextOn, readiness }, enrolmentId }: ShareOverProps) {
  const { t, locale } = usePracticeWords();
  if (readiness.seen === 0 && !hasMore) {
    return (
      <Empty
        action={
          <ButtonLink to="/study/$enrolmentId" params={{ enrolmentId }} hash="modules">
            {t('over.toLessons')}
          </ButtonLink>
        }
      >
        {t('over.empty')}
      </Empty>
    );
  }
  return (
    <section aria-labelledby="over" className={classes.over}>
      <h2 id="over" tabIndex={-1} className={classes.overTitle}>
        {share.done > 0 ? t('over.title') : t('over.titleNothing')}
      </h2>
      <p>
        {share.done > 0 && `${t('over.done', { count: share.done })} `}
        {!hasMore && `${t('over.nothing')} `}
        {nextOn && t('over.next', { day: writeDay(nextOn, locale) })}
      </p>
      <div className={classes.acts}>
        {hasMore && (
          <ButtonLink to="/study/$enrolmentId/practice" params={{ enrolmentId }} search={{ more: true }} replace resetScroll={false} size="lg">
            {t('over.more')}
          </ButtonLink>
        )}
        <ButtonLink to="/study/$enrolmentId" params={{ enrolmentId }} variant="default" size="lg">
          {t('over.overview')}
        </ButtonLink>
      </div>
    </section>
  );
}
