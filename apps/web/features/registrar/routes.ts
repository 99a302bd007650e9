// Which pages does the registrar area have?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { textIn } from '../../ui/search-text.js';
import { academyStates, type AcademyState } from '#libs/academies/core/academy-state.js';
import { concernStates, type ConcernState } from '#libs/conduct/core/concern.js';
import { bankRoutes } from '../bank/routes.js';
import { exchangeRoutes } from '../exchange/routes.js';
import { standardsRoutes } from '../standards/routes.js';
import { rescoringRoutes } from '../rescoring/routes.js';
import { statisticsRoutes } from '../statistics/routes.js';
import { registerAreaRoute } from './area-route.js';
import { concernsQuery, ledgerQuery, registeredAcademiesQuery } from './queries.js';

const homeRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/',
  loader: () => {
    void queryClient.prefetchQuery(registeredAcademiesQuery);
    void queryClient.prefetchQuery(concernsQuery);
    void queryClient.prefetchQuery(ledgerQuery);
  },
  component: lazyRouteComponent(() => import('./home-page.js'), 'RegisterPage'),
});

const academiesRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/academies',
  validateSearch: (search: Record<string, unknown>): { readonly state?: AcademyState | undefined; readonly find?: string | undefined } => ({
    state: academyStates.find((state) => state === search['state']),
    find: textIn(search['find']),
  }),
  loader: () => void queryClient.prefetchQuery(registeredAcademiesQuery),
  component: lazyRouteComponent(() => import('./academies-page.js'), 'AcademiesPage'),
});

const concernsRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/concerns',
  validateSearch: (search: Record<string, unknown>): { readonly state?: ConcernState | undefined } => ({ state: concernStates.find((state) => state === search['state']) }),
  loader: () => void queryClient.prefetchQuery(concernsQuery),
  component: lazyRouteComponent(() => import('./concerns-page.js'), 'ConcernsPage'),
});

const certificatesRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/certificates',
  validateSearch: (search: Record<string, unknown>): { readonly number?: string | undefined } => ({ number: textIn(search['number']) }),
  component: lazyRouteComponent(() => import('./certificates-page.js'), 'RegisterCertificatesPage'),
});

export interface ExceptionSearch {
  readonly academy?: string | undefined;
  readonly trainee?: string | undefined;
  readonly certifier?: string | undefined;
}

const exceptionsRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/exceptions',
  validateSearch: (search: Record<string, unknown>): ExceptionSearch => ({ academy: textIn(search['academy']), trainee: textIn(search['trainee']), certifier: textIn(search['certifier']) }),
  loader: () => void queryClient.prefetchQuery(registeredAcademiesQuery),
  component: lazyRouteComponent(() => import('./exceptions-page.js'), 'ExceptionsPage'),
});

const ledgerRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/ledger',
  loader: () => void queryClient.prefetchQuery(ledgerQuery),
  component: lazyRouteComponent(() => import('./ledger-page.js'), 'LedgerPage'),
});

const agreementRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/agreement',
  component: lazyRouteComponent(() => import('../assessment/agreement-page.js'), 'RegisterAgreementPage'),
});

export const registrarRoutes = [registerAreaRoute.addChildren([homeRoute, academiesRoute, concernsRoute, certificatesRoute, exceptionsRoute, ledgerRoute, agreementRoute, ...statisticsRoutes, ...standardsRoutes, ...bankRoutes, ...exchangeRoutes, ...rescoringRoutes])] as const;
