// Does one of two folders lie in the other, whatever their paths look like?
import { realpathSync } from 'node:fs';
import path from 'node:path';

/** True for one and the same folder, too. Neither needs to exist yet; symbolic links are followed as far as they do. */
export function areNested(left: string, right: string): boolean {
  const [one, other] = [placeOf(left), placeOf(right)];
  return liesIn(one, other) || liesIn(other, one);
}

function placeOf(folder: string): string {
  const absolute = path.resolve(folder);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = path.dirname(absolute);
    return parent === absolute ? absolute : path.join(placeOf(parent), path.basename(absolute));
  }
}

function liesIn(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
