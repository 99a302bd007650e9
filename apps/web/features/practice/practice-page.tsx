// How does a trainee practise a few minutes a day?
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { problemText } from '../../api/problem.js';
import { Failure } from '../../frame/failure.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { ListShape, PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusNote } from '../../ui/status.js';
import { Answered } from './answered.js';
import type { Practice, PracticeCard } from './contract.js';
import { ItemCard } from './item-card.js';
import { PlanSection } from './plan-section.js';
import classes from './practice.module.css';
import { practiceQuery } from './queries.js';
import { Share } from './share.js';
import { ShareOver } from './share-over.js';
import { TermCard } from './term-card.js';
import { showingOf, useAnswering } from './use-answering.js';
import { usePracticeWords } from './words.js';

export function PracticePage() {
  const { t } = usePracticeWords();
  const { enrolmentId } = useParams({ from: '/framed/signed-in/study/$enrolmentId/practice' });
  const { more = false } = useSearch({ from: '/framed/signed-in/study/$enrolmentId/practice' });
  const practice = useQuery(practiceQuery(enrolmentId, more));
  const above = (
    <BackLink to="/study/$enrolmentId" params={{ enrolmentId }}>
      {t('back')}
    </BackLink>
  );
  if (practice.error?.code === 'closed-by-exam') return <Failure error={practice.error} />;
  // closed, not broken: also when it closes while the page is open
  if (practice.error?.status === 409) {
    return (
      <Page title={t('title')} above={above} measure="reading">
        <StatusNote tone="neutral" icon="clock">
          <p>{problemText(practice.error)}</p>
        </StatusNote>
      </Page>
    );
  }
  return (
    <Loaded query={practice} shape={<PageShape measure="reading" rows={5} />}>
      {(known) => (
        <Page title={t('title')} above={above} measure="reading">
          <Practising key={enrolmentId} practice={known} enrolmentId={enrolmentId} isBeyond={more} />
          <PlanSection practice={known} enrolmentId={enrolmentId} />
        </Page>
      )}
    </Loaded>
  );
}

interface PractisingProps {
  readonly practice: Practice;
  readonly enrolmentId: string;
  readonly isBeyond: boolean;
}

function Practising({ practice, enrolmentId, isBeyond }: PractisingProps) {
  const { t, locale } = usePracticeWords();
  const { answer, isSending, error, outcome, goOn, isAnswered } = useAnswering(enrolmentId, practice, locale);
  const { card } = practice;
  const showing = outcome ? `after ${outcome.answered.id}` : card ? showingOf(card) : 'over';
  const place = useFollowedPlace(showing);
  return (
    <>
      <Share practice={practice} isBeyond={isBeyond && practice.share.done >= practice.share.total} />
      {error?.code === 'practice-stale' ? (
        <StatusNote tone="notice" icon="forward" speaks="politely">
          <p>{t('stale')}</p>
        </StatusNote>
      ) : (
        <ProblemNote error={error} />
      )}
      <div ref={place} tabIndex={-1} className={classes.place} key={showing}>
        {outcome ? (
          <div className={classes.card}>
            <Answered asked={outcome.asked} answered={outcome.answered} enrolmentId={enrolmentId} onNext={goOn} />
          </div>
        ) : card && isAnswered(card) ? (
          <ListShape rows={4} />
        ) : card ? (
          <section aria-labelledby="card" className={classes.card}>
            <CardHead card={card} />
            {card.item && <ItemCard item={card.item} name={showing} enrolmentId={enrolmentId} isSending={isSending} onAnswer={(said) => answer(card, said)} />}
            {card.term && <TermCard term={card.term} enrolmentId={enrolmentId} isSending={isSending} onRate={(rating) => answer(card, { rating })} />}
          </section>
        ) : (
          <ShareOver practice={practice} enrolmentId={enrolmentId} />
        )}
      </div>
    </>
  );
}

function CardHead({ card: { kind, reason } }: { readonly card: PracticeCard }) {
  const { t } = usePracticeWords();
  return (
    <h2 id="card" tabIndex={-1} className={classes.cardHead}>
      {t(`kind.${kind}`)} · {t(`reason.${reason}`)}
    </h2>
  );
}

/** The reader follows from card to card; on arrival the page's own heading comes first. */
function useFollowedPlace(showing: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(showing);
  useEffect(() => {
    if (before.current === showing) return;
    before.current = showing;
    const found = place.current;
    found?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    if (found && found.getBoundingClientRect().top < 0) found.scrollIntoView({ block: 'start' });
  }, [showing]);
  return place;
}
