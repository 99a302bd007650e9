// How do the demonstration's certificates come about?
import type { INestApplicationContext } from '@nestjs/common';
import { CheckName } from '#libs/certification/check-name.js';
import { ConfirmName } from '#libs/certification/confirm-name.js';
import { IssueCertificate } from '#libs/certification/issue-certificate.js';
import { SuspendCertificate } from '#libs/certification/suspend-certificate.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import type { Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { once } from './once.js';

export interface Dossier {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly trainee: Actor;
  readonly legalName: string;
  readonly assessor: Actor;
  readonly certifier: Actor;
}

/** The assessor checks the name, the trainee confirms it; then, as far as wished, the certifier issues and suspends. */
export async function certifyDemonstration(app: INestApplicationContext, dossier: Dossier, wish: { readonly issue: boolean; readonly suspend: boolean }): Promise<void> {
  const { academyId, enrolmentId, trainee, legalName, assessor, certifier } = dossier;
  const check = await app.get(CheckName).run(assessor, { academyId, enrolmentId, legalName, document: 'identity-card' }, once(`name-check-of-${enrolmentId}`));
  await app.get(ConfirmName).run(trainee, check);
  if (!wish.issue) return;
  const { id } = await app.get(IssueCertificate).run(certifier, { academyId, enrolmentId, typed: legalName }, once(`certificate-of-${enrolmentId}`));
  if (!wish.suspend) return;
  const until = addDays(dayIn('Europe/Lisbon', app.get(Clock).now()), 21);
  await app.get(SuspendCertificate).run(certifier, { academyId, certificateId: id, reason: 'under-investigation', until }, once(`suspension-of-${id}`));
}
