// What does a reader see, and what can be done, when something cannot be shown?
import { lazyRouteComponent } from '@tanstack/react-router';
import { asProblem, problemText } from '../api/problem.js';
import { Button } from '../ui/button.js';
import { Page } from './page.js';
import { useFrameWords } from './words.js';

const ClosedByExam = lazyRouteComponent(() => import('../features/attempt/closed-by-exam.js'), 'ClosedByExam');

export interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A whole page that failed. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useFrameWords();
  const problem = asProblem(error);
  if (problem.code === 'closed-by-exam') return <ClosedByExam problem={problem} />;
  return (
    <Page title={t('failed')} lead={problemText(problem)} measure="reading">
      <Button onClick={onRetry ?? (() => window.location.reload())}>{onRetry ? t('again') : t('reload')}</Button>
      {problem.requestId && <p>{t('requestId', { id: problem.requestId })}</p>}
    </Page>
  );
}
