// Who may read what items of the secure bank are, and how they did?
import type { Actor } from '#libs/kernel/context.js';

/** The bank is the register's. Academies examine by it and never read it, nor figures that would tell which of its items are weak. */
export const readsExamStatistics = (actor: Pick<Actor, 'registrar'>): boolean => actor.registrar;

/** Reads and writes the banks; who approves must be somebody else than who wrote. */
export const keepsItemBank = (actor: Pick<Actor, 'registrar'>): boolean => actor.registrar;
