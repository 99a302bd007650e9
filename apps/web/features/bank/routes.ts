// Where does the register find and write the items of its banks?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { registerAreaRoute } from '../registrar/area-route.js';
import type { BankSearch } from './bank-search.js';

const listRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/bank',
  validateSearch: (search: Record<string, unknown>) => search as BankSearch,
  component: lazyRouteComponent(() => import('./pages.js'), 'BankPage'),
});

const itemRoute = createRoute({ getParentRoute: () => registerAreaRoute, path: '/bank/$itemId', component: lazyRouteComponent(() => import('./pages.js'), 'BankedItemPage') });

const proposalRoute = createRoute({ getParentRoute: () => registerAreaRoute, path: '/bank/proposals/$proposalId', component: lazyRouteComponent(() => import('./pages.js'), 'ProposalPage') });

export const bankRoutes = [listRoute, itemRoute, proposalRoute] as const;
