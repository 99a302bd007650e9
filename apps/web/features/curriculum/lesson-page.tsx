// How is a lesson read?
import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import type { Lesson } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { NotesLater } from '../notes/notes-later.js';
import { ClaimCards } from './claim-cards.js';
import { WordCards } from './explained-word.js';
import { GoOnHere } from './go-on-here.js';
import { LessonBar } from './lesson-bar.js';
import { LessonBody } from './lesson-body.js';
import { LessonEnd } from './lesson-end.js';
import classes from './lesson-page.module.css';
import { lessonQuery } from './lesson-query.js';
import { PrintLesson } from './print-lesson.js';
import { SourceList } from './sources.js';
import { useCurriculumWords } from './words.js';

export function LessonPage() {
  const { lessonId } = useParams({ from: '/framed/signed-in/lessons/$lessonId' });
  return (
    <Loaded query={useQuery(lessonQuery(lessonId))} shape={<PageShape measure="reading" rows={8} />}>
      {(lesson) => <Reading key={lesson.id} lesson={lesson} />}
    </Loaded>
  );
}

function Reading({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useCurriculumWords();
  useEffect(goToPlace, []);
  return (
    <article className={classes.lesson}>
      <LessonBar lesson={lesson} />
      <div className={classes.column}>
        <Page title={lesson.title} titleLang={lesson.writtenIn} above={`${lesson.code} · ${t('minutes', { count: lesson.minutes })}`} measure="free">
          <Whose lesson={lesson} />
          <GoOnHere lesson={lesson} />
          <div className={classes.opening}>
            <h2>{t('objectives')}</h2>
            <ul lang={lesson.writtenIn}>
              {lesson.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
            <Terms terms={lesson.terms} writtenIn={lesson.writtenIn} />
          </div>
          <div lang={lesson.writtenIn}>
            <LessonBody text={lesson.text} sources={lesson.sources} />
          </div>
          <LessonEnd lesson={lesson} />
          <NotesLater lesson={lesson} />
          <SourceList sources={lesson.sources} />
          <PrintLesson />
        </Page>
      </div>
      <WordCards glossary={lesson.glossary} />
      <ClaimCards claims={lesson.claims} sources={lesson.sources} />
    </article>
  );
}

/** Nobody takes an academy's words for the programme's. */
function Whose({ lesson: { writtenBy, writtenIn } }: { readonly lesson: Pick<Lesson, 'writtenBy' | 'writtenIn'> }) {
  const { t, locale } = useCurriculumWords();
  if (!writtenBy) return null;
  return (
    <p className={classes.whose}>
      {t(`writtenBy.${writtenBy.kind}`, { academy: writtenBy.academy })}
      {writtenIn !== locale && ` ${t(`writtenIn.${writtenIn}`)}`}
    </p>
  );
}

function Terms({ terms, writtenIn }: Pick<Lesson, 'terms' | 'writtenIn'>) {
  const { t } = useCurriculumWords();
  if (terms.length === 0) return null;
  return (
    <details className={classes.terms}>
      <summary>{t('terms')}</summary>
      <dl lang={writtenIn}>
        {terms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The router looked for the place before the lesson was there. */
function goToPlace(): void {
  const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!place) return;
  place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
  place.scrollIntoView();
}
