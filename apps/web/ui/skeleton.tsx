// What stands where something is on its way?
import classes from './skeleton.module.css';

export interface SkeletonProps {
  /** In pixels. */
  readonly height: number;
  /** In pixels, or as CSS has it; by default as wide as there is room. */
  readonly width?: number | string;
  /** As round as it is high. */
  readonly isRound?: boolean;
}

export const Skeleton = ({ height, width = '100%', isRound = false }: SkeletonProps) => <span className={classes.skeleton} style={{ height, width, ...(isRound && { borderRadius: height }) }} aria-hidden="true" />;
