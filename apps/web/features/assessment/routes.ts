// Where does an assessor sign, and where does an owner read how far assessors agree?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { framedRoute } from '../../frame/routes.js';
import { textIn } from '../../ui/search-text.js';
import { academyAreaRoute } from '../academy/area-route.js';
import { stationQuery } from './queries.js';

const stationRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/trainees/$enrolmentId/stations/$stationId',
  loader: ({ params }) => void queryClient.prefetchQuery(stationQuery(params)),
  component: lazyRouteComponent(() => import('./station-page.js'), 'StationPage'),
});

const agreementRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/agreement',
  component: lazyRouteComponent(() => import('./agreement-page.js'), 'AcademyAgreementPage'),
});

const markingRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/marking',
  validateSearch: ({ item }: Record<string, unknown>): { readonly item?: string | undefined } => ({ item: textIn(item) }),
  component: lazyRouteComponent(() => import('../marking/marking-page.js'), 'MarkingPage'),
});

/** Not below the sign-in: without a connection nobody can be asked who is signed in, and the page knows who was. */
const practicalRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/practical',
  validateSearch: ({ leaving }: Record<string, unknown>): { readonly leaving?: 'here' | 'everywhere' | undefined } => ({ leaving: leaving === 'here' || leaving === 'everywhere' ? leaving : undefined }),
  component: lazyRouteComponent(() => import('./practical-page.js'), 'PracticalPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/practical/$academyId/$enrolmentId/$stationId',
  component: lazyRouteComponent(() => import('./sheet-page.js'), 'SheetPage'),
});

export const assessmentRoutes = [stationRoute, agreementRoute, markingRoute] as const;
export const practicalRoutes = [practicalRoute, sheetRoute] as const;
