// Where does a visit begin?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from '../../frame/routes.js';

const landingRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./landing-page.js'), 'LandingPage'),
});

export const landingRoutes = [landingRoute] as const;
