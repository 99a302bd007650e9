// How does one row of a batch become a certificate, in the name of the certifier who submitted it?
import { Injectable } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import type { DbContext } from '#libs/kernel/context.js';
import { DomainError } from '#libs/kernel/errors.js';
import { Clock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import { BatchesStore, type BatchWish } from './batches.store.js';
import { batchRefusal, type BatchRefusal } from './core/batch.js';
import { EnterCertificate, refusalOf } from './enter-certificate.js';
import { certifierNotGranted, seenNameOutdated } from './errors.js';
import type { IssuingBatch } from './issuing-batch.entity.js';

/** A step of the verbs that work through a batch; runs in their transaction. */
@Injectable()
export class EnterBatchRow {
  constructor(
    private readonly grants: GrantsReader,
    private readonly enterCertificate: EnterCertificate,
    private readonly batches: BatchesStore,
    private readonly clock: Clock,
  ) {}

  /** `isHeld` is asked for first of all. The row and its certificate are kept together or not at all; neither when it answers false. */
  async run(batch: IssuingBatch, { place, enrolmentId, nameCheckId }: BatchWish, isHeld: () => Promise<boolean>): Promise<void> {
    const { id: batchId, academyId, certifierId } = batch;
    const decision = { academyId, enrolmentId, certifierId };
    const [held, grants, gathered] = await Promise.all([isHeld(), this.grants.ofPerson(certifierId), this.enterCertificate.gather(decision)]);
    if (!held) return;
    // Between submitting and now the academy may have taken the role away.
    if (!grants.some((grant) => grant.academyId === academyId && grant.role === 'certifier')) throw certifierNotGranted();
    const demandName = (name: { readonly id: string }): void => {
      if (name.id !== nameCheckId) throw seenNameOutdated();
    };
    const id = newId();
    // One after the other: a refusal must not send the second one, which would spoil a transaction that others share.
    await this.enterCertificate.enter({ ...decision, id, demandName }, gathered);
    await this.batches.issued(batchId, place, id, this.clock.now());
  }
}

/** On whose behalf a batch is worked through. */
export const contextOf = ({ certifierId, academyId }: IssuingBatch): DbContext => ({ person: certifierId, academy: academyId, register: false });

/** Why a row gives no certificate, now and later; null when the error says nothing about it, and the row is tried again. */
export function finalRefusal(error: unknown): BatchRefusal | null {
  const refusal = refusalOf(error);
  return refusal instanceof DomainError && refusal.kind !== 'unavailable' ? batchRefusal(refusal.code) : null;
}
