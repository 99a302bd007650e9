// Is this process still running, and how is one brought to an end?
import fs from 'node:fs';

/** @param {number} pid */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** An ended process whose parent never asked after it (usual in containers) still takes signals. @param {number} pid */
function isZombie(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false; // no /proc here
  }
}

/**
 * Sends each signal in turn until the process is gone.
 * @param {number} pid negative for a process group
 * @param {[signal: NodeJS.Signals, patience: number][]} steps patience in milliseconds
 * @returns {Promise<boolean>} whether it is gone
 */
export async function endProcess(pid, steps) {
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return true; // gone already
    }
    for (const until = Date.now() + patience; Date.now() < until; ) {
      if (!isAlive(Math.abs(pid))) return true;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  return !isAlive(Math.abs(pid));
}
