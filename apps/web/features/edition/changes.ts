// What has changed in a draft since somebody looked at it?
import type { Edition, EditionLessonHead } from './contract.js';

export interface DraftChange {
  readonly code: string;
  readonly title: string;
  /** Of what is in the draft now; 0 for what is no longer. */
  readonly revision: number;
  /** `back` to the programme's text. */
  readonly how: 'new' | 'changed' | 'takenOut' | 'back';
}

/** Who wrote last, as the refusal says. */
export interface LastChange {
  readonly code: string;
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedAt: string;
}

type Lessons = Pick<Edition, 'modules' | 'lost'>;

const ownLessons = ({ modules, lost }: Lessons): EditionLessonHead[] => [...modules.flatMap(({ lessons }) => lessons), ...lost].filter(({ revision }) => revision > 0);

/** In the programme's order; what is gone comes last. */
export function changesBetween(seen: Lessons, now: Lessons): DraftChange[] {
  const [before, after] = [seen, now].map((edition) => new Map(ownLessons(edition).map((lesson) => [lesson.code, lesson])));
  const written = [...after!.values()].filter(({ code, revision }) => before!.get(code)?.revision !== revision);
  const gone = [...before!.values()].filter(({ code }) => !after!.has(code));
  return [
    ...written.map(({ code, title, revision }): DraftChange => ({ code, title, revision, how: before!.has(code) ? 'changed' : 'new' })),
    ...gone.map(({ code, title, kind }): DraftChange => ({ code, title, revision: 0, how: kind === 'added' ? 'takenOut' : 'back' })),
  ];
}
