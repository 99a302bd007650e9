// Where does a trainee practise?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { signedInRoute } from '../../frame/routes.js';
import { practiceQuery } from './queries.js';

export interface PracticeSearch {
  /** Beyond today's share. */
  readonly more?: true | undefined;
}

const practiceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study/$enrolmentId/practice',
  validateSearch: ({ more }: Record<string, unknown>): PracticeSearch => (more === true ? { more } : {}),
  loaderDeps: ({ search }) => search,
  loader: ({ params: { enrolmentId }, deps: { more } }) => void queryClient.prefetchQuery(practiceQuery(enrolmentId, more === true)),
  component: lazyRouteComponent(() => import('./practice-page.js'), 'PracticePage'),
});

export const practiceRoutes = [practiceRoute] as const;
