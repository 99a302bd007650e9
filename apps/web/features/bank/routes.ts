// Where does the register find and write the items of its banks?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Bank, ItemKind, ItemLevel, ItemState } from '#libs/assessment/core/item.js';
import { registerAreaRoute } from '../registrar/area-route.js';

/** What the list is narrowed down to. Whatever else stands in an address, the server refuses. */
export interface BankSearch {
  readonly bank?: Bank | undefined;
  readonly state?: ItemState | undefined;
  readonly domain?: string | undefined;
  readonly kind?: ItemKind | undefined;
  readonly level?: ItemLevel | undefined;
  readonly gate?: 'true' | 'false' | undefined;
  readonly tag?: string | undefined;
  readonly find?: string | undefined;
}

const listRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/bank',
  validateSearch: (search: Record<string, unknown>) => search as BankSearch,
  component: lazyRouteComponent(() => import('./bank-page.js'), 'BankPage'),
});

const itemRoute = createRoute({ getParentRoute: () => registerAreaRoute, path: '/bank/$itemId', component: lazyRouteComponent(() => import('./item-page.js'), 'BankedItemPage') });

const proposalRoute = createRoute({ getParentRoute: () => registerAreaRoute, path: '/bank/proposals/$proposalId', component: lazyRouteComponent(() => import('./proposal-page.js'), 'ProposalPage') });

export const bankRoutes = [listRoute, itemRoute, proposalRoute] as const;
