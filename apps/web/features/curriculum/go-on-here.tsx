// How does a reader come back to where the lesson was left?
import { useEffect, useState } from 'react';
import type { Lesson, LessonPart } from '../../api/contract.js';
import classes from './lesson-page.module.css';
import { leaveOff, placeLeft, reached } from './left-off.js';
import { useCurriculumWords } from './words.js';

interface SectionPlace {
  readonly id: string;
  readonly title: string;
}

/** Heading and id of each section, in order. */
const sectionsOf = (text: Lesson['text']): SectionPlace[] =>
  text.flatMap((part) => {
    const id = typeof part === 'string' || part.element !== 'h2' ? undefined : part.attributes?.['id'];
    return id === undefined ? [] : [{ id, title: wordsOf(part) }];
  });

const wordsOf = (part: LessonPart): string => (typeof part === 'string' ? part : (part.parts ?? []).map(wordsOf).join(''));

export function GoOnHere({ lesson }: { readonly lesson: Pick<Lesson, 'id' | 'text'> }) {
  const { t } = useCurriculumWords();
  const [left] = useState(() => (window.location.hash === '' ? placeLeft(lesson.id) : null));
  usePlaceKept(lesson);
  const section = sectionsOf(lesson.text).find(({ id }) => id === left);
  if (!section) return null;
  return (
    <p className={classes.goOn}>
      <a href={`#${section.id}`}>{t('goOnHere', { section: section.title })}</a>
    </p>
  );
}

function usePlaceKept({ id, text }: Pick<Lesson, 'id' | 'text'>): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const headings = sectionsOf(text).flatMap((section) => {
        const top = document.getElementById(section.id)?.getBoundingClientRect().top;
        return top === undefined ? [] : [{ id: section.id, top }];
      });
      leaveOff(id, window.scrollY === 0 ? null : reached(headings, window.innerHeight));
    };
    // what counts is where the reader rests, not what flies past
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 400);
    };
    window.addEventListener('scroll', later, { passive: true });
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('scroll', later);
    };
  }, [id, text]);
}
