// How does a candidate get back to the way that this attempt belongs to?
import { useSearch } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.js';
import { useAttemptWords } from './words.js';

export function BackToOverview({ variant = 'filled' }: { readonly variant?: 'filled' | 'default' }) {
  const { t } = useAttemptWords();
  const { enrolment } = useSearch({ from: '/bare/attempts/$attemptId' });
  if (enrolment === undefined) {
    return (
      <ButtonLink to="/study" variant={variant} size="md">
        {t('result.toOverview')}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink to="/study/$enrolmentId" params={{ enrolmentId: enrolment }} variant={variant} size="md">
      {t('result.toOverview')}
    </ButtonLink>
  );
}
