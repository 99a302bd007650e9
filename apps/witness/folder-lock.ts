// Is another process already at work in this folder?
import { rm, stat } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * A lock that the operating system lets go when its holder ends, also by kill -9: a listening local socket. Null when
 * somebody holds it. The socket is named after the folder itself, so that two paths to one folder are one lock.
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = `dermark-witness-${dev}-${ino}`;
  // Linux has names for sockets that are no files: nothing is left behind. It knows them for each network namespace apart.
  if (process.platform === 'linux') return listen(`\0${name}`);
  const file = path.join(tmpdir(), `${name}.sock`);
  const lock = await listen(file);
  if (lock || (await answers(file))) return lock;
  await rm(file, { force: true });
  return listen(file);
}

function listen(address: string): Promise<FolderLock | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => {
      // The lock must not keep its holder from ending.
      server.unref();
      resolve({ release: () => new Promise((released) => server.close(() => released())) });
    });
  });
}

/** False for the file of a holder that was killed. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
