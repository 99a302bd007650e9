// How does a database go away for as long as one likes, and come back?
import { once } from 'node:events';
import net from 'node:net';

export interface DatabaseGate {
  /** The same login and database, through the gate. */
  through(url: string): string;
  /** Every connection breaks, and nobody gets a new one. */
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

export async function startDatabaseGate(databaseUrl: string): Promise<DatabaseGate> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let isShut = false;
  const server = net.createServer((client) => {
    if (isShut) return void client.destroy();
    const database = net.connect(Number(port), hostname);
    const both = [client, database];
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => {
        sockets.delete(socket);
        for (const other of both) other.destroy();
      });
    }
    client.pipe(database).pipe(client);
  });
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const gate = String((server.address() as net.AddressInfo).port);
  return {
    through: (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: gate }).href,
    shut: () => {
      isShut = true;
      breakAll();
    },
    open: () => void (isShut = false),
    close: async () => {
      server.close();
      breakAll();
      await once(server, 'close');
    },
  };
}
