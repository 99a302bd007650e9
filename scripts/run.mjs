// How is another program run, so that none is left behind when we are told to stop?
import { spawn } from 'node:child_process';
import { endProcess } from './process-alive.mjs';

/** @type {Set<number>} */
const running = new Set();

/** The root of the repository. */
export const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');

export class CommandFailed extends Error {
  /** @param {string} command @param {number | null} code @param {string} output */
  constructor(command, code, output) {
    super(`${command} ended with ${code === null ? 'a signal' : `code ${code}`}${output ? `\n${output.trimEnd()}` : ''}`);
    this.output = output;
  }
}

/**
 * Runs a program to its end. It leads a process group of its own, so that Ctrl-C reaches only us and `stopAll` reaches
 * its children too.
 * @param {string} command @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, name?: string, patience?: number }} [options] show: its output goes to the
 *   terminal; otherwise it is returned (standard output only), and becomes the error's text when it fails. patience: after so
 *   many milliseconds it is ended, and that is a failure
 * @returns {Promise<string>}
 */
export function run(command, args, { env = process.env, show = false, name = command, patience } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root, env, detached: process.platform !== 'win32', stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    let everything = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => ((output += chunk), (everything += chunk)));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (everything += chunk));
    const { pid } = child;
    if (pid) running.add(pid);
    const impatient = patience && pid ? setTimeout(() => void end(pid), patience) : undefined;
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(impatient);
      if (pid) running.delete(pid);
      if (code === 0) resolve(output);
      else reject(new CommandFailed(name, code, everything));
    });
  });
}

/** @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export const runNode = (args, options) => run(process.execPath, args, { name: args[0], ...options });

/** With its children. @param {number} pid */
const end = (pid) => endProcess(process.platform === 'win32' ? pid : -pid, [['SIGTERM', 2000], ['SIGKILL', 1000]]);

/** Ends whatever still runs. */
export async function stopAll() {
  await Promise.all([...running].map(end));
}
