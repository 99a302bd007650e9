// Where can this person go?
import type { Me } from '../api/contract.js';
import { academiesOf, isTrainee } from '../features/identity/session.js';

export interface Destination {
  readonly to: string;
  /** A word of the frame, or a name as it is. */
  readonly word?: 'study' | 'certificates' | 'academy' | 'register';
  readonly name?: string;
}

export function destinationsOf(me: Me): Destination[] {
  const academies = academiesOf(me);
  const staff = academies.map(({ academyId, academyName }): Destination => {
    const to = `/academies/${academyId}`;
    return academies.length === 1 ? { to, word: 'academy' } : { to, name: academyName };
  });
  const study: Destination[] = isTrainee(me) ? [{ to: '/study', word: 'study' }, { to: '/my/certificates', word: 'certificates' }] : [];
  const register: Destination[] = me.registrar ? [{ to: '/register', word: 'register' }] : [];
  return [...study, ...staff, ...register];
}
