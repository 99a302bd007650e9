// Who has an account, under which addresses?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text') locale: Locale;
  /** Made for a demonstration: its password is printed on the terminal, and nobody may change it. */
  @Column('boolean', { default: false }) demonstration: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** From then on this is an id and nothing else: other rows may go on naming it. */
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
}

@Entity('email_address')
export class EmailAddress {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') address: string;
  @Column('text', { name: 'address_key' }) addressKey: string;
  @Column('boolean', { name: 'is_primary' }) isPrimary: boolean;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt: Date | null;
}
