// Is a task at the simulator worked at, or told again?
import { DepthMarked, type DepthMarkedProps } from './depth-marked.js';
import { DepthWork, type DepthWorkProps } from './depth-work.js';

export type DepthTaskProps = DepthWorkProps | DepthMarkedProps;

/** One script for both: whoever works at a task is told of it afterwards. */
export function DepthTask(props: DepthTaskProps) {
  return 'depth' in props ? <DepthMarked {...props} /> : <DepthWork {...props} />;
}
