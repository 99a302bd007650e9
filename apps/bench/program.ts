// How is a program of ours run as a process of its own, and ended gently or not?
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { builtProgram, root } from './repository.js';

type Environment = Readonly<Record<string, string>>;

export interface RunningProgram {
  readonly url: string;
  readonly pid: number;
  /** SIGTERM, and waits for the end. Does nothing when it has ended. */
  stop(): Promise<void>;
  /** SIGKILL: the process gets no chance to finish anything. */
  kill(): Promise<void>;
}

/** Starts a program of dist/; resolves when it says where it listens. What it complains about goes to our stderr; `hear` gets all that it says. */
export async function startProgram(name: string, environment: Environment, hear: (said: string) => void = () => undefined): Promise<RunningProgram> {
  const child = spawn(process.execPath, [builtProgram(name)], { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (said: string) => {
    process.stderr.write(said);
    hear(said);
  });
  // Also when we ourselves end without having stopped it.
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  const exited = once(child, 'exit').then(() => process.off('exit', leave));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue;
    const { listening } = JSON.parse(line) as { listening: string };
    child.stdout.on('data', (said) => hear(String(said)));
    child.stdout.resume();
    return { url: listening, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  }
  throw new Error(`${name} ended before it listened.`);
}

/** Runs a program of dist/ to its end; an error with what it wrote when it fails. */
export async function runProgram(name: string, parameters: readonly string[], environment: Environment): Promise<void> {
  await promisify(execFile)(process.execPath, [builtProgram(name), ...parameters], { cwd: root, env: { ...process.env, ...environment } });
}
