// Where are all notes of a programme?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { signedInRoute } from '../../frame/routes.js';
import { textIn } from '../../ui/search-text.js';
import { programmeNotesQuery } from './programme-notes-query.js';

export interface NotesSearch {
  readonly q?: string | undefined;
}

const notesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programmes/$versionId/notes',
  validateSearch: ({ q }: Record<string, unknown>): NotesSearch => (textIn(q) === undefined ? {} : { q: textIn(q)?.slice(0, 100) }),
  loader: ({ params }) => void queryClient.prefetchQuery(programmeNotesQuery(params.versionId)),
  component: lazyRouteComponent(() => import('./notes-page.js'), 'NotesPage'),
});

export const notesRoutes = [notesRoute] as const;
