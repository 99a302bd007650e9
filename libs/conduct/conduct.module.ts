// What does conduct consist of, and what may others use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CertificationModule } from '#libs/certification/certification.module.js';
import { AnswerForCertification } from './answer-for-certification.js';
import { ChangeConcernState } from './change-concern-state.js';
import { ConcernEntity } from './concern.entity.js';
import { ConcernsController } from './concerns.controller.js';
import { ConcernsStore } from './concerns.store.js';
import { ConductHoldingsStore } from './conduct-holdings.store.js';
import { ReadConcerns } from './read-concerns.js';
import { ReceiveConcern } from './receive-concern.js';

@Module({
  imports: [TypeOrmModule.forFeature([ConcernEntity]), CertificationModule],
  controllers: [ConcernsController],
  providers: [AnswerForCertification, ConcernsStore, ConductHoldingsStore, ReceiveConcern, ReadConcerns, ChangeConcernState],
  exports: [ReceiveConcern],
})
export class ConductModule {}
