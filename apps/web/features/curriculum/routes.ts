// Where is a lesson read, and where are lessons searched?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { signedInRoute } from '../../frame/routes.js';
import { textIn } from '../../ui/search-text.js';
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
  staticData: { ask: ({ lessonId = '' }) => void queryClient.prefetchQuery(lessonQuery(lessonId)) },
  component: lazyRouteComponent(() => import('./lesson-page.js'), 'LessonPage'),
});

export interface LessonsSearch extends LessonSearch {
  readonly q?: string | undefined;
}

const searchRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$versionId/search',
  validateSearch: ({ enrolment, q }: Record<string, unknown>): LessonsSearch => ({ ...(typeof enrolment === 'string' && { enrolment }), ...(textIn(q) !== undefined && { q: textIn(q)?.slice(0, 100) }) }),
  component: lazyRouteComponent(() => import('./search-page.js'), 'SearchPage'),
});

export const curriculumRoutes = [lessonRoute, searchRoute] as const;
