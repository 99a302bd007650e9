// How far is the logbook, seen from the way to the certificate?
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import type { Logbook } from './contract.js';
import classes from './logbook.module.css';
import { logbookQuery } from './queries.js';
import { Tally } from './tally.js';
import { useLogbookWords } from './words.js';

export function LogbookSection({ enrolmentId }: { readonly enrolmentId: string }) {
  const { t } = useLogbookWords();
  const logbook = useQuery(logbookQuery(enrolmentId));
  return (
    <div id="logbook">
      <Section title={t('section.title')} lead={t('section.lead')}>
        <LoadedPart query={logbook} rows={2}>
          {(known) => <Standing logbook={known} />}
        </LoadedPart>
      </Section>
    </div>
  );
}

function Standing({ logbook: { enrolmentId, entries, tally } }: { readonly logbook: Logbook }) {
  const { t } = useLogbookWords();
  const returned = entries.filter(({ state }) => state === 'returned').length;
  const waiting = entries.filter(({ state }) => state === 'submitted').length;
  return (
    <div className={classes.section}>
      {returned > 0 && (
        <StatusNote tone="caution" icon="back">
          <p>{t('section.returned', { count: returned })}</p>
        </StatusNote>
      )}
      <Tally tally={tally} />
      {waiting > 0 && <p className={classes.hint}>{t('section.waiting', { count: waiting })}</p>}
      <ButtonLink variant="default" to="/study/$enrolmentId/logbook" params={{ enrolmentId }}>
        {t('section.open')}
      </ButtonLink>
    </div>
  );
}
