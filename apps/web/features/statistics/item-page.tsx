// How did one item do, and what is to be done about it?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Facts } from '../../ui/facts.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import type { ExaminedItem, Measure } from './contract.js';
import { writeFigure } from './figures.js';
import { FlagNotes } from './flag-notes.js';
import { IntervalBar, Measured, TooFew } from './measured.js';
import { OptionTable } from './option-table.js';
import { examinedItemQuery } from './queries.js';
import { ReviewActs } from './review-acts.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

export function ItemPage() {
  const { blueprintId, versionId } = useParams({ from: '/framed/signed-in/register/exams/$blueprintId/items/$versionId' });
  const found = useQuery(examinedItemQuery(blueprintId, versionId));
  return <Loaded query={found}>{(item) => <Item item={item} />}</Loaded>;
}

function Item({ item }: { readonly item: ExaminedItem }) {
  const { t, locale } = useStatisticsWords();
  const { blueprintId, exam, code, version, domain, kind, gate, state, stem, flags, reviews } = item;
  return (
    <Page
      title={`${code}, ${t('item.version', { version })}`}
      above={
        <BackLink to="/register/exams/$blueprintId" params={{ blueprintId }}>
          {t('item.back', { exam })}
        </BackLink>
      }
      lead={[domain, t(`item.kinds.${kind}`), ...(gate ? [t('item.gate')] : [])].join(' · ')}
      actions={
        <Status tone={state === 'live' ? 'good' : 'neutral'} icon={state === 'live' ? 'check' : 'stop'}>
          {t(`item.states.${state}`)}
        </Status>
      }
    >
      <Section title={t('item.about')}>
        <p className={classes.stem} lang={item.locale}>
          {stem}
        </p>
      </Section>
      <Section title={t('item.flags')}>
        {flags.length === 0 ? <p className={classes.quiet}>{t('item.noFlags')}</p> : <FlagNotes item={item} />}
      </Section>
      {flags.length > 0 && state === 'live' && (
        <Section title={t('review.title')} lead={t(item.awaits ? 'review.lead' : 'review.done')}>
          <ReviewActs item={item} />
        </Section>
      )}
      <Section title={t('item.figures')} lead={t('intervalNote')}>
        <ItemFacts item={item} />
      </Section>
      <Section title={t('item.options')} lead={item.options && t('item.optionsLead')}>
        <OptionTable item={item} />
      </Section>
      {state !== 'pilot' && (
        <Section title={t('item.rescore')} lead={t('item.rescoreLead')}>
          <ButtonLink to="/register/rescorings" search={{ item: item.versionId }} variant="default">
            {t('item.toRescore')}
          </ButtonLink>
        </Section>
      )}
      {reviews.length > 0 && (
        <Section title={t('item.reviews')}>
          <Rows>
            {reviews.map(({ outcome, note, reviewerName, candidates, reviewedAt, flags: then }) => (
              <Row
                key={reviewedAt}
                title={t(`review.outcomes.${outcome}`)}
                about={
                  <>
                    {t('review.on', { day: writeDay(reviewedAt, locale), count: candidates })} · <span translate="no">{reviewerName}</span> · {then.map((flag) => t(`flags.${flag}`)).join(', ')}
                    <br />
                    <span className={classes.remark} translate="no">
                      {note}
                    </span>
                  </>
                }
              />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  );
}

function ItemFacts({ item: { facility, discrimination, time, languages } }: { readonly item: ExaminedItem }) {
  const { t, locale } = useStatisticsWords();
  const hint = (text: string) => <span className={classes.hint}>{text}</span>;
  const whole = (value: number) => writeFigure(value, locale, 0);
  const placed = (measure: Measure, from: number, key: 'item.facilityHint' | 'item.discriminationHint') => (
    <>
      <Measured measure={measure} />
      <IntervalBar measure={measure} from={from} to={1} />
      {hint(t(key))}
    </>
  );
  return (
    <Facts
      facts={[
        [t('item.candidates'), facility.candidates],
        [t('item.facility'), placed(facility, 0, 'item.facilityHint')],
        [t('item.discrimination'), placed(discrimination, -1, 'item.discriminationHint')],
        [
          t('item.time'),
          time.seconds ? (
            <>
              {t('item.timeOf', { median: whole(time.seconds.median), lower: whole(time.seconds.lower), upper: whole(time.seconds.upper) })}
              {hint(t('item.timeHint'))}
            </>
          ) : (
            <TooFew key="time" candidates={time.candidates} needed={time.needed} />
          ),
        ],
        [t('item.languages'), <Languages key="languages" languages={languages} />],
      ]}
    />
  );
}

function Languages({ languages: { english, portuguese, neededOfEach, neededOfBoth, delta, standardError, class: named } }: Pick<ExaminedItem, 'languages'>) {
  const { t, locale } = useStatisticsWords();
  if (delta !== null && standardError !== null && named !== null) {
    return (
      <>
        {t('item.languagesOf', { delta: writeFigure(delta, locale), error: writeFigure(standardError, locale), class: named, meaning: t(`item.classes.${named}`) })}
        <span className={classes.hint}>{t('item.languagesHint')}</span>
      </>
    );
  }
  const isEnough = Math.min(english, portuguese) >= neededOfEach && english + portuguese >= neededOfBoth;
  return <span className={classes.quiet}>{isEnough ? t('item.languagesNone') : `${t('tooFew')}: ${t('item.languagesFew', { each: neededOfEach, both: neededOfBoth, english, portuguese })}`}</span>;
}
