// What has happened to a certificate, from its issue to now?
import type { Certificate } from '../../api/contract.js';
import { writeDay } from '../../i18n/written.js';
import { Section } from '../../ui/section.js';
import { reinstatementReasons, suspensionReasons } from '#libs/certification/core/suspension.js';
import { certificateEventTypes } from '#libs/certification/core/certificate-state.js';
import classes from './certificate-sheet.module.css';
import { useCertificationWords } from './words.js';

const imposers = ['academy', 'register', 'holder'] as const;

/** Oldest first, as the ledger has them. */
export function CertificateHistory({ events }: { readonly events: Certificate['events'] }) {
  const { t, locale } = useCertificationWords();
  const reasonText = (reason: string | null) => {
    const suspension = suspensionReasons.find((known) => known === reason);
    const reinstatement = reinstatementReasons.find((known) => known === reason);
    if (suspension) return t(`suspensionReasons.${suspension}`);
    return reinstatement ? t(`reinstatementReasons.${reinstatement}`) : null;
  };
  const told = events.map((event) => {
    const type = certificateEventTypes.find((known) => known === event.type);
    const imposer = event.type === 'issued' ? undefined : imposers.find((known) => known === event.imposedBy);
    const parts = [imposer && t(`imposers.${imposer}`), event.until && t('sheet.until', { day: writeDay(event.until, locale) })].filter(Boolean);
    return { event, what: type ? t(`events.${type}`) : event.type, how: parts.join(', '), why: reasonText(event.reason) };
  });
  return (
    <Section title={t('sheet.history')}>
      <ol className={classes.history}>
        {told.map(({ event, what, how, why }, position) => (
          <li key={`${position} ${event.type}`} className={classes.event}>
            <div className={classes.day}>{writeDay(event.day, locale)}</div>
            <p>
              <strong>{what}</strong> {how}
            </p>
            {why && <p>{why}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
