// Who may read what items of the secure bank are, and how they did?
import type { AcademyRole, Actor } from '#libs/kernel/context.js';

/** The bank is the register's. Academies examine by it and never read it, nor figures that would tell which of its items are weak. */
export const readsExamStatistics = (actor: Pick<Actor, 'registrar'>): boolean => actor.registrar;

/** Reads and writes the banks; who approves must be somebody else than who wrote. */
export const keepsItemBank = (actor: Pick<Actor, 'registrar'>): boolean => actor.registrar;
/**
 * Who may be a judge of a panel that sets a pass mark, and read its sheet: the register, and those who examine and certify and hold no other role. Whoever teaches, owns an
 * academy or learns would come to know items of the exam that others are to sit.
 */
export const mayJudge = ({ registrar, memberships }: Pick<Actor, 'registrar' | 'memberships'>): boolean =>
  memberships.every(({ role }) => role === 'assessor' || role === 'certifier') && (registrar || memberships.length > 0);
/** Who runs the academy sees how far its assessors agree; a colleague's habits are nobody else's business. */
export const readsAgreement: readonly AcademyRole[] = ['owner'];
