// Which questions are answered, which are to come back to, and where is the reader?
import type { AttemptItem } from '../../api/contract.js';
import { answeredParts } from '../item/answered-parts.js';
import type { Answer } from './answer-book.js';
import classes from './item-navigator.module.css';
import type { Place } from './use-place.js';
import { useAttemptWords } from './words.js';

export interface ItemNavigatorProps {
  readonly items: readonly AttemptItem[];
  readonly answers: ReadonlyMap<number, Answer>;
  readonly flags: ReadonlySet<number>;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

export function ItemNavigator({ items, answers, flags, place, onGo }: ItemNavigatorProps) {
  const { t } = useAttemptWords();
  const answered = items.map((item) => answeredParts(item, answers.get(item.position)?.choice ?? []));
  const [done = 0, partly = 0] = (['whole', 'partly'] as const).map((part) => answered.filter((each) => each === part).length);
  const hasUnsaved = items.some(({ position }) => answers.get(position)?.state === 'unsaved');
  return (
    <nav aria-label={t('navigator')} className={classes.navigator}>
      <p className={classes.count}>{[t('answeredOf', { done, total: items.length }), ...(partly > 0 ? [t('partlyOf', { count: partly })] : [])].join(' · ')}</p>
      <ol className={classes.dots}>
        {items.map(({ position }, index) => {
          const answer = answers.get(position);
          const part = answered[index] ?? 'open';
          const isUnsaved = answer?.state === 'unsaved';
          const isFlagged = flags.has(position);
          const words = [t(`dot.${part}`), isUnsaved && t('dot.unsaved'), isFlagged && t('dot.flagged')].filter(Boolean).join(', ');
          return (
            <li key={position}>
              <button
                type="button"
                className={classes.dot}
                data-answered={part}
                data-unsaved={isUnsaved || undefined}
                data-flagged={isFlagged || undefined}
                aria-current={index === place ? 'step' : undefined}
                aria-label={`${t('end.goTo', { number: index + 1 })}, ${words}`}
                onClick={() => onGo(index)}
              >
                {index + 1}
              </button>
            </li>
          );
        })}
      </ol>
      <ul className={classes.legend} aria-hidden="true">
        <li data-answered="whole">{t('legend.answered')}</li>
        {partly > 0 && <li data-answered="partly">{t('legend.partly')}</li>}
        <li>{t('legend.empty')}</li>
        <li data-flagged>{t('legend.flagged')}</li>
        {hasUnsaved && <li data-unsaved>{t('legend.unsaved')}</li>}
      </ul>
      <button type="button" className={classes.end} aria-current={place === 'end' ? 'step' : undefined} onClick={() => onGo('end')}>
        {t('toEnd')}
      </button>
    </nav>
  );
}
