// Where does the register read how its exams and items did?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { registerAreaRoute } from '../registrar/area-route.js';
import { itemFilters, type ItemFilter } from './item-filter.js';
import { examsQuery } from './queries.js';

const examsRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/exams',
  loader: () => void queryClient.prefetchQuery(examsQuery),
  component: lazyRouteComponent(() => import('./exams-page.js'), 'ExamsPage'),
});

const examRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/exams/$blueprintId',
  validateSearch: (search: Record<string, unknown>): { readonly items?: ItemFilter | undefined } => ({ items: itemFilters.find((filter) => filter === search['items']) }),
  component: lazyRouteComponent(() => import('./exam-page.js'), 'ExamPage'),
});

const itemRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/exams/$blueprintId/items/$versionId',
  component: lazyRouteComponent(() => import('./item-page.js'), 'ItemPage'),
});

export const statisticsRoutes = [examsRoute, examRoute, itemRoute] as const;
