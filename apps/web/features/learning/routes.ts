// Which pages does a trainee study on?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { signedInRoute } from '../../frame/routes.js';
import { certificationQuery, enrolmentsQuery, progressQuery } from './queries.js';

const studyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study',
  loader: () => void queryClient.prefetchQuery(enrolmentsQuery),
  component: lazyRouteComponent(() => import('./study-page.js'), 'StudyPage'),
});

const enrolmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study/$enrolmentId',
  loader: ({ params: { enrolmentId } }) => {
    void queryClient.prefetchQuery(progressQuery(enrolmentId));
    void queryClient.prefetchQuery(certificationQuery(enrolmentId));
  },
  component: lazyRouteComponent(() => import('./enrolment-page.js'), 'EnrolmentPage'),
});

const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study/$enrolmentId/start/$requirement',
  component: lazyRouteComponent(() => import('./start-page.js'), 'StartPage'),
});

export const learningRoutes = [studyRoute, enrolmentRoute, startRoute] as const;
