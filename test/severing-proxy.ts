// How is something made to happen at one chosen statement, before PostgreSQL has it or behind its effect?
import { once } from 'node:events';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Fault {
  /** Which statement; `before` is the text of the one that its connection sent before. */
  readonly at: (text: string, before: string) => boolean;
  /** Before PostgreSQL gets the statement, or once it is done, and committed if it commits by itself, but nobody has been told. */
  readonly when: 'unsent' | 'unanswered';
  /** What happens then, while statement or answer is held: true has it go on its way, false cuts the connection instead. */
  readonly happen: () => boolean | Promise<boolean>;
}

export interface SeveringProxy {
  /** The given address of the database, by way of this proxy. */
  readonly url: string;
  /** Has a fault happen once; resolves when it has. */
  once(fault: Fault): Promise<void>;
  /** Cuts every connection, and takes no other: for a process on the far side the database is gone for ever. */
  close(): Promise<void>;
}

interface Line {
  readonly client: net.Socket;
  readonly server: net.Socket;
  /** Statements that were prepared, by name. */
  readonly prepared: Map<string, string>;
  before: string;
  /** Times that PostgreSQL will have said, and has said, that it is ready for more: after the sign-in, and after each statement. */
  asked: number;
  ready: number;
  /** What happens to the answer which comes when it has been ready so many times. */
  fault: { readonly behind: number; readonly strike: Strike } | null;
}

interface Strike extends Fault {
  readonly struck: () => void;
}

/** Reads along (https://www.postgresql.org/docs/current/protocol-message-formats.html) and alters nothing. */
export async function startSeveringProxy(databaseUrl: string): Promise<SeveringProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const lines = new Set<Line>();
  let strike: Strike | null = null;

  const take = (text: string, line: Line): Strike | null => {
    if (!strike?.at(text, line.before)) return null;
    const taken = strike;
    strike = null;
    return taken;
  };

  async function ask(line: Line): Promise<void> {
    for await (const message of messagesFrom(line.client, true)) {
      const text = statementIn(message, line.prepared);
      const taken = text === null ? null : take(text, line);
      if (taken?.when === 'unsent' && !(await happens(taken))) return sever(line);
      if (taken?.when === 'unanswered') line.fault = { behind: line.asked, strike: taken };
      if (text !== null) line.before = text;
      if (isOf(message, 'S') || isOf(message, 'Q')) line.asked += 1;
      line.server.write(message);
    }
  }

  async function answer(line: Line): Promise<void> {
    const held: Buffer[] = [];
    for await (const message of messagesFrom(line.server, false)) {
      const fault = line.fault?.behind === line.ready ? line.fault : null;
      if (isOf(message, 'Z')) line.ready += 1;
      if (!fault) line.client.write(message);
      else held.push(message);
      if (!fault || !isOf(message, 'Z')) continue;
      if (!(await happens(fault.strike))) return sever(line);
      for (const kept of held.splice(0)) line.client.write(kept);
    }
  }

  const sever = (line: Line): void => {
    for (const socket of [line.client, line.server]) socket.destroy();
    lines.delete(line);
  };

  const proxy = net.createServer((client) => {
    const server = net.connect(Number(port), hostname);
    const line: Line = { client, server, prepared: new Map(), before: '', asked: 1, ready: 0, fault: null };
    lines.add(line);
    for (const socket of [client, server]) socket.setNoDelay().on('error', () => undefined).on('close', () => sever(line));
    for (const way of [ask, answer]) way(line).catch(() => sever(line));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    once: (fault) => new Promise((struck) => (strike = { ...fault, struck })),
    close: async () => {
      const closed = proxy.listening ? once(proxy, 'close') : null;
      proxy.close();
      for (const line of lines) sever(line);
      await closed;
    },
  };
}

async function happens({ happen, struck }: Strike): Promise<boolean> {
  const goesOn = await happen();
  struck();
  return goesOn;
}

const isOf = (message: Buffer, type: string): boolean => message[0] === type.charCodeAt(0);

const textAt = (message: Buffer, start: number): string => message.toString('utf8', start, message.indexOf(0, start));

/** The statement that this message has carried out, if it does. */
function statementIn(message: Buffer, prepared: Map<string, string>): string | null {
  const body = 5;
  const first = textAt(message, body);
  const second = () => textAt(message, body + Buffer.byteLength(first) + 1);
  if (isOf(message, 'P')) prepared.set(first, second());
  if (isOf(message, 'Q')) return first;
  return isOf(message, 'B') ? (prepared.get(second()) ?? null) : null;
}

/** Whole messages. The first one of a client has no type, and so is never taken for one that has. */
async function* messagesFrom(socket: net.Socket, isClient: boolean): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let lengthAt = isClient ? 0 : 1;
  for await (const piece of socket as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    while (rest.length >= lengthAt + 4 && rest.length >= lengthAt + rest.readUInt32BE(lengthAt)) {
      const end = lengthAt + rest.readUInt32BE(lengthAt);
      yield rest.subarray(0, end);
      rest = rest.subarray(end);
      lengthAt = 1;
    }
  }
}
