// How does a test get an academy with people in every role, a cohort, and visitors who speak for them?
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 } from 'uuid';
import type { IssuedCertificateView } from '#libs/certification/certificate-view.js';
import { Planting } from '#libs/certification/eligible-trainee.fixture.js';
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import { EnsurePerson } from '#libs/identity/ensure-person.js';
import { GrantRole } from '#libs/identity/grant-role.js';
import { SetPassword } from '#libs/identity/set-password.js';
import { systemContext, type AcademyRole, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Visitor } from '../apps/api/test/journeys/visitor.js';
import { startTestApp, type TestApp } from './app.js';

export const password = 'seven calm people walk to the register';

export interface Staff {
  readonly personId: string;
  readonly visitor: Visitor;
}

/** As the guard would name the person who is signed in. */
export const actorIn = ({ personId }: Staff, academyId: string, role: AcademyRole): Actor => ({
  personId,
  sessionId: v7(),
  signedInAt: new Date(),
  registrar: false,
  memberships: [{ academyId, role }],
});

export interface Academy {
  readonly id: string;
  readonly path: string;
  readonly owner: Staff;
  readonly instructor: Staff;
  readonly assessor: Staff;
  readonly certifier: Staff;
  readonly cohortId: string;
}

export interface Trainee extends Staff {
  readonly enrolmentId: string;
  readonly email: string;
}

export interface World extends TestApp {
  readonly programmeVersionId: string;
  /** May do everything: to look behind row level security. */
  readonly superuser: pg.Client;
  readonly planting: Planting;
  visitor(): Visitor;
  /** Somebody with a password, signed in. */
  person(name: string, email?: string): Promise<Staff>;
  grant(person: Staff, academyId: string, role: AcademyRole): Promise<void>;
  /** An academy that is admitted, with a member in each role and a cohort that its instructor teaches. */
  academy(name: string): Promise<Academy>;
  /** The same people at a new academy of the same name, which has a cohort and nothing else yet. */
  anew(academy: Academy): Promise<Academy>;
  /** A trainee of the academy's cohort, signed in. */
  trainee(academy: Academy, name: string): Promise<Trainee>;
  /** One for whom nothing is missing but a certifier's decision. */
  eligible(academy: Academy, legalName: string, name?: string): Promise<Trainee & { readonly nameCheckId: string }>;
  /** One who was certified just now. */
  certified(academy: Academy, legalName: string, name?: string): Promise<{ readonly trainee: Trainee; readonly certificate: IssuedCertificateView }>;
  /** `second` begins while the transaction of `first` is open, and waits for it or is done before it commits. */
  interleave(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void>;
  /** Hands every stored event to its handlers; answers how many there were. */
  deliverEvents(): Promise<number>;
}

let people = 0;

export async function startWorld(): Promise<World> {
  const application = await startTestApp();
  const superuser = new pg.Client({ connectionString: application.db.superuserUrl });
  const close = async () => {
    await superuser.end();
    await application.close();
  };
  try {
    await superuser.connect();
    return { ...(await peopled(application, superuser)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function peopled(application: TestApp, superuser: pg.Client): Promise<World> {
  const { app, config } = application;
  const { programmeVersionId } = await app.get(PublishProgramme).run();
  const visitor = () => new Visitor(app.getHttpServer() as Server, config.publicUrl);

  const signedIn = async (email: string): Promise<Visitor> => {
    const browser = visitor();
    await browser.signIn(email, password);
    return browser;
  };
  let hash: string | undefined;
  /** The same for everybody, so that it is hashed once. */
  const setPassword = async (personId: string): Promise<void> => {
    if (hash !== undefined) return void (await superuser.query('insert into password (person_id, hash, changed_at) values ($1, $2, now())', [personId, hash]));
    await app.get(SetPassword).run(personId, password);
    hash = (await superuser.query<{ hash: string }>('select hash from password where person_id = $1', [personId])).rows[0]?.hash;
  };
  const person = async (name: string, email = `person${(people += 1)}@example.org`): Promise<Staff> => {
    const { personId } = await app.get(EnsurePerson).run({ email, name, locale: 'en' });
    await setPassword(personId);
    return { personId, visitor: await signedIn(email) };
  };
  const grant = async ({ personId }: Staff, academyId: string, role: AcademyRole): Promise<void> => {
    await app.get(GrantRole).run({ personId, academyId, role, grantedBy: null });
  };

  const academy = async (name: string): Promise<Academy> => {
    const id = v7();
    await superuser.query(
      `insert into academy (id, name, city, country, applicant_name, contact_email, locale, state, applied_at, state_changed_at)
       values ($1, $2, 'Porto', 'PT', 'Olívia Ordem', 'academy@example.org', 'pt-PT', 'admitted', now(), now())`,
      [id, name],
    );
    const staff = async (role: AcademyRole): Promise<Staff> => {
      const member = await person(`${role} of ${name}`);
      await grant(member, id, role);
      return member;
    };
    const path = `/v1/academies/${id}`;
    const owner = await staff('owner');
    const instructor = await staff('instructor');
    const { id: cohortId } = await owner.visitor.ask<{ id: string }>('post', `${path}/cohorts`, { name: 'Autumn', programmeVersionId, startsOn: '2026-09-01' });
    await owner.visitor.ask('post', `${path}/cohorts/${cohortId}/instructors`, { personId: instructor.personId });
    return { id, path, owner, instructor, assessor: await staff('assessor'), certifier: await staff('certifier'), cohortId };
  };

  const anew: World['anew'] = async (academy) => {
    const id = v7();
    await superuser.query("insert into academy select (jsonb_populate_record(a, jsonb_build_object('id', $1::text))).* from academy a where a.id = $2", [id, academy.id]);
    for (const role of ['owner', 'instructor', 'assessor', 'certifier'] as const) await grant(academy[role], id, role);
    const path = `/v1/academies/${id}`;
    const { id: cohortId } = await academy.owner.visitor.ask<{ id: string }>('post', `${path}/cohorts`, { name: 'Autumn', programmeVersionId, startsOn: '2026-09-01' });
    return { ...academy, id, path, cohortId };
  };

  const trainee: World['trainee'] = async ({ path, cohortId, owner }, name) => {
    const email = `person${(people += 1)}@example.org`;
    const { enrolmentId } = await owner.visitor.ask<{ enrolmentId: string }>('post', `${path}/cohorts/${cohortId}/enrolments`, { email, name, locale: 'en' });
    return { ...(await person(name, email)), enrolmentId, email };
  };

  const planting = new Planting(superuser);
  const eligible: World['eligible'] = async (at, legalName, name = 'Inês') => {
    const somebody = await trainee(at, name);
    await planting.completions(somebody.enrolmentId, at.assessor.personId);
    return { ...somebody, nameCheckId: await planting.name(somebody.enrolmentId, at.id, somebody.personId, at.assessor.personId, { legalName }) };
  };
  const certified: World['certified'] = async (at, legalName, name) => {
    const holder = await eligible(at, legalName, name);
    return { trainee: holder, certificate: await at.certifier.visitor.ask('post', `${at.path}/certificates`, { enrolmentId: holder.enrolmentId, typed: legalName }) };
  };

  const deliverEvents = async (): Promise<number> => {
    const database = app.get(Database);
    const waiting = await database.transaction(systemContext, () => database.query<{ id: string }>('select id from outbox_event where delivered_at is null order by id'));
    for (const { id } of waiting) await app.get(EventHandlers).deliver(id);
    return waiting.length;
  };

  const somebodyWaits = async (): Promise<void> => {
    // also for the row of a transaction that is open: that lock is of no database
    const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    for (let tries = 0; tries < 200 && (await superuser.query(waiting)).rowCount === 0; tries += 1) await pause(25);
  };
  const interleave = async (first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> => {
    let [begin, release] = [() => {}, () => {}];
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const holding = app.get(Database).transaction(systemContext, async () => {
      await first();
      begin();
      await released;
    });
    await Promise.race([begun, holding]);
    const running = second();
    await Promise.race([running, somebodyWaits()]);
    release();
    await Promise.all([holding, running]);
  };
  return { ...application, programmeVersionId, superuser, planting, visitor, person, grant, academy, anew, trainee, eligible, certified, interleave, deliverEvents };
}
