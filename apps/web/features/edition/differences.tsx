// In which lines do two texts differ?
import { Suspense, lazy } from 'react';
import { Skeleton } from '../../ui/skeleton.js';
import type { DifferencesProps } from './difference-lines.js';

/** The library that compares comes when it is first needed. */
const Lines = lazy(async () => ({ default: (await import('./difference-lines.js')).DifferenceLines }));

export function Differences(props: DifferencesProps) {
  return (
    <Suspense fallback={<Skeleton height={120} />}>
      <Lines {...props} />
    </Suspense>
  );
}
