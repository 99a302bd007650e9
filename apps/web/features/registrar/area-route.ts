// Around which pages does the register's navigation stand?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/routes.js';

export const registerAreaRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./register-area.js'), 'RegisterArea'),
});
