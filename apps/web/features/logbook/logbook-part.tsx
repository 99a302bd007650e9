// How much has a trainee done under supervision, seen from the academy's page about the trainee?
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { Section } from '../../ui/section.js';
import classes from './logbook.module.css';
import { logbookQuery } from './queries.js';
import { Tally } from './tally.js';
import { useLogbookWords } from './words.js';

export function LogbookPart({ academyId, enrolmentId }: { readonly academyId: string; readonly enrolmentId: string }) {
  const { t } = useLogbookWords();
  const logbook = useQuery(logbookQuery(enrolmentId));
  return (
    <Section title={t('title')} lead={t('part.lead')}>
      <LoadedPart query={logbook} rows={2}>
        {({ tally }) => (
          <div className={classes.section}>
            <Tally tally={tally} />
            <ButtonLink variant="default" to="/academies/$academyId/trainees/$enrolmentId/logbook" params={{ academyId, enrolmentId }}>
              {t('part.open')}
            </ButtonLink>
          </div>
        )}
      </LoadedPart>
    </Section>
  );
}
