// Which questions are answered, which are to come back to, and where is the reader?
import type { AttemptItem } from '../../api/contract.js';
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
  const done = items.filter(({ position }) => (answers.get(position)?.choice.length ?? 0) > 0).length;
  const hasUnsaved = items.some(({ position }) => answers.get(position)?.state === 'unsaved');
  return (
    <nav aria-label={t('navigator')} className={classes.navigator}>
      <p className={classes.count}>{t('answeredOf', { done, total: items.length })}</p>
      <ol className={classes.dots}>
        {items.map(({ position }, index) => {
          const answer = answers.get(position);
          const isAnswered = (answer?.choice.length ?? 0) > 0;
          const isUnsaved = answer?.state === 'unsaved';
          const isFlagged = flags.has(position);
          const words = [isAnswered ? t('dot.answered') : t('dot.empty'), isUnsaved && t('dot.unsaved'), isFlagged && t('dot.flagged')].filter(Boolean).join(', ');
          return (
            <li key={position}>
              <button
                type="button"
                className={classes.dot}
                data-answered={isAnswered || undefined}
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
        <li data-answered>{t('legend.answered')}</li>
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
