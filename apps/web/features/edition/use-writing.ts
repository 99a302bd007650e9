// How does what is typed get saved by itself, once, and never over something newer?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { api, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { useDraft } from '../../ui/draft.js';
import { useLocale } from '../../i18n/language.js';
import type { EditionLesson } from './contract.js';
import { editionLessonQuery, editionsQuery } from './queries.js';
import { after, standingOf, type Newer, type Standing } from './standing.js';
import { saysTheSame, sentOf, writingOf, type Writing } from './writing.js';

export interface LessonPlace {
  readonly academyId: string;
  readonly editionId: string;
  readonly code: string;
}

export interface WritingDesk extends Standing {
  readonly writing: Writing;
  readonly change: (part: Partial<Pick<Writing, 'minutes' | 'texts'>>) => void;
  readonly isUnsaved: boolean;
  readonly save: () => Promise<void>;
  /** As a lesson of its own, under a code that was free a moment ago. */
  readonly saveAs: (code: string) => Promise<'kept' | 'taken' | 'failed'>;
  /** Goes on from what somebody else wrote: over it, or with it. */
  readonly settle: (choice: { readonly mine: number } | { readonly theirs: EditionLesson }) => void;
  readonly discard: () => void;
}

const nothing: { readonly typed: Writing | null } = { typed: null };
const pauseMs = 1500;
const isChanged = (error: unknown): boolean => asProblem(error).code === 'edition-lesson-changed';
/** In this draft, or in another edition of the academy. */
const isTaken = (error: unknown): boolean => isChanged(error) || asProblem(error).code === 'edition-code-taken';

/** `onMoved`: another edition gave the code away meanwhile; under this one what was typed is kept, or what somebody else wrote was taken. */
export function useWriting({ academyId, editionId, code }: LessonPlace, loaded: EditionLesson, personId: string, onMoved: (code: string, isMine: boolean) => void): WritingDesk {
  const client = useQueryClient();
  const locale = useLocale();
  const [{ typed }, keep, forget] = useDraft(`edition.${personId}.${editionId}.${code}`, nothing);
  const [writing, setWriting] = useState<Writing>(() => typed ?? writingOf(loaded, locale));
  const [standing, tell] = useReducer(after, standingOf(loaded, typed !== null));
  const { lesson, state } = standing;
  const latest = useRef(writing);
  const ownCode = useRef(code);
  const underway = useRef<Promise<void> | null>(null);
  /** What was sent since the last answer, and under which code: nobody knows which of it is kept. */
  const unanswered = useRef<readonly { readonly at: string; readonly sent: Writing }[]>([]);

  const take = useCallback((next: Writing) => {
    latest.current = next;
    setWriting(next);
  }, []);

  const change = useCallback<WritingDesk['change']>(
    (part) => {
      const next = { ...latest.current, ...part };
      take(next);
      keep({ typed: next });
      tell({ what: 'typed' });
    },
    [keep, take],
  );

  /** Also when it was sent before and the answer was lost: one's own words are nobody else's change. */
  const put = useCallback(
    async (at: string, sent: Writing): Promise<EditionLesson> => {
      const send = (writing: Writing): Promise<EditionLesson> => {
        const body = sentOf(writing);
        return call(api.PUT('/v1/academies/{academyId}/editions/{editionId}/lessons/{code}', { params: { path: { academyId, editionId, code: at } }, body: { ...body, texts: { ...body.texts } } }));
      };
      unanswered.current = [...unanswered.current, { at, sent }];
      const view = await send(sent).catch(async (error: unknown) => {
        if (!isChanged(error)) throw error;
        const there = await client.fetchQuery(editionLessonQuery(academyId, editionId, at));
        if (saysTheSame(there, sent)) return there;
        if (unanswered.current.some((before) => before.at === at && saysTheSame(there, before.sent))) return send({ ...sent, revision: there.revision });
        throw error;
      });
      unanswered.current = [];
      return view;
    },
    [academyId, client, editionId],
  );

  /** The pages round about show what is kept. */
  const spread = useCallback(
    () => client.invalidateQueries({ queryKey: editionsQuery(academyId).queryKey, predicate: ({ queryKey }) => !queryKey.includes('claims') && !queryKey.includes('lesson') }),
    [academyId, client],
  );

  const save = useCallback((): Promise<void> => {
    if (underway.current) return underway.current;
    const sent = latest.current;
    const run = async (): Promise<void> => {
      try {
        const view = await put(ownCode.current, sent);
        const isNewest = latest.current === sent;
        take({ ...latest.current, revision: view.revision });
        tell({ what: 'kept', lesson: view, at: new Date(), isNewest });
        if (isNewest) forget();
        else keep({ typed: latest.current });
        if (isNewest && ownCode.current !== code) onMoved(ownCode.current, true);
        void spread();
      } catch (error) {
        const { code: refused, facts } = asProblem(error);
        if (refused === 'edition-code-taken' && facts['nextCode'] !== ownCode.current) {
          ownCode.current = String(facts['nextCode']);
          return await run();
        }
        tell(isChanged(error) ? { what: 'stale', newer: facts as unknown as Newer } : { what: 'failed', error });
        // the next free code is another one now
        if (isChanged(error)) void spread();
      } finally {
        underway.current = null;
      }
    };
    tell({ what: 'sent' });
    underway.current = run();
    return underway.current;
  }, [code, forget, keep, onMoved, put, spread, take]);

  useEffect(() => {
    if (state !== 'waiting') return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
    // each letter begins the pause anew
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [state, writing, save]);

  const settle = useCallback<WritingDesk['settle']>(
    (choice) => {
      if ('mine' in choice) {
        const next = { ...latest.current, revision: choice.mine };
        take(next);
        keep({ typed: next });
        tell({ what: 'settled' });
        void save();
        return;
      }
      take(writingOf(choice.theirs, locale));
      forget();
      tell({ what: 'given-up', lesson: choice.theirs });
      if (choice.theirs.code !== code) onMoved(choice.theirs.code, false);
    },
    [code, forget, keep, locale, onMoved, save, take],
  );

  const discard = useCallback(() => settle({ theirs: lesson }), [lesson, settle]);

  const saveAs = useCallback<WritingDesk['saveAs']>(
    async (free) => {
      tell({ what: 'sent' });
      try {
        let [sent, revision]: [Writing | null, number] = [null, 0];
        // what is typed while it is on its way comes along
        while (latest.current !== sent) {
          sent = latest.current;
          ({ revision } = await put(free, { ...sent, revision }));
        }
        discard();
        void spread();
        return 'kept';
      } catch (error) {
        tell({ what: 'failed', error: isTaken(error) ? null : error });
        void spread();
        return isTaken(error) ? 'taken' : 'failed';
      }
    },
    [discard, put, spread],
  );

  const isUnsaved = state !== 'clean' && state !== 'saved';
  return { ...standing, writing, change, isUnsaved, save, saveAs, settle, discard };
}
