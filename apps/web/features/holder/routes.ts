// Where does a holder keep the own certificates?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../frame/routes.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/certificates',
  component: lazyRouteComponent(() => import('./certificates-page.js'), 'CertificatesPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my/certificates/$certificateId',
  component: lazyRouteComponent(() => import('./certificate-page.js'), 'CertificatePage'),
});

export const holderRoutes = [listRoute, oneRoute] as const;
