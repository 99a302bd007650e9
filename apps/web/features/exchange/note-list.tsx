// What is said of one place of a file?
import type { Change, Loss, Refusal } from '#libs/assessment/core/exchange/note.js';
import type { ExchangeNote } from './contract.js';
import classes from './exchange.module.css';
import { useExchangeWords } from './words.js';

export interface NoteListProps {
  readonly notes: readonly ExchangeNote[];
  /** Places that are told above the list. */
  readonly told?: readonly string[];
}

export function NoteList({ notes, told = [] }: NoteListProps) {
  const { t } = useExchangeWords();
  const said = ({ sort, code, about }: ExchangeNote): string => {
    if (sort === 'changed') return t(`changed.${code as Change}`, { about });
    return sort === 'lost' ? t(`lost.${code as Loss}`, { about }) : t(`refused.${code as Refusal}`, { about });
  };
  return (
    <ul className={classes.notes}>
      {notes.map((note, at) => (
        <li key={`${note.place} ${note.code} ${at}`}>
          {note.sort !== 'refused' && <strong>{t(`sorts.${note.sort}`)}: </strong>}
          {/* in part a stranger's words, in whatever language */}
          <span translate="no">{said(note)}</span> {!told.includes(note.place) && <span className={classes.place}>{t('report.at', { place: note.place })}</span>}
        </li>
      ))}
    </ul>
  );
}
