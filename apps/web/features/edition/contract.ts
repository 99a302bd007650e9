// How are the answers called that the pages of an edition show?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type EditionHead = Views['EditionHeadView'];
export type Edition = Views['EditionView'];
export type EditionLessonHead = Views['EditionLessonHeadView'];
export type EditionFault = Views['EditionFaultView'];
export type EditionLesson = Views['EditionLessonView'];
export type EditionText = Views['EditionTextView'];
export type EditionClaims = Views['EditionClaimsView'];

/** What the pages of one edition are about. */
export interface EditionProps {
  readonly academyId: string;
  readonly edition: Edition;
}
