// Where are the letters of a demonstration?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from '../../frame/routes.js';

const inboxRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
});

export const inboxRoutes = [inboxRoute] as const;
