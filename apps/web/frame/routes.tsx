// Which frames stand around the pages, and who gets past them?
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../features/identity/session.js';
import { BareFrame, Frame, SessionWatch } from './frame.js';
import { NotFound } from './not-found.js';

export interface RouterContext {
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: () => (
    <Frame>
      <NotFound />
    </Frame>
  ),
});

/** Header, navigation, footer: for everybody. */
export const framedRoute = createRoute({ getParentRoute: () => rootRoute, id: 'framed', component: () => <Frame><Outlet /></Frame> });

interface GuardInput {
  readonly context: RouterContext;
  readonly location: { readonly href: string };
}

/** Leads those who are not signed in to the sign-in, and from there back to where they wanted to go. */
export async function demandSession({ context, location }: GuardInput) {
  const me = await context.queryClient.ensureQueryData(sessionQuery);
  if (!me) throw redirect({ to: '/sign-in', search: { back: location.href } });
  return { me };
}

/** The same frame, for people who are signed in. Their pages find them as `me` in the route's context. */
export const signedInRoute = createRoute({ getParentRoute: () => framedRoute, id: 'signed-in', beforeLoad: demandSession, component: () => <SessionWatch><Outlet /></SessionWatch> });

/** Nothing but the page itself, for people who are signed in: quizzes and exams. */
export const bareRoute = createRoute({ getParentRoute: () => rootRoute, id: 'bare', beforeLoad: demandSession, component: () => <BareFrame><SessionWatch><Outlet /></SessionWatch></BareFrame> });
