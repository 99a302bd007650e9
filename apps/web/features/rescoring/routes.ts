// Where does the register have an exam marked again?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { registerAreaRoute } from '../registrar/area-route.js';

const listRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/rescorings',
  validateSearch: (search: Record<string, unknown>) => search as { readonly item?: string; readonly appeal?: string },
  component: lazyRouteComponent(() => import('./pages.js'), 'RescoringsPage'),
});

const oneRoute = createRoute({ getParentRoute: () => registerAreaRoute, path: '/rescorings/$rescoringId', component: lazyRouteComponent(() => import('./pages.js'), 'RescoringPage') });

export const rescoringRoutes = [listRoute, oneRoute] as const;
