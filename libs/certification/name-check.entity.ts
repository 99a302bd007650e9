// Who compared a trainee's legal name with a document, and has its holder confirmed it?
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the name was compared with. No copy and no number of it is kept. */
export const identityDocuments = ['identity-card', 'passport', 'residence-permit', 'driving-licence'] as const;
export type IdentityDocument = (typeof identityDocuments)[number];

@Entity('name_check')
export class NameCheck {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'legal_name', nullable: true }) legalName: string | null;
  @Column('text') document: IdentityDocument;
  @Column('uuid', { name: 'checked_by' }) checkedBy: string;
  @Column('timestamptz', { name: 'checked_at' }) checkedAt: Date;
}

@Entity('name_confirmation')
export class NameConfirmation {
  @PrimaryColumn('uuid', { name: 'name_check_id' }) nameCheckId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('timestamptz', { name: 'confirmed_at' }) confirmedAt: Date;
}
