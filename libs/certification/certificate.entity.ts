// What is frozen at issue, and where is the personal side of it?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';

@Entity('certificate')
export class Certificate {
  @PrimaryColumn('uuid') id: string;
  /** 15 symbols without dashes. */
  @Column('char', { length: 15 }) number: string;
  @Column('uuid', { name: 'decision_id' }) decisionId: string;
  @Column('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'holder_id' }) holderId: string;
  /** RFC 8785 JSON, exactly as it was committed to. */
  @Column('text') facts: string;
  @Column('date', { name: 'valid_from' }) validFrom: Day;
  @Column('date', { name: 'valid_until' }) validUntil: Day;
  /** The holder's language at issue. */
  @Column('text') language: Locale;
  @Column('text', { name: 'status_list' }) statusList: string;
  @Column('bigint', { name: 'status_index' }) statusIndex: string;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt: Date;
  /** The certificate whose place it takes, corrected. */
  @Column('uuid', { nullable: true }) corrects: string | null;
  /** The same holder's earlier certificate in the same programme. */
  @Column('uuid', { nullable: true }) renews: string | null;
}

/** Apart, so that name and salts can be removed while every proof stays valid. */
@Entity('certificate_person')
export class CertificatePerson {
  @PrimaryColumn('uuid', { name: 'certificate_id' }) certificateId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'holder_id' }) holderId: string;
  @Column('text', { name: 'legal_name', nullable: true }) legalName: string | null;
  @Column('bytea', { name: 'salt_certificate', nullable: true }) saltCertificate: Buffer | null;
  @Column('bytea', { name: 'salt_holder', nullable: true }) saltHolder: Buffer | null;
}
