// What does a reader see, and what can be done, when something cannot be shown?
import { asProblem, problemText } from '../api/problem.js';
import { Button } from '../ui/button.js';
import { Page } from './page.js';
import { useFrameWords } from './words.js';

export interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A whole page that failed. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useFrameWords();
  const problem = asProblem(error);
  return (
    <Page title={t('failed')} lead={problemText(problem)} measure="reading">
      <Button onClick={onRetry ?? (() => window.location.reload())}>{onRetry ? t('again') : t('reload')}</Button>
      {problem.requestId && <p>{t('requestId', { id: problem.requestId })}</p>}
    </Page>
  );
}
