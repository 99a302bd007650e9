// Is this attempt to be sat, or is its result to be shown?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Attempt } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { attemptQuery } from './attempt-query.js';
import { BackToOverview } from './back-to-overview.js';
import { BeingMarked } from './being-marked.js';
import { BreakPage } from './break-page.js';
import { Elsewhere } from './elsewhere.js';
import { RecordOf } from './record-of.js';
import { Result } from './result.js';
import { Sitting } from './sitting.js';
import { useAttemptWords } from './words.js';

export function AttemptPage() {
  const { attemptId } = useParams({ from: '/bare/attempts/$attemptId' });
  const attempt = useQuery(attemptQuery(attemptId));
  return (
    <Loaded query={attempt} shape={<PageShape measure="reading" rows={5} />}>
      {(known) => <Standing key={known.id} attempt={known} />}
    </Loaded>
  );
}

function Standing({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useAttemptWords();
  const shown = useLastShown(attempt);
  if (!attempt.heldHere) return <Elsewhere attempt={attempt} shown={shown} />;
  if (attempt.breakUntil !== null) return <BreakPage attempt={attempt} until={attempt.breakUntil} />;
  if (attempt.state === 'in-progress') return <Sitting attempt={attempt} />;
  if (attempt.state === 'being-marked') return <BeingMarked attempt={attempt} />;
  if (attempt.result) return <Result attempt={attempt} result={attempt.result} />;
  return (
    <Page title={t('result.void')} lead={t('result.voidLead')} measure="reading">
      <BackToOverview />
      <RecordOf attemptId={attempt.id} />
    </Page>
  );
}

/** The questions as they were on this screen, for what was answered here and not saved. */
function useLastShown({ items }: Attempt): Attempt['items'] {
  const [shown, setShown] = useState(items);
  if (items.length > 0 && shown !== items) setShown(items);
  return shown;
}
