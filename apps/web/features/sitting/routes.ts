// On which page does an academy put exams under supervision?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { academyAreaRoute } from '../academy/area-route.js';

export const sittingsRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/sittings',
  // one of them, or all: every address more weighs on the first page that anybody opens
  validateSearch: ({ sitting }: Record<string, unknown>): { readonly sitting?: string | undefined } => ({ sitting: sitting as string | undefined }),
  component: lazyRouteComponent(() => import('./sittings-page.js'), 'SittingsPage'),
});
