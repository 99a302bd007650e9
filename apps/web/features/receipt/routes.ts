// Where does anybody check the receipt of an exam?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framedRoute } from '../../frame/routes.js';

export const receiptRoute = createRoute({ getParentRoute: () => framedRoute, path: '/receipts', component: lazyRouteComponent(() => import('./receipt-page.js'), 'ReceiptPage') });
