// How does a test get a registrar, and academies that apply to the register?
import type { Server } from 'node:http';
import pg from 'pg';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { EnsurePerson } from '#libs/identity/ensure-person.js';
import { GrantRole } from '#libs/identity/grant-role.js';
import { SetPassword } from '#libs/identity/set-password.js';
import type { AcademyRole } from '#libs/kernel/context.js';
import { Visitor } from '../apps/api/test/journeys/visitor.js';
import { startTestApp, type TestApp } from './app.js';
import { tokenSentTo } from './letters.js';

export const goodPassword = 'nine herons over a quiet river';

/** The form of an application, as a page sends it. */
export const applicationOf = (email: string) => ({ name: 'Academia do Ponto', city: 'Porto', country: 'PT', applicantName: 'Olívia Ordem', email, locale: 'pt-PT' });

export interface AppliedAcademy {
  readonly id: string;
  readonly email: string;
  /** Where its members find it, and where the registrar does. */
  readonly path: string;
  readonly register: string;
}

export interface SignedInPerson {
  readonly personId: string;
  readonly browser: Visitor;
}

export interface Office extends TestApp {
  readonly registrar: Visitor;
  /** May do everything: to look behind row level security. */
  readonly superuser: pg.Client;
  visitor(): Visitor;
  applied(email?: string): Promise<AppliedAcademy>;
  /** Admitted, with an owner who has answered the letter. */
  admitted(): Promise<AppliedAcademy & { readonly owner: Visitor }>;
  signedIn(email: string, name?: string): Promise<SignedInPerson>;
  member(academyId: string, ...roles: AcademyRole[]): Promise<SignedInPerson>;
}

export async function openOffice(): Promise<Office> {
  const application = await startTestApp();
  const { app, config, db } = application;
  await app.listen(0, '127.0.0.1');
  const superuser = new pg.Client({ connectionString: db.superuserUrl });
  await superuser.connect();
  const visitor = () => new Visitor(app.getHttpServer() as Server, config.publicUrl);
  await app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password: goodPassword });
  const registrar = visitor();
  await registrar.signIn('registrar@example.org', goodPassword);

  let made = 0;
  const applied = async (email = `owner${(made += 1)}@example.org`): Promise<AppliedAcademy> => {
    const { id } = await visitor().ask<{ id: string }>('post', '/v1/academy-applications', applicationOf(email));
    return { id, email, path: `/v1/academies/${id}`, register: `/v1/register/academies/${id}` };
  };
  const admitted = async () => {
    const academy = await applied();
    await registrar.ask('post', `${academy.register}/admission`, {});
    const owner = visitor();
    await owner.ask('post', `/v1/links/${await tokenSentTo(app, academy.email)}`, { password: goodPassword });
    return { ...academy, owner };
  };
  const signedIn = async (email: string, name = 'Rui Melo'): Promise<SignedInPerson> => {
    const { personId } = await app.get(EnsurePerson).run({ email, name, locale: 'en' });
    await app.get(SetPassword).run(personId, goodPassword);
    const browser = visitor();
    await browser.signIn(email, goodPassword);
    return { personId, browser };
  };
  const member = async (academyId: string, ...roles: AcademyRole[]): Promise<SignedInPerson> => {
    const person = await signedIn(`member${(made += 1)}@example.org`);
    for (const role of roles) await app.get(GrantRole).run({ personId: person.personId, academyId, role, grantedBy: null });
    return person;
  };
  const close = async () => {
    await superuser.end();
    await application.close();
  };
  return { ...application, registrar, superuser, visitor, applied, admitted, signedIn, member, close };
}
