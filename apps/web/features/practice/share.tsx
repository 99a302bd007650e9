// How much of today's share is done?
import { DotRow, type DotState } from '../../motif/dot-row.js';
import type { Practice } from './contract.js';
import classes from './practice.module.css';
import { usePracticeWords } from './words.js';

/** More dots than this would not be told apart on a phone. */
const mostDots = 24;

export function Share({ practice: { share, minutesLeft, counts }, isBeyond }: { readonly practice: Practice; readonly isBeyond: boolean }) {
  const { t } = usePracticeWords();
  const parts = [
    isBeyond ? t('shareMore', { done: share.done }) : t('share', { done: share.done, total: share.total }),
    ...(isBeyond || minutesLeft === 0 ? [] : [t('minutesLeft', { count: minutesLeft })]),
    ...(counts.redoQueue > 0 ? [t('redoQueue', { count: counts.redoQueue })] : []),
  ];
  return (
    <div className={classes.share}>
      <DotRow dots={dotsOf(share)} size={9} />
      <p aria-live="polite">{parts.join(' · ')}</p>
    </div>
  );
}

function dotsOf({ done, total }: Practice['share']): DotState[] {
  const count = Math.min(total, mostDots);
  const full = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * count);
  return Array.from({ length: count }, (_, place) => (place < full ? 'full' : place === full ? 'current' : 'empty'));
}
