// What has the reader marked and written in a whole programme?
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { TextFilter } from '../../ui/filters.js';
import { useCurriculumWords } from '../curriculum/words.js';
import type { Note, NotedLesson, ProgrammeNotes } from './contract.js';
import { programmeNotesQuery } from './programme-notes-query.js';
import { notesWith } from './notes-with.js';
import classes from './notes.module.css';
import { useNotesWords } from './words.js';

const route = '/framed/signed-in/programmes/$versionId/notes' as const;

export function NotesPage() {
  const { versionId } = useParams({ from: route });
  return (
    <Loaded query={useQuery(programmeNotesQuery(versionId))} shape={<PageShape measure="reading" rows={6} />}>
      {(all) => <Notes all={all} />}
    </Loaded>
  );
}

function Notes({ all }: { readonly all: ProgrammeNotes }) {
  const { t } = useNotesWords();
  const curriculum = useCurriculumWords();
  const { q = '' } = useSearch({ from: route });
  const navigate = useNavigate({ from: '/programmes/$versionId/notes' });
  const lessons = notesWith(all.lessons, q);
  const count = lessons.reduce((sum, { notes }) => sum + notes.length, 0);
  return (
    <Page title={t('page.title')} lead={t('page.lead', { programme: all.programmeTitle })} measure="reading">
      {all.lessons.length === 0 ? (
        <Empty>{t('page.empty')}</Empty>
      ) : (
        <>
          <div className={classes.tools}>
            <TextFilter label={t('page.search')} clear={curriculum.t('search.clear')} value={q} onChange={(value) => void navigate({ search: { q: value }, replace: true })} />
            <Button variant="default" size="md" icon={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
              {t('page.print')}
            </Button>
          </div>
          <p className={classes.count} aria-live="polite">
            {count > 0 ? t('page.count', { count }) : ''}
          </p>
          {count === 0 && <Empty>{t('page.none', { wanted: q.trim() })}</Empty>}
        </>
      )}
      {lessons.map((lesson) => (
        <Lesson key={`${lesson.code} ${lesson.addedBy?.id}`} lesson={lesson} />
      ))}
    </Page>
  );
}

function Lesson({ lesson: { lessonId, code, title, writtenIn, addedBy, notes } }: { readonly lesson: NotedLesson }) {
  const { t, locale } = useNotesWords();
  return (
    <section>
      <h2 className={classes.lessonTitle}>
        {lessonId === null ? (
          addedBy ? t('page.lostOf', { code, academy: addedBy.name }) : t('page.lost', { code })
        ) : (
          <Link to="/lessons/$lessonId" params={{ lessonId }}>
            {code} {writtenIn === null || writtenIn === locale ? title : <span lang={writtenIn}>{title}</span>}
          </Link>
        )}
      </h2>
      <ol className={classes.entries}>
        {notes.map((note) => (
          <li key={note.id}>
            <Entry note={note} lessonId={lessonId} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ note: { id, quote, text, section, locale: written }, lessonId }: { readonly note: Note; readonly lessonId: string | null }) {
  const { t, locale } = useNotesWords();
  return (
    <>
      {quote && (
        <blockquote className={classes.quote} lang={written}>
          {lessonId === null ? (
            quote.exact
          ) : (
            <Link to="/lessons/$lessonId" params={{ lessonId }} hash={`note-${id}`}>
              {quote.exact}
            </Link>
          )}
        </blockquote>
      )}
      {text !== null && (
        <p className={classes.said} lang={written}>
          {text}
        </p>
      )}
      {quote === null && section !== null && lessonId !== null && (
        <p className={classes.place}>
          <Link to="/lessons/$lessonId" params={{ lessonId }} hash={section}>
            {t('page.toSection')}
          </Link>
        </p>
      )}
      {written !== locale && <p className={classes.hint}>{t(`list.languages.${written}`)}</p>}
    </>
  );
}
