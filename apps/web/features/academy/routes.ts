// Which pages does the academy area have?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { textIn } from '../../ui/search-text.js';
import { assessmentRoutes } from '../assessment/routes.js';
import { certificationRoutes } from '../certification/routes.js';
import { editionsQuery } from '../edition/queries.js';
import { editionRoutes } from '../edition/routes.js';
import { academyLogbookRoutes } from '../logbook/routes.js';
import { logbookQuery, logbookQueueQuery } from '../logbook/queries.js';
import { sittingsRoute } from '../sitting/routes.js';
import { actSubjects, type ActSubject } from './act-subjects.js';
import { academyAreaRoute } from './area-route.js';
import { academyQuery, cohortsQuery, nameOfTraineeQuery, programmesQuery, queuesQuery, traineeQuery } from './queries.js';
import { places, type Place } from './stage.js';

const queues = ['assess', 'decide', 'expiring', 'logbook'] as const;

export interface HomeSearch {
  /** The queue of which everything is shown. */
  readonly show?: (typeof queues)[number] | undefined;
  readonly cohort?: string | undefined;
  readonly stage?: Place | undefined;
  readonly find?: string | undefined;
}

const homeRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): HomeSearch => ({
    show: queues.find((name) => name === search['show']),
    cohort: textIn(search['cohort']),
    stage: places.find((place) => place === search['stage']),
    find: textIn(search['find']),
  }),
  loader: ({ params: { academyId } }) => {
    void queryClient.prefetchQuery(queuesQuery(academyId));
    void queryClient.prefetchQuery(logbookQueueQuery(academyId));
    void queryClient.prefetchQuery(cohortsQuery(academyId));
  },
  component: lazyRouteComponent(() => import('./home-page.js'), 'AcademyPage'),
});

const newCohortRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/cohorts/new',
  validateSearch: ({ version }: Record<string, unknown>): { readonly version?: string | undefined } => ({ version: textIn(version) }),
  loader: ({ params: { academyId } }) => {
    void queryClient.prefetchQuery(programmesQuery);
    void queryClient.prefetchQuery(editionsQuery(academyId));
  },
  component: lazyRouteComponent(() => import('./new-cohort-page.js'), 'NewCohortPage'),
});

const cohortRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/cohorts/$cohortId',
  loader: ({ params: { academyId } }) => void queryClient.prefetchQuery(cohortsQuery(academyId)),
  component: lazyRouteComponent(() => import('./cohort-page.js'), 'CohortPage'),
});

const enrolRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/cohorts/$cohortId/enrol',
  validateSearch: (search: Record<string, unknown>): { readonly many?: boolean | undefined } => ({ many: search['many'] === true ? true : undefined }),
  loader: ({ params: { academyId } }) => void queryClient.prefetchQuery(cohortsQuery(academyId)),
  component: lazyRouteComponent(() => import('./enrol-page.js'), 'EnrolPage'),
});

const traineeRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/trainees/$enrolmentId',
  loader: ({ params: { academyId, enrolmentId } }) => {
    void queryClient.prefetchQuery(traineeQuery(academyId, enrolmentId));
    void queryClient.prefetchQuery(logbookQuery(enrolmentId));
    void queryClient.prefetchQuery(nameOfTraineeQuery(enrolmentId));
  },
  component: lazyRouteComponent(() => import('./trainee-page.js'), 'TraineePage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/people',
  loader: ({ params: { academyId } }) => void queryClient.prefetchQuery(academyQuery(academyId)),
  component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
});

const inviteRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/people/invite',
  component: lazyRouteComponent(() => import('./invite-page.js'), 'InvitePage'),
});

const recordRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/record',
  validateSearch: (search: Record<string, unknown>): { readonly about?: ActSubject | undefined } => ({ about: actSubjects.find((subject) => subject === search['about']) }),
  component: lazyRouteComponent(() => import('./record-page.js'), 'RecordPage'),
});

export const academyRoutes = [
  academyAreaRoute.addChildren([homeRoute, newCohortRoute, cohortRoute, enrolRoute, traineeRoute, peopleRoute, inviteRoute, recordRoute, ...certificationRoutes, ...assessmentRoutes, ...academyLogbookRoutes, ...editionRoutes, sittingsRoute]),
] as const;
