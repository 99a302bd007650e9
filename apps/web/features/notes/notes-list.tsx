// Which notes has the reader made beside this lesson?
import { IconHighlight, IconNote } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Locale } from '#libs/kernel/locale.js';
import { Button } from '../../ui/button.js';
import { SaveLine } from './note-card.js';
import type { OwnNote } from './note-entry.js';
import classes from './notes.module.css';
import { useNotesWords } from './words.js';

export interface NotesListProps {
  readonly notes: readonly OwnNote[];
  readonly isLoaded: boolean;
  readonly versionId: string;
  /** Of the text on the screen. */
  readonly locale: Locale;
  readonly titleOf: (section: string | null) => string | undefined;
  /** Whether the passage stands in the text on the screen. */
  readonly isPlaced: (id: string) => boolean;
  readonly onGo: (id: string) => void;
  readonly onOpen: (id: string, button: HTMLElement) => void;
}

export function NotesList({ notes, isLoaded, versionId, ...rest }: NotesListProps) {
  const { t } = useNotesWords();
  return (
    <section className={classes.list} aria-labelledby="your-notes">
      <h2 id="your-notes">{t('list.title')}</h2>
      {notes.length > 0 ? <p>{t('list.lead')}</p> : isLoaded && <p>{t('list.empty')}</p>}
      {notes.length > 0 && (
        <ol>
          {notes.map((note) => (
            <li key={note.id} id={`note-${note.id}`}>
              <Entry note={note} {...rest} />
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link to="/programmes/$versionId/notes" params={{ versionId }}>
          {t('list.all')}
        </Link>
      </p>
    </section>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 58).trimEnd()} …` : text);

function Entry({ note, locale, titleOf, isPlaced, onGo, onOpen }: Omit<NotesListProps, 'notes' | 'isLoaded' | 'versionId'> & { readonly note: OwnNote }) {
  const { t } = useNotesWords();
  const { id, quote, text, section, state } = note;
  const title = titleOf(section);
  const Icon = text ? IconNote : IconHighlight;
  const isHere = isPlaced(id);
  return (
    <>
      <p className={classes.where}>
        <Icon size={17} aria-hidden="true" /> {section !== null && title !== undefined ? <a href={`#${section}`}>{title}</a> : t('card.onLesson')}
      </p>
      {quote && (
        <blockquote className={classes.quote} lang={note.locale}>
          {isHere ? (
            <a
              href={`#note-${id}`}
              aria-label={t('list.goTo', { passage: shortened(quote.exact) })}
              onClick={(event) => {
                event.preventDefault();
                onGo(id);
              }}
            >
              {quote.exact}
            </a>
          ) : (
            quote.exact
          )}
        </blockquote>
      )}
      {note.locale !== locale ? <p className={classes.hint}>{t(`list.languages.${note.locale}`)}</p> : quote && !isHere && <p className={classes.hint}>{t('list.changed')}</p>}
      {text && (
        <p className={classes.said} lang={note.locale}>
          {text}
        </p>
      )}
      {state !== 'saved' && state !== 'saving' && <SaveLine note={note} />}
      {note.leftHere !== null && (
        <>
          <p className={classes.hint}>{t('left.was')}</p>
          <p className={classes.said}>{note.leftHere}</p>
        </>
      )}
      {note.cameBack && <p className={classes.hint}>{t('cameBack')}</p>}
      <Button variant="default" className={classes.act} aria-haspopup="dialog" onClick={(event) => onOpen(id, event.currentTarget)}>
        {t(text ? 'list.edit' : 'list.open')}
      </Button>
    </>
  );
}
