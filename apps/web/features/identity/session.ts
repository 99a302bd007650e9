// Who is signed in, and how does that begin and end?
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { AcademyRole, Me } from '../../api/contract.js';
import { asProblem } from '../../api/problem.js';
import { isAskedToSignIn, queryClient, sessionKey } from '../../api/query-client.js';
import { currentLocale, speak } from '../../i18n/language.js';
import type { Locale } from '#libs/kernel/locale.js';

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: 60_000,
  queryFn: async (): Promise<Me | null> => {
    try {
      return adopt(await call(api.GET('/v1/session')));
    } catch (error) {
      if (asProblem(error).status === 401 && !isAskedToSignIn()) return null;
      throw error;
    }
  },
});

/** undefined while it is not known yet, null when nobody is signed in. */
export const useMe = (): Me | null | undefined => useQuery(sessionQuery).data;

/** The account's language is the one to speak, on every device. */
function adopt(me: Me): Me {
  speak(me.locale);
  return me;
}

/** Begins a session with the answer of a sign-in: nothing that another person saw here stays. */
export function begin(me: Me): void {
  forgetAnswers();
  keep(adopt(me));
}

/** Forgets every answer but who is signed in and which installation this is: the frame is showing those. */
function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [first] }) => first !== sessionKey[0] && first !== 'installation' });
}

export async function signOut(everywhere: boolean): Promise<void> {
  await call(everywhere ? api.DELETE('/v1/sessions') : api.DELETE('/v1/session'));
  endHere();
}

/** Nobody is signed in here any more: the server has ended the session. */
export function endHere(): void {
  forgetAnswers();
  queryClient.setQueryData(sessionKey, null);
}

/** Changes the language here at once, and on the account when somebody is signed in. */
export async function changeLocale(locale: Locale): Promise<void> {
  const me = queryClient.getQueryData(sessionQuery.queryKey);
  if (me) keep({ ...me, locale });
  if (locale !== currentLocale()) speak(locale);
  if (me) keep(await call(api.PATCH('/v1/me', { body: { locale } })));
}

/** Puts a newer answer about the person in place of the one that was kept. */
export function keep(me: Me): void {
  queryClient.setQueryData<Me | null>(sessionKey, me);
}

const staffRoles: readonly AcademyRole[] = ['owner', 'instructor', 'assessor', 'certifier'];

export interface StaffOf {
  readonly academyId: string;
  readonly academyName: string;
  readonly roles: readonly AcademyRole[];
}

/** The academies in which the person works, each once. */
export function academiesOf(me: Me): StaffOf[] {
  const ids = [...new Set(me.memberships.filter(({ role }) => staffRoles.includes(role)).map(({ academyId }) => academyId))];
  return ids.map((academyId) => {
    const here = me.memberships.filter((membership) => membership.academyId === academyId);
    return { academyId, academyName: here[0]?.academyName ?? '', roles: here.map(({ role }) => role) };
  });
}

export const isTrainee = (me: Me): boolean => me.memberships.some(({ role }) => role === 'trainee');

/** Where a person goes after signing in. */
export function homeOf(me: Me): string {
  if (me.registrar) return '/register';
  const [academy] = academiesOf(me);
  if (academy && !isTrainee(me)) return `/academies/${academy.academyId}`;
  return '/study';
}
