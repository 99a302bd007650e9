// Which page is at which address?
import { createRouter } from '@tanstack/react-router';
import { queryClient } from './api/query-client.js';
import { academiesRoutes } from './features/academies/routes.js';
import { academyRoutes } from './features/academy/routes.js';
import { practicalRoutes } from './features/assessment/routes.js';
import { attemptRoutes } from './features/attempt/routes.js';
import { curriculumRoutes } from './features/curriculum/routes.js';
import { holderRoutes } from './features/holder/routes.js';
import { identityRoutes, accountRoutes } from './features/identity/routes.js';
import { inboxRoutes } from './features/inbox/routes.js';
import { landingRoutes } from './features/landing/routes.js';
import { learningRoutes } from './features/learning/routes.js';
import { legalRoutes } from './features/legal/routes.js';
import { logbookRoutes } from './features/logbook/routes.js';
import { notesRoutes } from './features/notes/routes.js';
import { practiceRoutes } from './features/practice/routes.js';
import { receiptRoute } from './features/receipt/routes.js';
import { registrarRoutes } from './features/registrar/routes.js';
import { passMarkRoute, sheetRoute } from './features/standards/routes.js';
import { arriveAt } from './frame/arrival.js';
import { Failure } from './frame/failure.js';
import { PageShape } from './frame/page-shape.js';
import { bareRoute, framedRoute, rootRoute, signedInRoute } from './frame/routes.js';

const routeTree = rootRoute.addChildren([
  framedRoute.addChildren([
    ...landingRoutes,
    ...identityRoutes,
    ...academiesRoutes,
    ...legalRoutes,
    ...inboxRoutes,
    passMarkRoute,
    receiptRoute,
    ...practicalRoutes,
    signedInRoute.addChildren([...accountRoutes, ...learningRoutes, ...practiceRoutes, ...logbookRoutes, ...curriculumRoutes, ...notesRoutes, ...holderRoutes, ...academyRoutes, ...registrarRoutes, sheetRoute]),
  ]),
  bareRoute.addChildren([...attemptRoutes]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadDelay: 60,
  // the answers are kept by the query client, not by the router
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => <PageShape />,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} onRetry={reset} />,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ toLocation }) => arriveAt(toLocation.pathname));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
