// Which tables does the platform itself keep?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') at: Date;
  @Column('text') act: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('uuid', { name: 'academy_id', nullable: true }) academyId: string | null;
  @Column('text', { name: 'subject_type' }) subjectType: string;
  @Column('text', { name: 'subject_id' }) subjectId: string;
  @Column('jsonb', { default: {} }) detail: Readonly<Record<string, unknown>>;
}

@Entity('outbox_event')
export class OutboxEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('text') type: string;
  @Column('jsonb') payload: Readonly<Record<string, unknown>>;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt: Date | null;
}

@Entity('idempotency')
export class IdempotencyRow {
  @PrimaryColumn('text') scope: string;
  @PrimaryColumn('text') key: string;
  @Column('bytea', { name: 'request_digest' }) requestDigest: Buffer;
  @Column('text', { name: 'resource_id', nullable: true }) resourceId: string | null;
}

@Entity('inbox_letter')
export class InboxLetter {
  @PrimaryColumn('uuid') id: string;
  @Column('text') recipient: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
}

export const platformEntities = [AuditEntry, OutboxEvent, IdempotencyRow, InboxLetter];
