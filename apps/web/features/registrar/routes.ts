// Which pages does the registrar area have?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/routes.js';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./home-page.js'), 'RegisterPage'),
});

export const registrarRoutes = [homeRoute] as const;
