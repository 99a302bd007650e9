// Where does one read how a pass mark was set, set one, and look at a form before it is drawn?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute, signedInRoute } from '../../frame/routes.js';
import { registerAreaRoute } from '../registrar/area-route.js';

export const passMarkRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/pass-mark',
  component: lazyRouteComponent(() => import('./pass-mark-page.js'), 'PassMarkPage'),
});

export const sheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/panels/$panelId',
  component: lazyRouteComponent(() => import('./sheet-page.js'), 'SheetPage'),
});

/** One address and one script for all that the register does about an exam's forms and its pass mark: the script that a phone loads first names each route. */
const examStandardsRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/exams/$blueprintId/$part',
  component: lazyRouteComponent(() => import('./exam-part.js'), 'ExamPart'),
});

export const standardsRoutes = [examStandardsRoute] as const;
