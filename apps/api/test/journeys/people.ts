// What can each kind of person do, in words of the domain?
import { setTimeout as pause } from 'node:timers/promises';
import type { ItemKind } from '#libs/assessment/core/item.js';
import type { Visitor } from './visitor.js';

export interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** The newest letter to an address whose text matches; waits for the outbox, up to ten seconds. */
export async function letterTo(visitor: Visitor, address: string, text: RegExp): Promise<Letter> {
  for (let tries = 0; tries < 100; tries += 1) {
    const letters = await visitor.ask<Letter[]>('get', '/v1/inbox');
    const found = letters.find((letter) => letter.recipient === address && text.test(letter.body));
    if (found) return found;
    await pause(100);
  }
  throw new Error(`No letter to ${address} matches ${text}.`);
}

export interface Attempt {
  readonly id: string;
  readonly state: string;
  readonly deadline: string | null;
  readonly items: readonly { position: number; kind: ItemKind; stem: string; choice: string[]; revision: number }[];
  readonly result: { points: number; passed: boolean; gatesRight: number } | null;
}

export interface Progress {
  readonly enrolmentId: string;
  readonly requirements: readonly { requirement: string; kind: string; domain: string | null; title: string; subjectId: string; completedAt: string | null; open: boolean }[];
}

/** Sets a first password through the link of a letter, and is signed in by it. */
export async function acceptInvitation(visitor: Visitor, address: string, password: string): Promise<string> {
  const letter = await letterTo(visitor, address, /\/links\//);
  const token = /\/links\/([\w.-]+)/.exec(letter.body)?.[1] ?? '';
  const link = await visitor.ask<{ purpose: string; needsPassword: boolean }>('get', `/v1/links/${token}`);
  expect(link).toMatchObject({ purpose: 'invitation', needsPassword: true });
  const me = await visitor.ask<{ personId: string }>('post', `/v1/links/${token}`, { password });
  return me.personId;
}

export const trainee = {
  async read(visitor: Visitor, enrolment: string): Promise<void> {
    const progress = await visitor.ask<Progress>('get', `/v1/enrolments/${enrolment}`);
    for (const { kind, subjectId } of progress.requirements) {
      if (kind !== 'lesson') continue;
      await visitor.ask('get', `/v1/lessons/${subjectId}?locale=pt-PT`);
      await visitor.ask('put', `/v1/enrolments/${enrolment}/lessons/${subjectId}/completion`, {});
    }
  },

  /** Starts (or resumes) an attempt, gives the answers that `choose` finds, one by one, and submits it. */
  async sit(visitor: Visitor, enrolment: string, requirement: string, choose: (stem: string) => readonly string[]): Promise<Attempt> {
    const attempt = await visitor.ask<Attempt>('post', `/v1/enrolments/${enrolment}/attempts`, { requirement, locale: 'en', pledge: 1 });
    for (const item of attempt.items) {
      await visitor.ask('put', `/v1/attempts/${attempt.id}/responses/${item.position}`, { choice: choose(item.stem), revision: item.revision });
    }
    return visitor.ask<Attempt>('post', `/v1/attempts/${attempt.id}/submission`, {});
  },
};
