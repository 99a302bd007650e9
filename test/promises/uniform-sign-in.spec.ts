// Does anything on the wire tell an account that exists from one that does not?
import net from 'node:net';
import { EnsurePerson } from '#libs/identity/ensure-person.js';
import { SetPassword } from '#libs/identity/set-password.js';
import { startListening, type ListeningApp } from './certifiable.js';

describe('the answer to a sign-in that fails', () => {
  let application: ListeningApp;
  beforeAll(async () => {
    application = await startListening({ trustProxy: 'loopback' });
    const { personId } = await application.app.get(EnsurePerson).run({ email: 'ana@example.org', name: 'Ana Sousa', locale: 'en' });
    await application.app.get(SetPassword).run(personId, 'nine herons over a quiet river');
  }, 60_000);
  afterAll(() => application.close());

  /** Every byte that comes back, with what differs from request to request blanked out in its full length. */
  async function answerTo(email: string, password: string, from: string): Promise<string> {
    const body = JSON.stringify({ email, password });
    const { hostname, port } = new URL(application.url);
    const lines = ['POST /v1/session HTTP/1.1', `Host: ${hostname}:${port}`, `Origin: ${application.origin}`, `X-Forwarded-For: ${from}`, 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'];
    const socket = net.connect(Number(port), hostname);
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
    const pieces: Buffer[] = [];
    for await (const piece of socket) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString('latin1').replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<request id>').replaceAll(/(?<=^date: ).{29}$/gim, '<date>');
  }

  it('is the same to the byte for a wrong password and for an unknown account, from the first guess to the last that is evaluated', async () => {
    const answers: string[][] = [[], []];
    for (let guess = 0; guess < 12; guess += 1) {
      for (const [which, email] of ['ana@example.org', 'eva@example.org'].entries()) answers[which]?.push(await answerTo(email, `a wrong guess number ${guess}`, `10.${which}.${guess}.1`));
    }
    const seconds = /(?<=retry-after: |"retryAfter":|in )\d+/gi;
    const [known, unknown] = answers.map((list) => list.map((answer) => answer.replaceAll(seconds, '<seconds>')));
    expect(unknown).toEqual(known);
    expect(known?.[0]).toMatch(/^HTTP\/1\.1 401 /);
    expect(known?.at(-1)).toMatch(/^HTTP\/1\.1 429 /);
    expect(known?.[0]).toContain('<request id>');
    expect(known?.[0]).toContain('<date>');
  });
});
