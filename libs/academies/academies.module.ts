// What do academies give to the libs above them?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { AcademiesController } from './academies.controller.js';
import { AcademiesHoldingsStore } from './academies-holdings.store.js';
import { AcademiesReader } from './academies.reader.js';
import { AcademiesStore } from './academies.store.js';
import { AcademyApplicationsController } from './academy-applications.controller.js';
import { AcademyRegisterController } from './academy-register.controller.js';
import { Academy, AcademyEvent } from './academy.entity.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AdmitAcademy } from './admit-academy.js';
import { ApplyForAdmission } from './apply-for-admission.js';
import { AuditTrailStore } from './audit-trail.store.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsStore } from './invitations.store.js';
import { InviteMember } from './invite-member.js';
import { ListAcademies } from './list-academies.js';
import { MoveAcademy } from './move-academy.js';
import { OnOwnerNamed } from './on-owner-named.js';
import { ReadAudit } from './read-audit.js';
import { RemoveRole } from './remove-role.js';
import { SeeAcademy } from './see-academy.js';

/** Verbs are exported for commands and for the demonstration, which does everything as people would. */
const shared = [AcademiesReader, AdmitAcademy, ApplyForAdmission, InviteMember, MoveAcademy];

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Academy, AcademyEvent, Invitation])],
  controllers: [AcademiesController, AcademyApplicationsController, AcademyRegisterController],
  providers: [...shared, AcademiesHoldingsStore, AcademiesStore, AcceptInvitation, AuditTrailStore, InvitationsStore, ListAcademies, OnOwnerNamed, ReadAudit, RemoveRole, SeeAcademy],
  exports: shared,
})
export class AcademiesModule {}
