// Which pages does the academy area have?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/routes.js';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/academies/$academyId',
  component: lazyRouteComponent(() => import('./home-page.js'), 'AcademyPage'),
});

export const academyRoutes = [homeRoute] as const;
