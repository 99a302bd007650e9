// Is another process already at work on this thing, and who is it?
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * Takes a lock that the operating system itself lets go when its holder ends, also by kill -9: a listening local
 * socket. On Linux it lives in the abstract namespace and on Windows it is a named pipe, so neither leaves anything
 * behind; elsewhere it is a socket file, which counts as left over when nobody answers on it.
 * @param {string} name what is locked; the same name is the same lock for every process on this machine
 * @returns {Promise<{ release(): Promise<void> } | { heldBy: number }>} heldBy is 0 when the holder does not say
 */
export async function takeLock(name) {
  const address = addressOf(name);
  const listening = (await listen(address)) ?? (await listenOverLeftover(address));
  return listening ? { release: () => close(listening) } : { heldBy: await askHolder(address) };
}

/**
 * The same, waiting for the holder to finish.
 * @param {string} name
 * @param {{ patience: number, onWait?: (holder: number) => void }} options patience in milliseconds
 */
export async function waitForLock(name, { patience, onWait }) {
  const until = Date.now() + patience;
  for (let told = false; ; ) {
    const lock = await takeLock(name);
    if ('release' in lock) return lock;
    if (Date.now() > until) throw new Error(`process ${lock.heldBy} has held the lock "${name}" for too long`);
    if (!told) onWait?.(lock.heldBy);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {string} name */
function addressOf(name) {
  // a digest, because socket names are limited to about a hundred bytes
  const short = `dermark-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${short}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${short}`;
  return path.join(os.tmpdir(), `${short}.sock`);
}

/** @param {string} address @returns {Promise<net.Server | undefined>} undefined: somebody holds it */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(String(process.pid));
    });
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => {
      server.unref(); // the lock must not keep its holder from ending
      resolve(server);
    });
  });
}

/** @param {string} address */
async function listenOverLeftover(address) {
  if (!path.isAbsolute(address) || process.platform === 'win32') return undefined;
  if (await answers(address)) return undefined;
  fs.rmSync(address, { force: true });
  return listen(address);
}

/** @param {string} address @returns {Promise<boolean>} */
function answers(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address, () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.resume();
  });
}

/** @param {string} address @returns {Promise<number>} */
function askHolder(address) {
  return new Promise((resolve) => {
    let said = '';
    const done = () => {
      socket.destroy();
      resolve(Number(said) || 0);
    };
    const socket = net.connect(address).setTimeout(1000, done);
    socket.on('data', (chunk) => (said += chunk)).once('end', done).once('error', done);
  });
}

/** @param {net.Server} server @returns {Promise<void>} */
function close(server) {
  return new Promise((resolve) => server.close(() => resolve()));
}
