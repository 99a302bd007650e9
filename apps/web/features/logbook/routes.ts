// Where does a trainee keep the logbook, and where does the academy countersign it?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { signedInRoute } from '../../frame/routes.js';
import { textIn } from '../../ui/search-text.js';
import { academyAreaRoute } from '../academy/area-route.js';
import { logbookQuery } from './queries.js';

const logbookRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study/$enrolmentId/logbook',
  loader: ({ params: { enrolmentId } }) => void queryClient.prefetchQuery(logbookQuery(enrolmentId)),
  component: lazyRouteComponent(() => import('./logbook-page.js'), 'LogbookPage'),
});

const newEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study/$enrolmentId/logbook/new',
  /** The countersigned entry that the new one corrects. */
  validateSearch: (search: Record<string, unknown>): { readonly corrects?: string | undefined } => ({ corrects: textIn(search['corrects']) }),
  loader: ({ params: { enrolmentId } }) => void queryClient.prefetchQuery(logbookQuery(enrolmentId)),
  component: lazyRouteComponent(() => import('./new-entry-page.js'), 'NewEntryPage'),
});

const entryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/study/$enrolmentId/logbook/$entryId',
  loader: ({ params: { enrolmentId } }) => void queryClient.prefetchQuery(logbookQuery(enrolmentId)),
  component: lazyRouteComponent(() => import('./entry-page.js'), 'EntryPage'),
});

const traineeLogbookRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/trainees/$enrolmentId/logbook',
  loader: ({ params: { enrolmentId } }) => void queryClient.prefetchQuery(logbookQuery(enrolmentId)),
  component: lazyRouteComponent(() => import('./trainee-logbook-page.js'), 'TraineeLogbookPage'),
});

const countersignRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/trainees/$enrolmentId/logbook/$entryId',
  loader: ({ params: { enrolmentId } }) => void queryClient.prefetchQuery(logbookQuery(enrolmentId)),
  component: lazyRouteComponent(() => import('./countersign-page.js'), 'CountersignPage'),
});

export const logbookRoutes = [logbookRoute, newEntryRoute, entryRoute] as const;
export const academyLogbookRoutes = [traineeLogbookRoute, countersignRoute] as const;
