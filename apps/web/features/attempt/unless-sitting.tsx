// Is this page open while somebody sits an exam?
import { lazy, Suspense, type ReactNode } from 'react';
import type { Problem } from '../../api/problem.js';

// few ever see it: the pages that it stands on stay as light as they are
const ClosedByExam = lazy(async () => ({ default: (await import('./closed-by-exam.js')).ClosedByExam }));

export function UnlessSitting({ error, children }: { readonly error: Problem | null; readonly children: ReactNode }) {
  return error?.code === 'closed-by-exam' ? (
    <Suspense>
      <ClosedByExam problem={error} />
    </Suspense>
  ) : children;
}
