// Which pages does a trainee study on?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/routes.js';

const studyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study',
  component: lazyRouteComponent(() => import('./study-page.js'), 'StudyPage'),
});

export const learningRoutes = [studyRoute] as const;
