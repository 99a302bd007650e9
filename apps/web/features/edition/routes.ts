// Which pages do an academy's editions have? (Everybody loads this: what they ask for stands in the pages.)
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Locale } from '#libs/kernel/locale.js';
import { academyAreaRoute } from '../academy/area-route.js';

const editionsRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/editions',
  component: lazyRouteComponent(() => import('./editions-page.js'), 'EditionsPage'),
});

const editionRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/editions/$editionId',
  component: lazyRouteComponent(() => import('./edition-page.js'), 'EditionPage'),
});

export interface EditorSearch {
  /** The language of the text that is being written. */
  readonly text?: Locale | undefined;
}

const editorRoute = createRoute({
  getParentRoute: () => academyAreaRoute,
  path: '/editions/$editionId/lessons/$code',
  // an address that ends in ".4" would be taken for a file
  params: {
    parse: ({ editionId, code }) => ({ editionId, code: code.replace('-', '.') }),
    stringify: ({ editionId, code }) => ({ editionId, code: code.replace('.', '-') }),
  },
  validateSearch: ({ text }: Record<string, unknown>): EditorSearch => (text === 'en' || text === 'pt-PT' ? { text } : {}),
  component: lazyRouteComponent(() => import('./editor-page.js'), 'EditorPage'),
});

export const editionRoutes = [editionsRoute, editionRoute, editorRoute] as const;
