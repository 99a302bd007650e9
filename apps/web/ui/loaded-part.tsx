// What is shown in a part of a page while its answer is on its way, and when it does not come?
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import { ListShape } from '../frame/page-shape.js';
import { useFrameWords } from '../frame/words.js';
import { Button } from './button.js';
import classes from './loaded-part.module.css';
import { ProblemNote } from './problem-note.js';

export interface LoadedPartProps<Data> {
  readonly query: UseQueryResult<Data, Problem>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** `Loaded` is for whole pages: it speaks with the page's heading. */
export function LoadedPart<Data>({ query, rows = 4, children }: LoadedPartProps<Data>) {
  const { t } = useFrameWords();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <ListShape rows={rows} />;
  return (
    <div className={classes.failed}>
      <ProblemNote error={query.error} />
      <Button variant="default" onClick={() => void query.refetch()}>
        {t('again')}
      </Button>
    </div>
  );
}
