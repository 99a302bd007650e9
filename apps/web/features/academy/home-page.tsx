// What waits at this academy, and how far is everybody?
import { useParams } from '@tanstack/react-router';
import { Page } from '../../frame/page.js';
import { ButtonLink } from '../../ui/button-link.js';
import { CohortsSection } from './cohorts-section.js';
import { AcademyQueues } from './queues.js';
import { usePowers } from './roles.js';
import { useAcademyWords } from './words.js';

export function AcademyPage() {
  const { t } = useAcademyWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/' });
  const { name, enrols } = usePowers(academyId);
  const create = (
    <ButtonLink to="/academies/$academyId/cohorts/new" params={{ academyId }} variant="default">
      {t('cohorts.create')}
    </ButtonLink>
  );
  return (
    <Page title={name} actions={enrols ? create : undefined}>
      <AcademyQueues academyId={academyId} />
      <CohortsSection academyId={academyId} />
    </Page>
  );
}
