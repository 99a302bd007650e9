// How do the lines look in which two texts differ?
import { diffLines } from 'diff';
import { useMemo } from 'react';
import classes from './differences.module.css';
import { useEditionWords } from './words.js';

export interface DifferencesProps {
  readonly before: string;
  readonly after: string;
  readonly lang: string;
}

export function DifferenceLines({ before, after, lang }: DifferencesProps) {
  const { t } = useEditionWords();
  const parts = useMemo(() => diffLines(before, after), [before, after]);
  if (parts.every(({ added, removed }) => !added && !removed)) return <p>{t('editor.same')}</p>;
  return (
    // long lines scroll by themselves, also from the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.differences} tabIndex={0}>
      {parts.map(({ added, removed, value, count = 0 }, place) => {
        // parts have no names, and never change places
        if (!added && !removed) return <p key={place} className={classes.same}>{t('editor.lines', { count })}</p>; // prettier-ignore
        const Mark = added ? 'ins' : 'del';
        return (
          <Mark key={place} className={classes.part} lang={lang}>
            <span className={classes.sign}>
              <span aria-hidden="true">{added ? '+' : '−'}</span> {t(added ? 'editor.putIn' : 'editor.takenOut')}
            </span>
            {value.replace(/\n$/, '')}
          </Mark>
        );
      })}
    </div>
  );
}
