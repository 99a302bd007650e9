// Where does the register take items in from other programs, and out to them?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { registerAreaRoute } from '../registrar/area-route.js';

const exchangeRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/item-exchange',
  component: lazyRouteComponent(() => import('./exchange-page.js'), 'ExchangePage'),
});

export const exchangeRoutes = [exchangeRoute] as const;
