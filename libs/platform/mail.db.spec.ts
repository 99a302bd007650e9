// Does a letter arrive over SMTP as it was written, once, and also when the mail server was away at first?
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SMTPServer } from 'smtp-server';
import { startTestApp, type TestApp } from '../../test/app.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from './database.js';
import { EventHandlers } from './event-handlers.js';
import { Mail } from './mail.js';
import { Outbox } from './outbox.js';

interface Arrived {
  readonly to: readonly string[];
  readonly source: string;
}

/** A mail server that keeps what it gets; while `isAway` it refuses every letter for the moment, as RFC 5321 has it (451). */
async function startMailServer() {
  const state = { isAway: false, arrived: [] as Arrived[] };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(state.isAway ? Object.assign(new Error(`Try again later: ${address}`), { responseCode: 451 }) : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        state.arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { state, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

const headerOf = ({ source }: Arrived, name: string): string => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(source)?.[1] ?? '';

/** RFC 2045, 6.7. */
const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
    'latin1',
  ).toString('utf8');

const textOf = ({ source }: Arrived): string => quotedPrintable(source.slice(source.indexOf('\r\n\r\n') + 4)).trim();

describe('a letter', () => {
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  let application: TestApp;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    mailServer = await startMailServer();
    application = await startTestApp({ smtpUrl: mailServer.url, mailFrom: 'Dermark <register@dermark.example>' });
    ({ app } = application);
    app.get(EventHandlers).on('letter-wanted', ({ payload }) =>
      app.get(Mail).send({ id: String(payload['id']), to: 'inês@example.org', subject: 'A sua certificação está concluída', text: 'Olá Inês,\n\nabra a ligação:\nhttp://127.0.0.1:3000/links/a.b\n' }),
    );
  });
  afterAll(async () => {
    await application.close();
    await mailServer.close();
  });
  beforeEach(() => {
    mailServer.state.arrived.length = 0;
    mailServer.state.isAway = false;
  });

  const inTransaction = <T>(work: () => Promise<T>) => app.get(Database).transaction(systemContext, work);
  const want = (id: string) => inTransaction(() => app.get(Outbox).publish({ type: 'letter-wanted', payload: { id } }));
  const waiting = () => inTransaction(() => app.get(Database).query<{ id: string }>("select id from outbox_event where type = 'letter-wanted' and delivered_at is null order by id"));
  const deliver = async () => {
    for (const { id } of await waiting()) await app.get(EventHandlers).deliver(id);
  };

  it('arrives with its accents, from the register, with nothing that follows its reader', async () => {
    await want('first');
    await deliver();
    const [letter] = mailServer.state.arrived as [Arrived];
    expect(mailServer.state.arrived).toHaveLength(1);
    expect(headerOf(letter, 'From')).toBe('Dermark <register@dermark.example>');
    expect(headerOf(letter, 'Message-ID')).toBe('<first@127.0.0.1>');
    expect(headerOf(letter, 'Content-Type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(textOf(letter)).toBe('Olá Inês,\r\n\r\nabra a ligação:\r\nhttp://127.0.0.1:3000/links/a.b');
    expect(await waiting()).toEqual([]);
  });

  it('that a mail server refuses for the moment waits, and arrives later', async () => {
    mailServer.state.isAway = true;
    await want('second');
    // what the error says stands in jobs and logs: no address
    await expect(deliver()).rejects.toThrow('The mail server did not take the letter second (EENVELOPE 451).');
    expect(mailServer.state.arrived).toEqual([]);
    expect(await waiting()).toHaveLength(1);
    mailServer.state.isAway = false;
    await deliver();
    expect(mailServer.state.arrived.map((letter) => headerOf(letter, 'Message-ID'))).toEqual(['<second@127.0.0.1>']);
  });

  it('that is sent once more after a crash has the same Message-ID, so that mail programs show one', async () => {
    await want('third');
    const [event] = await waiting();
    await app.get(EventHandlers).deliver(event?.id ?? '');
    await app.get(EventHandlers).deliver(event?.id ?? '');
    expect(mailServer.state.arrived.map((letter) => headerOf(letter, 'Message-ID'))).toEqual(['<third@127.0.0.1>', '<third@127.0.0.1>']);
  });

  it('is not written when the transaction in which it was wanted is undone', async () => {
    const undone = inTransaction(async () => {
      await app.get(Outbox).publish({ type: 'letter-wanted', payload: { id: 'fourth' } });
      throw new Error('something else went wrong');
    });
    await expect(undone).rejects.toThrow('something else went wrong');
    expect(await waiting()).toEqual([]);
  });
});
