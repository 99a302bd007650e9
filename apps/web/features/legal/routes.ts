// Which pages say who runs this register, and what it does with data?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from '../../frame/routes.js';

const privacyRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./legal-pages.js'), 'PrivacyPage'),
});

const termsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/terms',
  component: lazyRouteComponent(() => import('./legal-pages.js'), 'TermsPage'),
});

const imprintRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/imprint',
  component: lazyRouteComponent(() => import('./legal-pages.js'), 'ImprintPage'),
});

export const legalRoutes = [privacyRoute, termsRoute, imprintRoute] as const;
