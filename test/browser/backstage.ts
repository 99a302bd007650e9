// How does a test put in place, past the pages, what has to be there before it begins?
import type { APIRequestContext } from 'playwright-core';
import type { ItemKind } from '#libs/assessment/core/item.js';

interface Progress {
  readonly enrolmentId: string;
  readonly requirements: readonly { readonly requirement: string; readonly kind: string; readonly subjectId: string; readonly completedAt: string | null }[];
}

interface Attempt {
  readonly id: string;
  readonly items: readonly { readonly position: number; readonly kind: ItemKind; readonly stem: string; readonly options: readonly { readonly id: string; readonly text: string }[]; readonly choice: readonly string[]; readonly revision: number }[];
}

/** Speaks to the server with a browser's cookies, for what a test needs to be there already. */
export class Backstage {
  constructor(
    private readonly request: APIRequestContext,
    private readonly origin: string,
  ) {}

  async ask<T>(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, data?: object): Promise<T> {
    const headers = { origin: this.origin, ...(method === 'post' && { 'idempotency-key': crypto.randomUUID() }) };
    const answer = await this.request.fetch(path, { method, headers, ...(data && { data }) });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (answer.status() === 204 ? undefined : await answer.json()) as T;
  }

  async progress(): Promise<Progress> {
    const [enrolment] = await this.ask<{ id: string }[]>('get', '/v1/me/enrolments');
    return this.ask('get', `/v1/enrolments/${enrolment?.id}`);
  }

  attempt(id: string): Promise<Attempt> {
    return this.ask('get', `/v1/attempts/${id}`);
  }

  /** Reads every lesson and passes every quiz that is still open. */
  async study(right: (stem: string) => readonly string[]): Promise<void> {
    const { enrolmentId, requirements } = await this.progress();
    const open = requirements.filter(({ completedAt }) => completedAt === null);
    for (const { kind, subjectId } of open) if (kind === 'lesson') await this.ask('put', `/v1/enrolments/${enrolmentId}/lessons/${subjectId}/completion`);
    for (const { kind, requirement } of open) if (kind === 'quiz') await this.sit(enrolmentId, requirement, right);
  }

  /** Begins an attempt, answers everything, hands it in. */
  async sit(enrolmentId: string, requirement: string, right: (stem: string) => readonly string[]): Promise<string> {
    const { id, items } = await this.ask<Attempt>('post', `/v1/enrolments/${enrolmentId}/attempts`, { requirement, locale: 'en', pledge: 1 });
    for (const { position, stem, revision } of items) await this.ask('put', `/v1/attempts/${id}/responses/${position}`, { choice: right(stem), revision });
    await this.ask('post', `/v1/attempts/${id}/submission`);
    return id;
  }
}
