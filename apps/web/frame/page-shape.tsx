// What shape has a page before its content is there?
import { Skeleton } from '../ui/skeleton.js';
import classes from './page-shape.module.css';
import { useFrameWords } from './words.js';

export interface PageShapeProps {
  readonly measure?: 'reading' | 'form' | 'wide';
  readonly rows?: number;
}

export function PageShape({ measure = 'wide', rows = 5 }: PageShapeProps) {
  const { t } = useFrameWords();
  return (
    <div className={classes.shape} data-measure={measure} aria-busy="true">
      <output className={classes.spoken}>{t('loading')}</output>
      <div className={classes.head}>
        <Skeleton height={14} width="30%" />
        <Skeleton height={32} width="62%" />
      </div>
      <Rows rows={rows} />
    </div>
  );
}

/** The shape of a list, inside a page that is there already. */
export function ListShape({ rows = 4 }: { readonly rows?: number }) {
  const { t } = useFrameWords();
  return (
    <div aria-busy="true">
      <output className={classes.spoken}>{t('loading')}</output>
      <Rows rows={rows} />
    </div>
  );
}

function Rows({ rows }: { readonly rows: number }) {
  return (
    <div className={classes.rows}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} />
      ))}
    </div>
  );
}
