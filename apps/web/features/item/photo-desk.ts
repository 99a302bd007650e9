// Which photos of an attempt are on their way, or could not be sent, whichever question is looked at meanwhile?
import { useCallback, useSyncExternalStore } from 'react';
import type { PhotoFault } from './photo-words.js';

/** What could not be sent is kept until it is, so that nobody has to take it again. */
export interface Unsent {
  readonly image: Blob;
  readonly place: number;
  readonly fault: PhotoFault;
}

/** Of one question. */
export interface PhotosUnderWay {
  /** The place of the one that is being sent. */
  readonly sending: number | null;
  readonly unsent: Unsent | null;
}

interface AnswerNow {
  readonly choice: readonly string[];
  readonly onChoose: (choice: readonly string[]) => void;
}

interface ToPut {
  readonly image: Blob;
  readonly place: number;
  readonly send: (image: Blob) => Promise<{ readonly digest: string }>;
  readonly faultOf: (error: unknown) => PhotoFault;
}

const nothing: PhotosUnderWay = { sending: null, unsent: null };

/** Questions come and go on the screen; a photo that is on its way arrives at its own. By the names of the questions. */
export class PhotoDesk {
  #underWay: ReadonlyMap<string, PhotosUnderWay> = new Map();
  readonly #answers = new Map<string, AnswerNow>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly underWay = (): ReadonlyMap<string, PhotosUnderWay> => this.#underWay;

  /** What the question is answered with now: it may change while a photo is on its way. */
  hold(question: string, answer: AnswerNow): void {
    this.#answers.set(question, answer);
  }

  async put(question: string, { image, place, send, faultOf }: ToPut): Promise<void> {
    this.#say(question, { sending: place, unsent: null });
    try {
      const { digest } = await send(image);
      const { choice = [], onChoose } = this.#answers.get(question) ?? {};
      // the same photo counts once
      onChoose?.([...new Set(place < choice.length ? choice.with(place, digest) : [...choice, digest])]);
      this.#say(question, nothing);
    } catch (error) {
      this.#say(question, { sending: null, unsent: { image, place, fault: faultOf(error) } });
    }
  }

  #say(question: string, state: PhotosUnderWay): void {
    const next = new Map(this.#underWay);
    if (state === nothing) next.delete(question);
    else next.set(question, state);
    this.#underWay = next;
    for (const listener of this.#listeners) listener();
  }
}

const desks = new Map<string, PhotoDesk>();

/** One for each attempt, as long as the page is open. */
export function photoDeskOf(attemptId: string): PhotoDesk {
  const desk = desks.get(attemptId) ?? new PhotoDesk();
  desks.set(attemptId, desk);
  return desk;
}

export const closePhotoDesk = (attemptId: string): void => void desks.delete(attemptId);

export function usePhotosUnderWay(attemptId: string): ReadonlyMap<string, PhotosUnderWay> {
  const desk = photoDeskOf(attemptId);
  return useSyncExternalStore(useCallback((listener) => desk.subscribe(listener), [desk]), desk.underWay);
}
