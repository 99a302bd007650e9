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

const previewRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/exams/$blueprintId/form',
  component: lazyRouteComponent(() => import('./preview-page.js'), 'PreviewPage'),
});

const standardsRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/exams/$blueprintId/standards',
  component: lazyRouteComponent(() => import('./standards-page.js'), 'StandardsPage'),
});

const panelRoute = createRoute({
  getParentRoute: () => registerAreaRoute,
  path: '/panels/$panelId',
  component: lazyRouteComponent(() => import('./panel-page.js'), 'PanelPage'),
});

export const standardsRoutes = [previewRoute, standardsRoute, panelRoute] as const;
