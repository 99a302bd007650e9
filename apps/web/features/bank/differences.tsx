// Which words did a version lose, and which did it gain?
import type { PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { PartDifference } from '#libs/assessment/core/item-difference.js';
import type { ItemKind, ItemLevel } from '#libs/assessment/core/item.js';
import classes from './bank.module.css';
import { useBankWords } from './words.js';

interface DifferencesProps {
  readonly parts: readonly PartDifference[];
  /** Said when there are none. */
  readonly none: string;
  /** There is nothing before it: it is shown as it is. */
  readonly isWhole?: boolean;
}

/** Not by colour alone: what is gone is struck through, what is new is underlined, and both are said. */
export function Differences({ parts, none, isWhole = false }: DifferencesProps) {
  const { t } = useBankWords();
  if (parts.length === 0) return <p className={classes.quiet}>{none}</p>;
  /** Attributes are codes; people read words. */
  const written = (part: PartDifference['part'], text: string): string => {
    if (part === 'type') return t(`kinds.${text as ItemKind}`);
    if (part === 'picture' && text !== '') return t(`pictures.${text as PictureId}`);
    if (part === 'level') return t(`levels.${text as ItemLevel}`);
    if (text !== 'true' && text !== 'false') return text;
    return part === 'key' ? t(text === 'true' ? 'yes' : 'no') : part === 'gate' ? t(`isOrNot.${text}`) : text;
  };
  return (
    <dl className={classes.changes}>
      {parts.map(({ part, id, locale, pieces }) => (
        <div key={`${part} ${id} ${locale}`}>
          <dt>
            {t(`parts.${part}`)} {id !== null && <span translate="no">{id}</span>} {locale !== null && `· ${t(locale)}`}
          </dt>
          <dd lang={locale ?? undefined}>
            {pieces.map(({ how, text }, at) => {
              const words = written(part, text);
              if (how === 'same' || isWhole) return <span key={at}>{words}</span>;
              const Mark = how === 'added' ? 'ins' : 'del';
              return (
                <Mark key={at}>
                  <span className={classes.spoken}>{t(`pieces.${how}`)} </span>
                  {words}
                </Mark>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
