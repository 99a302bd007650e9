// Under which conditions does a trainee sit exams, seen from the academy's page about the trainee?
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDay, writeMoment, writeNumber } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { Section } from '../../ui/section.js';
import classes from './accommodation.module.css';
import { ConditionsForm } from './conditions-form.js';
import { factorWord } from './factor-word.js';
import { accommodationQuery, type Conditions } from './queries.js';
import type { AccommodationOf, KnownAccommodation } from './trainee-accommodation.js';
import { useAccommodationWords } from './words.js';
import { Withdrawal } from './withdrawal.js';

export function AccommodationPart(props: AccommodationOf) {
  const { t } = useAccommodationWords();
  const accommodation = useQuery(accommodationQuery(props.academyId, props.enrolmentId));
  return (
    <Section title={t('title')} lead={t('lead')}>
      <LoadedPart query={accommodation} rows={2}>
        {(known) => <Known {...props} accommodation={known} />}
      </LoadedPart>
    </Section>
  );
}

function Known({ accommodation, ...props }: KnownAccommodation) {
  const { t } = useAccommodationWords();
  const [open, setOpen] = useState<'form' | 'withdrawal' | null>(null);
  const { inForce, history, decides } = accommodation;
  const isGranted = history.length > 0 && history[0]?.act !== 'withdrawn';
  const close = () => setOpen(null);
  return (
    <div className={classes.pieces}>
      {inForce ? <InForce conditions={inForce} /> : <p>{t('usual')}</p>}
      {decides ? (
        <div className={classes.ways}>
          <Button variant="default" onClick={() => setOpen('form')}>
            {t('decide')}
          </Button>
          {isGranted && (
            <Button variant="default" isGrave onClick={() => setOpen('withdrawal')}>
              {t('withdraw')}
            </Button>
          )}
        </div>
      ) : (
        <p>{t('own')}</p>
      )}
      <History accommodation={accommodation} />
      {open === 'form' && <ConditionsForm {...props} accommodation={accommodation} onClose={close} />}
      {open === 'withdrawal' && <Withdrawal {...props} accommodation={accommodation} onClose={close} />}
    </div>
  );
}

function InForce({ conditions: { timeFactor, breakMinutes, largePrint, until } }: { readonly conditions: Conditions }) {
  const { t, locale } = useAccommodationWords();
  return (
    <Facts
      facts={[
        [t('time'), t(factorWord[timeFactor])],
        [t('breaks'), breakMinutes > 0 ? t('breakMinutes', { minutes: breakMinutes }) : t('noBreaks')],
        ...(largePrint ? [[t('print'), t('largePrint')] as const] : []),
        [t('until'), until ? writeDay(until, locale) : t('always')],
      ]}
    />
  );
}

function History({ accommodation: { history } }: Pick<KnownAccommodation, 'accommodation'>) {
  const { t, locale } = useAccommodationWords();
  if (history.length === 0) return null;
  const words = ({ timeFactor, breakMinutes, largePrint, until }: Conditions) =>
    [
      timeFactor !== 1 && t('short.time', { factor: writeNumber(timeFactor, locale) }),
      breakMinutes > 0 && t('short.breaks', { minutes: breakMinutes }),
      largePrint && t('short.print'),
      until && t('short.until', { day: writeDay(until, locale) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <details className={classes.history}>
      <summary>{t('history', { count: history.length })}</summary>
      <ol>
        {history.map((step) => (
          <li key={step.decidedAt}>
            {t('actBy', { act: t(`acts.${step.act}`), name: step.decidedBy, moment: writeMoment(step.decidedAt, locale) })}
            <span className={classes.what}>{words(step)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
