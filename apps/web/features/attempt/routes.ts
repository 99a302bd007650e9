// Where are quizzes and exams sat?
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { bareRoute } from '../../frame/routes.js';

export interface AttemptSearch {
  /** Where the way back leads. */
  readonly enrolment?: string | undefined;
  /** The question on the screen, counted from 1; `end` before handing in. */
  readonly item?: number | 'end' | undefined;
}

const itemOf = (value: unknown): number | 'end' | undefined => (value === 'end' ? 'end' : Number.isInteger(value) ? (value as number) : undefined);

const attemptRoute = createRoute({
  getParentRoute: () => bareRoute,
  path: '/attempts/$attemptId',
  validateSearch: (search: Record<string, unknown>): AttemptSearch => ({
    enrolment: typeof search['enrolment'] === 'string' ? search['enrolment'] : undefined,
    item: itemOf(search['item']),
  }),
  component: lazyRouteComponent(() => import('./attempt-page.js'), 'AttemptPage'),
});

export const attemptRoutes = [attemptRoute] as const;
