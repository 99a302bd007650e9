// How much of the processors have some programs used?
import { readdir, readFile } from 'node:fs/promises';

/** Of /proc/<pid>/stat; Linux has had hundredths of a second here on every platform that we run on. */
const ticksPerSecond = 100;

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  /** In ticks, with those of children that have ended. */
  readonly ticks: number;
}

async function processes(): Promise<ProcessLine[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)));
  return lines.flatMap((line) => {
    if (line === null) return [];
    // the name in brackets may have blanks and brackets in it
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ').map(Number);
    const [parent = 0, ticks] = [fields[1], fields.slice(11, 15).reduce((sum, each) => sum + each, 0)];
    return [{ pid: Number.parseInt(line, 10), parent, ticks }];
  });
}

/** Milliseconds of all of these processes and their children since they began. */
export async function processorTime(roots: readonly number[]): Promise<number> {
  const all = await processes();
  const counted = new Set(roots);
  for (let size = 0; size !== counted.size; ) {
    size = counted.size;
    for (const { pid, parent } of all) if (counted.has(parent)) counted.add(pid);
  }
  return (all.filter(({ pid }) => counted.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) * 1000) / ticksPerSecond;
}
