// What does a newcomer find in the demonstration, and how did it come about?
import type { INestApplicationContext } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { AdmitAcademy } from '#libs/academies/admit-academy.js';
import { ApplyForAdmission } from '#libs/academies/apply-for-admission.js';
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { EnsurePerson } from '#libs/identity/ensure-person.js';
import { GrantRole } from '#libs/identity/grant-role.js';
import { SetPassword } from '#libs/identity/set-password.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { systemContext, type AcademyRole, type Actor } from '#libs/kernel/context.js';
import { AddInstructor } from '#libs/learning/add-instructor.js';
import { CreateCohort } from '#libs/learning/create-cohort.js';
import { EnrolTrainee } from '#libs/learning/enrol-trainee.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { certifyDemonstration } from './certify-demonstration.js';
import { demonstrationPassword, signIns, trainees, type DemonstrationPerson } from './demonstration-people.js';
import { editDemonstration } from './edition-demonstration.js';
import { noteDemonstration } from './note-demonstration.js';
import { once } from './once.js';
import { keepDemonstrationLogbook } from './keep-demonstration-logbook.js';
import { practiseDemonstration } from './practise-demonstration.js';
import { Studying } from './studying.js';

/** A person who acts in the demonstration, signed in just now. */
function actorOf(personId: string, academyId: string | null, ...roles: AcademyRole[]): Actor {
  const memberships = academyId === null ? [] : roles.map((role) => ({ academyId, role }));
  return { personId, sessionId: newId(), signedInAt: new Date(), registrar: academyId === null, memberships };
}

const finished = 'demonstration.seeded';

/** Seeds through the same verbs that people use; nothing is written past a rule. Does nothing when it was finished before. */
export async function seedDemonstration(app: INestApplicationContext, secret: string): Promise<void> {
  const db = app.get(Database);
  const known = await db.transaction(systemContext, () => db.row('select 1 as known from audit_entry where act = $1 limit 1', [finished]));
  if (known) return;
  await seedAll(app, secret);
  await db.transaction(systemContext, () => app.get(Audit).record({ act: finished, actorId: null, subject: { type: 'installation', id: 'demonstration' } }));
}

async function seedAll(app: INestApplicationContext, secret: string): Promise<void> {
  const { programmeVersionId } = await app.get(PublishProgramme).run();
  const people = new Map<DemonstrationPerson, string>();
  for (const person of [...signIns, ...Object.values(trainees)]) people.set(person, await settle(app, person, secret));
  const idOf = (person: DemonstrationPerson | undefined): string => people.get(person as DemonstrationPerson) ?? '';
  const named = (role: string) => signIns.find((person) => person.role === role);

  const registrar = actorOf(idOf(named('registrar')), null);
  const academyId = await openAcademies(app, registrar);
  for (const role of ['owner', 'instructor', 'assessor', 'certifier'] as const) {
    await app.get(GrantRole).run({ personId: idOf(named(role)), academyId, role, grantedBy: registrar.personId });
  }
  const actor = (role: AcademyRole) => actorOf(idOf(named(role)), academyId, role);

  const cohortId = await app.get(CreateCohort).run(
    actor('owner'),
    { academyId, name: 'Autumn cohort', programmeVersionId, startsOn: addDays(dayIn('Europe/Lisbon', app.get(Clock).now()), -60) },
    once('cohort-of-autumn'),
  );
  await app.get(AddInstructor).run(actor('owner'), { academyId, cohortId, personId: idOf(named('instructor')) });
  const enrol = ({ name, email }: DemonstrationPerson) =>
    app.get(EnrolTrainee).run(actor('instructor'), { academyId, cohortId, email, name, locale: 'en' }, once(`enrolment-of-${email}`));

  await editDemonstration(app, actor('instructor'), academyId);

  const studying = new Studying(app, academyId, actor('assessor'));
  const { certified, suspended, toDecide, toAssess } = trainees;
  const halfway = named('trainee');
  if (halfway) {
    const enrolmentId = await enrol(halfway);
    const trainee = actorOf(idOf(halfway), academyId, 'trainee');
    await studying.read(trainee, enrolmentId, 11);
    await studying.sit(trainee, enrolmentId, 'quiz:M1');
    await practiseDemonstration(app, trainee, enrolmentId);
    await keepDemonstrationLogbook(app, { enrolmentId, trainee, supervisor: actor('instructor') });
    await noteDemonstration(app, trainee, programmeVersionId);
  }
  for (const person of [toAssess, toDecide, certified, suspended]) {
    const enrolmentId = await enrol(person);
    const trainee = actorOf(idOf(person), academyId, 'trainee');
    await studying.theory(trainee, enrolmentId);
    if (person === toAssess) continue;
    await studying.stations(enrolmentId);
    await certifyDemonstration(app, { academyId, enrolmentId, trainee, legalName: person.name, assessor: actor('assessor'), certifier: actor('certifier') }, {
      issue: person !== toDecide,
      suspend: person === suspended,
    });
  }
}

async function settle(app: INestApplicationContext, { role, ...person }: DemonstrationPerson, secret: string): Promise<string> {
  const named = { ...person, locale: 'en', demonstration: true } as const;
  if (role === 'registrar') await app.get(CreateRegistrar).run({ ...named, password: demonstrationPassword(secret, person.email) });
  const { personId, needsPassword } = await app.get(EnsurePerson).run(named);
  if (needsPassword) await app.get(SetPassword).run(personId, demonstrationPassword(secret, person.email));
  return personId;
}

/** One academy at work, and one that waits for the registrar. */
async function openAcademies(app: INestApplicationContext, registrar: Actor): Promise<string> {
  const [owner] = signIns.filter(({ role }) => role === 'owner');
  const academyId = await app.get(ApplyForAdmission).run(
    { name: 'Academia Ponto Fino', city: 'Porto', country: 'PT', website: 'https://pontofino.example', applicantName: owner?.name ?? '', contactEmail: owner?.email ?? '', locale: 'en' },
    { ip: '127.0.0.1', request: once('application-of-ponto-fino') },
  );
  const academy = await app.get(Database).transaction(systemContext, () => app.get(AcademiesReader).byId(academyId));
  if (academy?.state === 'applied') await app.get(AdmitAcademy).run(registrar, academyId);
  await app.get(ApplyForAdmission).run(
    { name: 'Northern Dot Academy', city: 'Leeds', country: 'GB', website: 'https://northerndot.example', applicantName: 'Nora Whitfield', contactEmail: 'nora@demo.dermark.example', locale: 'en' },
    { ip: '127.0.0.1', request: once('application-of-northern-dot') },
  );
  return academyId;
}
