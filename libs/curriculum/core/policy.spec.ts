// Who may read lessons?
import { mayReadLessons } from './policy.js';

it('whoever holds a role in some academy, and registrars; nobody else', () => {
  expect(mayReadLessons({ registrar: false, memberships: [] })).toBe(false);
  expect(mayReadLessons({ registrar: true, memberships: [] })).toBe(true);
  expect(mayReadLessons({ registrar: false, memberships: [{ academyId: 'a', role: 'trainee' }] })).toBe(true);
});
