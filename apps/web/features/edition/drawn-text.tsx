// What does the Markdown that is being written look like, drawn as in the reader?
import { useMemo } from 'react';
import { spokenForm } from '#libs/curriculum/core/glossary.js';
import { lessonText } from '#libs/curriculum/core/lesson-text.js';
import { overloadOf } from '#libs/curriculum/core/mark-count.js';
import type { Lesson, LessonPart } from '../../api/contract.js';
import { ClaimCards } from '../curriculum/claim-cards.js';
import { WordCards } from '../curriculum/explained-word.js';
import { LessonBody } from '../curriculum/lesson-body.js';
import type { EditionText } from './contract.js';

interface DrawnTextProps extends Pick<Lesson, 'claims' | 'sources'>, Pick<EditionText, 'body' | 'terms'> {}

/** Without the sources in the margin: there is no room for them here. They stand on the cards. What would take long to read is not drawn, and is told as a fault. */
export function DrawnText({ body, terms, claims, sources }: DrawnTextProps) {
  const explained = useMemo(() => terms.filter(({ term, meaning }) => term.trim() !== '' && meaning.trim() !== ''), [terms]);
  const text = useMemo(() => (overloadOf(body) ? [] : lessonText(body, { sourcesOf: () => [], words: explained.map(spokenForm) })) as LessonPart[], [body, explained]);
  const cited = useMemo(() => new Set(text.flatMap(citedIn)), [text]);
  const known = claims.filter(({ id }) => cited.has(id));
  return (
    <>
      <LessonBody text={text} sources={sources} />
      <WordCards glossary={explained} />
      <ClaimCards claims={known} sources={sources} />
    </>
  );
}

/** Ids of the claims that a part of the text names. */
function citedIn(part: LessonPart): string[] {
  if (typeof part === 'string') return [];
  return part.element === 'lesson-citation' ? (part.attributes?.['claims'] ?? '').split(' ') : (part.parts ?? []).flatMap(citedIn);
}
