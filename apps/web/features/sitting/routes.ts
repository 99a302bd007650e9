// On which pages does an academy put exams under supervision?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { academyAreaRoute } from '../academy/area-route.js';

const sittingsRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/sittings',
  component: lazyRouteComponent(() => import('./sittings-page.js'), 'SittingsPage'),
});

const sittingRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/sittings/$sittingId',
  component: lazyRouteComponent(() => import('./sitting-page.js'), 'SittingPage'),
});

export const sittingRoutes = [sittingsRoute, sittingRoute] as const;
