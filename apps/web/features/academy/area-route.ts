// Under which address do all pages of an academy stand?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { signedInRoute } from '../../frame/routes.js';
import { academyQuery } from './queries.js';

export const academyAreaRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/academies/$academyId',
  loader: ({ params: { academyId } }) => void queryClient.prefetchQuery(academyQuery(academyId)),
  component: lazyRouteComponent(() => import('./academy-area.js'), 'AcademyArea'),
});
