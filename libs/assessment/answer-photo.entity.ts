// Which columns does a photo have that is an answer?
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of an attempt, also when another one took its place: the journal names it. */
@Entity('answer_photo')
export class AnswerPhotoRow {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  /** SHA-256 of the image, in hex. */
  @PrimaryColumn('text') digest: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('integer') width: number;
  @Column('integer') height: number;
  @Column('bytea') image: Buffer;
  @Column('timestamptz', { name: 'kept_at' }) keptAt: Date;
}
