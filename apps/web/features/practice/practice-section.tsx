// How much is there to practise today, seen from the way to the certificate?
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { Section } from '../../ui/section.js';
import type { Practice } from './contract.js';
import { forecastSentence } from './forecast-words.js';
import classes from './practice.module.css';
import { practiceQuery } from './queries.js';
import { Share } from './share.js';
import { usePracticeWords } from './words.js';

export function PracticeSection({ enrolmentId }: { readonly enrolmentId: string }) {
  const { t } = usePracticeWords();
  const practice = useQuery(practiceQuery(enrolmentId, false));
  const isClosed = practice.error?.code === 'closed-by-exam';
  return (
    <div id="practice">
      <Section title={t('section.title')}>
        {isClosed ? (
          <p>{t('section.closed')}</p>
        ) : (
          <LoadedPart query={practice} rows={2}>
            {(known) => <Due practice={known} enrolmentId={enrolmentId} />}
          </LoadedPart>
        )}
      </Section>
    </div>
  );
}

function Due({ practice, enrolmentId }: { readonly practice: Practice; readonly enrolmentId: string }) {
  const { t, locale } = usePracticeWords();
  const { counts, share, readiness, hasMore, card } = practice;
  if (readiness.seen === 0 && !hasMore) return <p>{t('section.empty')}</p>;
  const due = counts.redo + counts.again + counts.dueItems + counts.dueTerms;
  const fresh = counts.newItems + counts.newTerms;
  return (
    <div className={classes.section}>
      <Share practice={practice} isBeyond={false} />
      <p>
        {due > 0 ? t('section.due', { count: due }) : t('section.nothing')} {fresh > 0 && t('section.fresh', { count: fresh })}
      </p>
      <p className={classes.hint}>{forecastSentence(practice, t, locale)}</p>
      <ButtonLink to="/study/$enrolmentId/practice" params={{ enrolmentId }} search={{}}>
        {card === null ? t('section.more') : share.done > 0 ? t('section.goOn') : t('section.begin')}
      </ButtonLink>
    </div>
  );
}
