// What stands where lessons and practice are closed, because an exam is under way?
import type { Problem } from '../../api/problem.js';
import { Page } from '../../frame/page.js';
import { ButtonLink } from '../../ui/button-link.js';
import { useAttemptWords } from './words.js';

const textIn = (facts: Problem['facts'], name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');

/** The refusal names the attempt: there is one way on from here. */
export function ClosedByExam({ problem }: { readonly problem: Problem }) {
  const { t } = useAttemptWords();
  const attemptId = textIn(problem.facts, 'attemptId');
  return (
    <Page title={t('closed.title')} lead={t('closed.lead')} measure="reading">
      <ButtonLink to="/attempts/$attemptId" params={{ attemptId }} search={{ enrolment: textIn(problem.facts, 'enrolmentId') || undefined }} size="lg">
        {t('closed.back')}
      </ButtonLink>
    </Page>
  );
}
