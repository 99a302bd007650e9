// Which pages are about signing in, and about the own account?
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { framedRoute, signedInRoute } from '../../frame/routes.js';
import { homeOf, sessionQuery } from './session.js';

export interface SignInSearch {
  /** Where the person wanted to go: a path of ours, never another site. */
  readonly back?: string | undefined;
}

const ownPath = (value: unknown): string | undefined => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined);

export const signInRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({ back: ownPath(search['back']) }),
  beforeLoad: async ({ context, search }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (me) throw redirect({ href: search.back ?? homeOf(me) });
  },
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});

const forgotRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/forgot',
  component: lazyRouteComponent(() => import('./forgot-page.js'), 'ForgotPage'),
});

export const linkRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/links/$token',
  component: lazyRouteComponent(() => import('./link-page.js'), 'LinkPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
});

export const identityRoutes = [signInRoute, forgotRoute, linkRoute] as const;
export const accountRoutes = [accountRoute] as const;
