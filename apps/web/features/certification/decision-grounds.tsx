// Who is the trainee, and is the certifier independent of them?
import { writeDay } from '../../i18n/written.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import type { Decision } from './contract.js';
import classes from './decision-page.module.css';
import { useCertificationWords } from './words.js';

export function Identity({ name }: Pick<Decision, 'name'>) {
  const { t, locale } = useCertificationWords();
  return (
    <Section title={t('decision.identity')}>
      <div className={classes.pieces}>
        {name ? (
          <>
            <p>{t('decision.seen', { document: t(`documents.${name.document}`), person: name.checkedByName, day: writeDay(name.checkedAt, locale) })}</p>
            <Status tone={name.confirmedAt ? 'good' : 'caution'} icon={name.confirmedAt ? 'check' : 'clock'}>
              {name.confirmedAt ? t('decision.confirmed', { day: writeDay(name.confirmedAt, locale) }) : t('decision.notConfirmed')}
            </Status>
          </>
        ) : (
          <Status tone="caution" icon="warning">
            {t('decision.nobodySaw')}
          </Status>
        )}
      </div>
    </Section>
  );
}

export function Independence({ independence: { independent, because, exception } }: Pick<Decision, 'independence'>) {
  const { t, locale } = useCertificationWords();
  return (
    <Section title={t('decision.independence')}>
      <div className={classes.pieces}>
        <Status tone={independent ? 'good' : exception ? 'caution' : 'bad'} icon={independent ? 'check' : exception ? 'warning' : 'cross'}>
          {independent ? t('decision.independent') : t('decision.notIndependent')}
        </Status>
        {because.map(({ kind, academyName, since }) => (
          <p key={`${kind} ${academyName} ${since}`}>{t(`decision.${kind}`, { academy: academyName, day: writeDay(since, locale) })}</p>
        ))}
        {exception && <p>{t('decision.exception', { day: writeDay(exception.recordedAt, locale), reason: t(`exceptionReasons.${exception.reason}`) })}</p>}
      </div>
    </Section>
  );
}
