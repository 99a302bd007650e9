// What is kept of the server's answers, for how long, and when is it asked again?
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { onLanguageChange } from '../i18n/language.js';
import { asProblem, Problem } from './problem.js';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

export const sessionKey = ['session'] as const;
export const signInAskedKey = ['sign-in-asked'] as const;

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // the session ended elsewhere: the frame sees it and leads to the sign-in, which leads back here
      if (asProblem(error).status === 401 && query.queryKey[0] !== sessionKey[0] && !isAskedToSignIn()) queryClient.setQueryData(sessionKey, null);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      // the page stays as it is, with what was entered: the frame asks for the password on top of it
      if (asProblem(error).wantsSignIn) queryClient.setQueryData(signInAskedKey, true);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => asProblem(error).isPassing && failures < 2,
      retryDelay: (failures) => 800 * 2 ** failures,
      refetchOnWindowFocus: true,
      // without a connection a page says so at once, instead of waiting silently
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Is the password being asked for on top of the page? Then what is on it stays, whatever a look from behind finds out. */
export const isAskedToSignIn = (): boolean => queryClient.getQueryData(signInAskedKey) === true;

// another language, other texts: what is on the screen is asked again, the rest is forgotten
onLanguageChange(() => {
  queryClient.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
});
