// How does what is typed get saved by itself, once, and never over something newer?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { useDraft } from '../../ui/draft.js';
import { useLocale } from '../../i18n/language.js';
import type { EditionLesson } from './contract.js';
import { editionsQuery } from './queries.js';
import { sentOf, writingOf, type Writing } from './writing.js';

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'stale';

/** Who changed the lesson meanwhile, and to which revision. */
export interface Newer {
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

export interface LessonPlace {
  readonly academyId: string;
  readonly editionId: string;
  readonly code: string;
}

export interface WritingDesk {
  readonly writing: Writing;
  readonly change: (part: Partial<Pick<Writing, 'minutes' | 'texts'>>) => void;
  /** What the server said last: faults and advice are of that. */
  readonly lesson: EditionLesson;
  readonly state: SaveState;
  readonly savedAt: Date | null;
  readonly error: unknown;
  readonly newer: Newer | null;
  /** What was typed before and is back. */
  readonly isRestored: boolean;
  readonly isUnsaved: boolean;
  readonly save: () => Promise<void>;
  /** Goes on from what somebody else wrote: over it, or with it. */
  readonly settle: (choice: { readonly mine: number } | { readonly theirs: EditionLesson }) => void;
  readonly discard: () => void;
}

const nothing: { readonly typed: Writing | null } = { typed: null };
const pauseMs = 1500;

/** `onMoved`: another edition gave the code away meanwhile; what was typed is kept under this one. */
export function useWriting({ academyId, editionId, code }: LessonPlace, loaded: EditionLesson, personId: string, onMoved: (code: string) => void): WritingDesk {
  const client = useQueryClient();
  const locale = useLocale();
  const [{ typed }, keep, forget] = useDraft(`edition.${personId}.${editionId}.${code}`, nothing);
  const [writing, setWriting] = useState<Writing>(() => typed ?? writingOf(loaded, locale));
  const [isRestored, setRestored] = useState(typed !== null);
  const [lesson, setLesson] = useState(loaded);
  const [state, setState] = useState<SaveState>(typed ? 'waiting' : 'clean');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [newer, setNewer] = useState<Newer | null>(null);
  const latest = useRef(writing);
  const ownCode = useRef(code);
  const underway = useRef<Promise<void> | null>(null);

  const take = useCallback((next: Writing) => {
    latest.current = next;
    setWriting(next);
  }, []);

  const change = useCallback<WritingDesk['change']>(
    (part) => {
      const next = { ...latest.current, ...part };
      take(next);
      keep({ typed: next });
      setState((before) => (before === 'saving' || before === 'stale' ? before : 'waiting'));
    },
    [keep, take],
  );

  const save = useCallback((): Promise<void> => {
    if (underway.current) return underway.current;
    const sent = latest.current;
    const run = async (): Promise<void> => {
      try {
        const body = sentOf(sent);
        const view = await call(api.PUT('/v1/academies/{academyId}/editions/{editionId}/lessons/{code}', { params: { path: { academyId, editionId, code: ownCode.current } }, body: { ...body, texts: { ...body.texts } } }));
        const isNewest = latest.current === sent;
        setLesson(view);
        take({ ...latest.current, revision: view.revision });
        setError(null);
        setRestored(false);
        setSavedAt(new Date());
        setState(isNewest ? 'saved' : 'waiting');
        if (isNewest) forget();
        else keep({ typed: latest.current });
        if (isNewest && ownCode.current !== code) onMoved(ownCode.current);
        void client.invalidateQueries({ queryKey: editionsQuery(academyId).queryKey, predicate: ({ queryKey }) => !queryKey.includes('claims') && !queryKey.includes('lesson') });
      } catch (caught) {
        const problem = asProblem(caught);
        if (problem.code === 'edition-code-taken' && problem.facts['nextCode'] !== ownCode.current) {
          ownCode.current = String(problem.facts['nextCode']);
          return await run();
        }
        const isStale = problem.code === 'edition-lesson-changed';
        if (isStale) setNewer(problem.facts as unknown as Newer);
        setError(isStale ? null : caught);
        setState(isStale ? 'stale' : 'failed');
      } finally {
        underway.current = null;
      }
    };
    setState('saving');
    underway.current = run();
    return underway.current;
  }, [academyId, editionId, code, client, forget, keep, take, onMoved]);

  useEffect(() => {
    if (state !== 'waiting') return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
    // each letter begins the pause anew
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [state, writing, save]);

  const settle = useCallback<WritingDesk['settle']>(
    (choice) => {
      setNewer(null);
      if ('mine' in choice) {
        const next = { ...latest.current, revision: choice.mine };
        take(next);
        keep({ typed: next });
        void save();
        return;
      }
      setLesson(choice.theirs);
      take(writingOf(choice.theirs, locale));
      forget();
      setState('clean');
    },
    [forget, keep, locale, save, take],
  );

  const discard = useCallback(() => {
    setRestored(false);
    take(writingOf(lesson, locale));
    forget();
    setState('clean');
  }, [forget, lesson, locale, take]);

  const isUnsaved = state === 'waiting' || state === 'saving' || state === 'failed' || state === 'stale';
  return { writing, change, lesson, state, savedAt, error, newer, isRestored, isUnsaved, save, settle, discard };
}
