// Which words did a version lose, and which did it gain?
import type { PartDifference } from './contract.js';
import classes from './bank.module.css';
import { useBankWords } from './words.js';

/** Not by colour alone: what is gone is struck through, what is new is underlined, and both are said. */
export function Differences({ parts, none }: { readonly parts: readonly PartDifference[]; readonly none: string }) {
  const { t } = useBankWords();
  if (parts.length === 0) return <p className={classes.quiet}>{none}</p>;
  const written = ({ part, text }: { readonly part: PartDifference['part']; readonly text: string }): string =>
    text === 'true' || text === 'false' ? (part === 'key' ? t(text === 'true' ? 'yes' : 'no') : t(`gates.${text}`)) : text;
  return (
    <dl className={classes.changes}>
      {parts.map(({ part, id, locale, pieces }) => (
        <div key={`${part} ${id} ${locale}`}>
          <dt>
            {t(`parts.${part}`)} {id !== null && <span translate="no">{id}</span>} {locale !== null && `· ${t(locale)}`}
          </dt>
          <dd lang={locale ?? undefined} translate={locale === null && (part === 'type' || part === 'level') ? 'no' : undefined}>
            {pieces.map(({ how, text }, at) => {
              const words = written({ part, text });
              if (how === 'same') return <span key={at}>{words}</span>;
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
