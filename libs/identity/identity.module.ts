// What does identity give to the libs above it?
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcademyNames } from './academy-names.js';
import { AcceptLink } from './accept-link.js';
import { AccessGuard } from './access.guard.js';
import { AskPasswordReset } from './ask-password-reset.js';
import { Authentication } from './authentication.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { CheckPassword } from './check-password.js';
import { CloseLink } from './close-link.js';
import { CountedTries } from './counted-tries.js';
import { CreateRegistrar } from './create-registrar.js';
import { DeviceMarks } from './device-marks.js';
import { EnsurePerson } from './ensure-person.js';
import { ErasePerson } from './erase-person.js';
import { ExportPersonalData } from './export-personal-data.js';
import { GrantRole } from './grant-role.js';
import { GrantsReader } from './grants.reader.js';
import { GrantsStore } from './grants.store.js';
import { GuessLimits } from './guess-limits.js';
import { IdentityHoldingsStore } from './identity-holdings.store.js';
import { InstallationController } from './installation.controller.js';
import { IssueLink } from './issue-link.js';
import { LinkAcceptors } from './link-acceptors.js';
import { LinkTokens } from './link-tokens.js';
import { LinksController } from './links.controller.js';
import { LinksReader } from './links.reader.js';
import { LinksStore } from './links.store.js';
import { LocalStrategy } from './local.strategy.js';
import { MeController } from './me.controller.js';
import { MeReader } from './me.reader.js';
import { OnLinkIssued } from './on-link-issued.js';
import { OnPasswordChanged } from './on-password-changed.js';
import { OpenSession } from './open-session.js';
import { PasswordHashes } from './password-hashes.js';
import { PasswordPolicy } from './password-policy.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { PasswordsStore } from './passwords.store.js';
import { PeopleReader } from './people.reader.js';
import { PeopleStore } from './people.store.js';
import { EmailAddress, Person } from './person.entity.js';
import { PersonalDataController } from './personal-data.controller.js';
import { RequestLimit } from './request-limit.js';
import { RevokeGrant } from './revoke-grant.js';
import { RoleGrant } from './role-grant.entity.js';
import { SessionController } from './session.controller.js';
import { SessionStrategy } from './session.strategy.js';
import { SessionsStore } from './sessions.store.js';
import { SetPassword } from './set-password.js';
import { SignInCookies } from './sign-in-cookies.js';
import { OneTimeLink, Password, Session } from './sign-in.entity.js';
import { SignOut } from './sign-out.js';
import { SweepSignIns } from './sweep-sign-ins.js';

const shared = [AcademyNames, CloseLink, CreateRegistrar, EnsurePerson, GrantRole, GrantsReader, IssueLink, LinkAcceptors, LinkTokens, PeopleReader, RequestLimit, RevokeGrant, SetPassword];

const kept = [
  AcceptLink, AskPasswordReset, Authentication, ChangePassword, ChangeProfile, CheckPassword, CountedTries, DeviceMarks, ErasePerson, ExportPersonalData, GrantsStore, GuessLimits,
  IdentityHoldingsStore, LinksReader, LinksStore, LocalStrategy, MeReader, OnLinkIssued, OnPasswordChanged, OpenSession, PasswordHashes, PasswordPolicy, PasswordsStore, PeopleStore, SessionStrategy, SessionsStore,
  SignInCookies, SignOut, SweepSignIns,
]; // prettier-ignore

@Module({
  imports: [TypeOrmModule.forFeature([EmailAddress, OneTimeLink, Password, Person, RoleGrant, Session])],
  controllers: [InstallationController, LinksController, MeController, PasswordResetsController, PersonalDataController, SessionController],
  providers: [...shared, ...kept, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: shared,
})
export class IdentityModule {}
