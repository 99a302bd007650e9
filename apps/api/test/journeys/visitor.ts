// How does a test speak to the server as one person with one browser?
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import request, { type Response } from 'supertest';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly facts?: Record<string, unknown>;
  readonly faults?: readonly { pointer: string; code: string }[];
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Options {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One browser: keeps its cookies, sends its origin, and a fresh Idempotency-Key for each new thing. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly server: Server,
    private readonly origin: string,
  ) {}

  async send(method: Method, path: string, body?: object, { key = randomUUID(), headers = {} }: Options = {}): Promise<Response> {
    let call = request(this.server)[method](path).set('origin', this.origin).set('accept', 'application/json').set(headers);
    if (method === 'post') call = call.set('idempotency-key', key);
    if (this.#cookies.size > 0) call = call.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await (body === undefined ? call : call.send(body));
    for (const cookie of (response.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '' || /max-age=0|1970/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  /** The body of an answer that must succeed. */
  async ask<T>(method: Method, path: string, body?: object, options?: Options): Promise<T> {
    const response = await this.send(method, path, body, options);
    if (response.status >= 400) throw new Error(`${method.toUpperCase()} ${path}: ${response.status} ${response.text}`);
    return response.body as T;
  }

  /** The problem document of an answer that must be a refusal. */
  async refused(method: Method, path: string, body?: object, options?: Options): Promise<Problem> {
    const response = await this.send(method, path, body, options);
    if (response.status < 400) throw new Error(`${method.toUpperCase()} ${path} should have been refused, but answered ${response.status} ${response.text}`);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = response.body as Problem;
    expect(problem).toMatchObject({ status: response.status, code: expect.stringMatching(/^[a-z0-9-]+$/), requestId: expect.any(String) });
    expect(response.text).not.toMatch(/node_modules|\.ts:\d|at .*\(/);
    return problem;
  }

  signIn(email: string, password: string): Promise<{ personId: string }> {
    return this.ask('post', '/v1/session', { email, password });
  }
}
