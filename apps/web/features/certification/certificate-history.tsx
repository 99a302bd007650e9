// What has happened to a certificate, from its issue to now?
import type { Certificate } from '../../api/contract.js';
import { writeDay } from '../../i18n/written.js';
import { Section } from '../../ui/section.js';
import { correctionReasons, strikeOffReasons, surrenderNotes } from '#libs/certification/core/endings.js';
import { reinstatementReasons, suspensionReasons } from '#libs/certification/core/suspension.js';
import { certificateEventTypes } from '#libs/certification/core/certificate-state.js';
import classes from './certificate-sheet.module.css';
import { useCertificationWords } from './words.js';

const imposers = ['academy', 'register', 'holder'] as const;

/** Oldest first, as the ledger has them. */
export function CertificateHistory({ events }: { readonly events: Certificate['events'] }) {
  const { t, locale } = useCertificationWords();
  const reasonText = (reason: string | null) => {
    const among = <Code extends string>(codes: readonly Code[]) => codes.find((known) => known === reason);
    const [suspension, reinstatement, strikeOff] = [among(suspensionReasons), among(reinstatementReasons), among(strikeOffReasons)];
    const [correction, note] = [among(correctionReasons), among(surrenderNotes)];
    if (suspension) return t(`suspensionReasons.${suspension}`);
    if (reinstatement) return t(`reinstatementReasons.${reinstatement}`);
    if (strikeOff) return t(`strikeOffReasons.${strikeOff}`);
    if (correction) return t(`correctionReasons.${correction}`);
    return note ? t(`surrenderNotes.${note}`) : null;
  };
  const told = events.map((event, position) => {
    const type = certificateEventTypes.find((known) => known === event.type);
    const imposer = event.type === 'issued' ? undefined : imposers.find((known) => known === event.imposedBy);
    const parts = [imposer && t(`imposers.${imposer}`), event.until && t('sheet.until', { day: writeDay(event.until, locale) })].filter(Boolean);
    const lifted = event.type === 'reinstated' && events[position - 1]?.state === 'with-conditions';
    const named = event.type === 'conditions' ? event.conditions.map((code) => t(`conditions.${code}`)).join(' ') : null;
    const what = lifted ? t('events.lifted') : type ? t(`events.${type}`) : event.type;
    return { event, what, how: parts.join(', '), why: named ?? reasonText(event.reason) };
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
