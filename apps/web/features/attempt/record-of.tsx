// When does the script come that shows what an exam leaves behind?
import { lazy, Suspense } from 'react';

/** Not before it is over; and a result stays readable when it does not come. */
const Record = lazy(() => import('./record.js').then((script) => ({ default: script.Record }), () => ({ default: () => null })));

export function RecordOf({ attemptId }: { readonly attemptId: string }) {
  return (
    <Suspense fallback={null}>
      <Record attemptId={attemptId} />
    </Suspense>
  );
}
