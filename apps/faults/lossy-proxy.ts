// How does an answer get lost on its way, after the server has done what it was asked for?
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

export interface LossyProxy {
  readonly url: string;
  /** Cuts the connections of so many answers, the next that pass; resolves when it has. */
  lose(answers: number): Promise<void>;
  close(): Promise<void>;
}

/** Passes connections on to the server of that moment; an answer that is to be lost is cut anywhere, before its first byte too. */
export async function startLossyProxy(target: () => string): Promise<LossyProxy> {
  const losses: (() => void)[] = [];
  const open = new Set<net.Socket>();
  const proxy = net.createServer((client) => {
    const { hostname, port } = new URL(target());
    const server = net.connect(Number(port), hostname);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    }
    client.pipe(server);
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    server.on('data', (piece: Buffer) => {
      const lost = losses.shift();
      if (!lost) return void client.write(piece);
      // What is left of this answer must not be taken for the next one.
      server.pause();
      client.write(piece.subarray(0, randomInt(piece.length)), () => client.destroy());
      lost();
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    lose: async (answers) => void (await Promise.all(Array.from({ length: answers }, () => new Promise<void>((resolve) => losses.push(resolve))))),
    close: async () => {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
