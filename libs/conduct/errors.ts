// What can be refused about concerns?
import { DomainError } from '#libs/kernel/errors.js';

export type ConductCode = 'concern-not-found' | 'concern-move-unlawful';

export const concernNotFound = () => new DomainError<ConductCode>('not-found', 'concern-not-found', 'There is no such concern.');

export const concernMoveUnlawful = (from: string, to: string) =>
  new DomainError<ConductCode>('conflict', 'concern-move-unlawful', `A concern that is ${from} cannot become ${to}. It may have been changed by somebody else: load it again.`, { facts: { from, to } });
