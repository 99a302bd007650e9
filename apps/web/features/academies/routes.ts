// Where does an academy apply?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from '../../frame/routes.js';

const applyRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/academies/apply',
  component: lazyRouteComponent(() => import('./apply-page.js'), 'ApplyPage'),
});

export const academiesRoutes = [applyRoute] as const;
