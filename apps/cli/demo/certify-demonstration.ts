// How do the demonstration's certificates come about?
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';

export interface ToCertify {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly trainee: Actor;
  readonly legalName: string;
  readonly assessor: Actor;
  readonly certifier: Actor;
}

export async function certifyDemonstration(_app: INestApplicationContext, _given: ToCertify, _wish: { readonly issue: boolean; readonly suspend: boolean }): Promise<void> {}
