// What was written or photographed, how was it marked, and by what?
import { writeNumber } from '../../i18n/written.js';
import type { ReviewItem } from '../../api/contract.js';
import { GivenPhotos } from './given-photos.js';
import { usePhotoWords } from './photo-words.js';
import classes from './written.module.css';
import { useWrittenWords } from './written-words.js';

interface Props {
  readonly kind: ReviewItem['kind'];
  readonly written: NonNullable<ReviewItem['written']>;
  /** Where whoever looks may read a photo. */
  readonly addressOf: (digest: string) => string;
}

export function MarkedText({ kind, written: { text, pictures, points, possible, how, criteria, model }, addressOf }: Props) {
  const { t, locale } = useWrittenWords();
  const { t: ofPhotos } = usePhotoWords();
  const none = kind === 'photo' ? ofPhotos('nothing') : t('nothing');
  const write = (value: number) => writeNumber(value, locale);
  return (
    <>
      <h4>{t('yours')}</h4>
      {pictures.length > 0 && <GivenPhotos addresses={pictures.map(addressOf)} alt={(number) => ofPhotos('photo', { number })} />}
      {text === null ? pictures.length === 0 && <p>{none}</p> : <p className={classes.text}>{text}</p>}
      <h4>{t('marks')}</h4>
      {points !== null && how !== null && <p>{t(how, { points: write(points), possible: write(possible) })}</p>}
      <ul className={classes.criteria}>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <p>
              <strong>{criterion.text}</strong> {criterion.points !== null && t('of', { points: write(criterion.points), possible: write(criterion.possible) })}
            </p>
            {criterion.points !== null && <p className={classes.given}>{levelSaid(criterion.levels, criterion.points, (lower, upper) => t('between', { lower, upper }))}</p>}
          </li>
        ))}
      </ul>
      <h4>{t('model')}</h4>
      <p className={classes.text}>{model}</p>
    </>
  );
}

/** A mean may lie between two levels. */
const levelSaid = (levels: readonly string[], points: number, between: (lower: string, upper: string) => string): string =>
  Number.isInteger(points) ? (levels[points] ?? '') : between(levels[Math.floor(points)] ?? '', levels[Math.ceil(points)] ?? '');
