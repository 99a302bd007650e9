// Where does an assessor sign?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { academyAreaRoute } from '../academy/area-route.js';
import { stationQuery } from './queries.js';

const stationRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/trainees/$enrolmentId/stations/$stationId',
  loader: ({ params }) => void queryClient.prefetchQuery(stationQuery(params)),
  component: lazyRouteComponent(() => import('./station-page.js'), 'StationPage'),
});

export const assessmentRoutes = [stationRoute] as const;
