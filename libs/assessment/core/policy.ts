// Who may read what items of the secure bank are, and how they did?
import type { AcademyRole, Actor } from '#libs/kernel/context.js';

/** The bank is the register's. Academies examine by it and never read it, nor figures that would tell which of its items are weak. */
export const readsExamStatistics = (actor: Pick<Actor, 'registrar'>): boolean => actor.registrar;

/** Who runs the academy sees how far its assessors agree; a colleague's habits are nobody else's business. */
export const readsAgreement: readonly AcademyRole[] = ['owner'];
