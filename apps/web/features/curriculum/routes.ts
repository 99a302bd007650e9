// Where is a lesson read?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { signedInRoute } from '../../frame/routes.js';
import { lessonQuery } from './lesson-query.js';

export interface LessonSearch {
  /** The enrolment on whose way the lesson is read. */
  readonly enrolment?: string | undefined;
}

const lessonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lessons/$lessonId',
  validateSearch: (search: Record<string, unknown>): LessonSearch => (typeof search['enrolment'] === 'string' ? { enrolment: search['enrolment'] } : {}),
  loader: ({ params }) => void queryClient.prefetchQuery(lessonQuery(params.lessonId)),
  component: lazyRouteComponent(() => import('./lesson-page.js'), 'LessonPage'),
});

export const curriculumRoutes = [lessonRoute] as const;
