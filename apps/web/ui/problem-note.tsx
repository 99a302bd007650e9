// How does a form say that the server refused?
import { asProblem, problemText } from '../api/problem.js';
import { useFrameWords } from '../frame/words.js';
import { StatusNote } from './status.js';

/** Shows nothing as long as there is no error; speaks up when one comes. Where a sign-in is missing, the frame asks for it. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const { t } = useFrameWords();
  if (!error) return null;
  const { requestId, status, wantsSignIn } = asProblem(error);
  if (wantsSignIn) return null;
  return (
    <StatusNote tone="bad" icon="warning" speaks="at-once">
      <p>{problemText(error)}</p>
      {requestId && status >= 500 && <p>{t('requestId', { id: requestId })}</p>}
    </StatusNote>
  );
}
