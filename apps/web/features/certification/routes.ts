// Which pages of an academy are about names, decisions and certificates?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { textIn } from '../../ui/search-text.js';
import { batchRowStates, type BatchRowState } from '#libs/certification/core/batch.js';
import { effectiveStates, type EffectiveState } from '#libs/certification/core/certificate-state.js';
import { academyAreaRoute } from '../academy/area-route.js';
import { traineeQuery } from '../academy/queries.js';
import { certificatesQuery, decisionQuery, decisionsQuery } from './queries.js';

export interface CertificatesSearch {
  readonly state?: EffectiveState | undefined;
  readonly find?: string | undefined;
}

const nameRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/trainees/$enrolmentId/name',
  loader: ({ params: { academyId, enrolmentId } }) => void queryClient.prefetchQuery(traineeQuery(academyId, enrolmentId)),
  component: lazyRouteComponent(() => import('./name-page.js'), 'NamePage'),
});

const decisionRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/decisions/$enrolmentId',
  loader: ({ params: { academyId, enrolmentId } }) => void queryClient.prefetchQuery(decisionQuery(academyId, enrolmentId)),
  component: lazyRouteComponent(() => import('./decision-page.js'), 'DecisionPage'),
});

const certificatesRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/certificates',
  validateSearch: (search: Record<string, unknown>): CertificatesSearch => ({
    state: effectiveStates.find((state) => state === search['state']),
    find: textIn(search['find']),
  }),
  loader: ({ params: { academyId } }) => void queryClient.prefetchQuery(certificatesQuery(academyId)),
  component: lazyRouteComponent(() => import('./certificates-page.js'), 'CertificatesPage'),
});

const certificateRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/certificates/$certificateId',
  loader: ({ params: { academyId } }) => void queryClient.prefetchQuery(certificatesQuery(academyId)),
  component: lazyRouteComponent(() => import('./certificate-page.js'), 'CertificatePage'),
});

const batchNewRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/batches/new',
  validateSearch: (search: Record<string, unknown>): { readonly cohort?: string | undefined } => ({ cohort: textIn(search['cohort']) }),
  loader: ({ params: { academyId } }) => void queryClient.prefetchQuery(decisionsQuery(academyId)),
  component: lazyRouteComponent(() => import('./batch-new-page.js'), 'BatchNewPage'),
});

const batchRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/batches/$batchId',
  validateSearch: (search: Record<string, unknown>): { readonly state?: BatchRowState | undefined } => ({ state: batchRowStates.find((state) => state === search['state']) }),
  component: lazyRouteComponent(() => import('./batch-page.js'), 'BatchPage'),
});

export const certificationRoutes = [nameRoute, decisionRoute, certificatesRoute, certificateRoute, batchNewRoute, batchRoute] as const;
