// What is shown while an answer is on its way, when it does not come, and when it has come?
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { asProblem, type Problem } from '../api/problem.js';
import { Failure } from './failure.js';
import { NotFound } from './not-found.js';
import { PageShape } from './page-shape.js';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data, Problem>;
  /** The shape of what comes; by default that of a page. */
  readonly shape?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** A part of a page that lives on one query. What was loaded once stays on the screen when a later reload fails. */
export function Loaded<Data>({ query, shape, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const problem = asProblem(query.error);
    return problem.status === 404 ? <NotFound /> : <Failure error={problem} onRetry={() => void query.refetch()} />;
  }
  return shape ?? <PageShape />;
}
