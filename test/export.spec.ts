// Does somebody who asks get everything that is kept about them, nothing about others, and no key to the exam?
import { isChoosing, type ItemKind } from '#libs/assessment/core/item.js';
import { PersonalData } from '#libs/platform/personal-data.js';
import { startWorld, type Academy, type Staff, type World } from './academy-at-work.js';

const legalName = 'Zulmira Xisto Quaresma';

interface Exported {
  readonly format: string;
  readonly personId: string;
  readonly held: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe('an export of everything about a person', () => {
  let world: World;
  let academy: Academy;
  let trainee: Staff & { readonly enrolmentId: string };
  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    trainee = await world.trainee(academy, 'Zulmira');
    await world.trainee(academy, 'Rui Vizinho');
    await world.planting.completions(trainee.enrolmentId, academy.assessor.personId, ['quiz:M1']);
    const { id: attemptId, items } = await trainee.visitor.ask<{ id: string; items: { position: number; kind: ItemKind; options: { id: string }[] }[] }>('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'quiz:M1', locale: 'en' });
    const { position, options } = items.find(({ kind }) => isChoosing(kind))!;
    await trainee.visitor.ask('put', `/v1/attempts/${attemptId}/responses/${position}`, { choice: [options[0]!.id], revision: 0 });
    await world.superuser.query("update attempt set state = 'void', number = 2 where id = $1", [attemptId]);
    await world.planting.completions(trainee.enrolmentId, academy.assessor.personId, (await requirements()).filter((code) => code !== 'quiz:M1'));
    await world.planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName });
    await academy.certifier.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: legalName });
    await world.deliverEvents();
  }, 60_000);
  afterAll(() => world.close());

  const requirements = async () => (await world.superuser.query<{ requirement: string }>('select requirement from programme_requirement')).rows.map(({ requirement }) => requirement);
  const exported = async ({ visitor }: Staff): Promise<{ text: string; body: Exported; disposition: string | undefined }> => {
    const { status, text, body, headers } = await visitor.send('get', '/v1/me/export');
    expect(status).toBe(200);
    return { text, body: body as Exported, disposition: headers['content-disposition'] };
  };

  it('has a part of every lib that holds something, as a file', async () => {
    const { body, disposition } = await exported(trainee);
    expect(disposition).toMatch(/^attachment; filename="dermark-my-data-\d{4}-\d\d-\d\d\.json"$/);
    expect(body).toMatchObject({ format: 'dermark/personal-data/v1', personId: trainee.personId });
    expect(Object.keys(body.held)).toEqual(world.app.get(PersonalData).all().map(({ lib }) => lib));
    expect(Object.keys(body.held)).toEqual(['academies', 'assessment', 'certification', 'conduct', 'curriculum', 'identity', 'learning', 'platform']);
  });

  it('tells what the person did and what was decided, from the first letter to the certificate', async () => {
    const { held } = (await exported(trainee)).body;
    expect(held['identity']).toMatchObject({ account: { name: 'Zulmira' }, emailAddresses: [{ isPrimary: true }], roles: [{ role: 'trainee' }], letters: [{ purpose: 'invitation' }], sessions: [{}] });
    expect(held['learning']).toMatchObject({ enrolments: [{ knownAs: 'Zulmira', cohort: 'Autumn' }], taught: [{ taughtYou: true }] });
    const left = { purpose: 'quiz:M1', state: 'void', answers: [expect.objectContaining({ position: expect.any(Number), revision: 1, choice: [expect.any(String)] })] };
    expect(held['assessment']).toMatchObject({ attempts: expect.arrayContaining([expect.objectContaining(left)]) });
    expect(held['certification']).toMatchObject({
      nameChecks: [{ legalName, document: 'passport' }],
      decisions: [{ aboutYou: true }],
      certificates: [{ legalName, saltOfName: expect.any(String), events: [{ type: 'issued', saltOfFacts: expect.any(String) }] }],
    });
    expect(held['platform']).toMatchObject({ inbox: [{ subject: expect.any(String) }, { subject: expect.any(String) }] });
  });

  it('is the same each time, but for what the asking itself adds', async () => {
    const steady = ({ held: { platform: _, ...rest } }: Exported) => JSON.stringify(rest);
    expect(steady((await exported(trainee)).body)).toBe(steady((await exported(trainee)).body));
  });

  it('names nobody else, and gives nothing of the exam away', async () => {
    for (const person of [trainee, academy.assessor, academy.certifier, academy.owner]) {
      const { text } = await exported(person);
      expect(text).not.toContain('Rui Vizinho');
      if (person !== trainee) expect(text).not.toMatch(/Zulmira/);
    }
    const { rows } = await world.superuser.query<{ words: string }>("select k.rationales::text as words from item_key k join item_version v on v.id = k.item_version_id join item i on i.id = v.item_id where i.bank = 'secure' limit 20");
    const { text } = await exported(trainee);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ words }) => text.includes(words))).toEqual([]);
    expect(text).not.toMatch(/"correct"|"rationale/);
  });

  it('tells an assessor when and where, and only the trainee what was seen', async () => {
    const { held: ofAssessor } = (await exported(academy.assessor)).body;
    const { held: ofTrainee } = (await exported(trainee)).body;
    const stations = ofAssessor['assessment']?.['stations'] as Record<string, unknown>[];
    expect(stations.length).toBeGreaterThan(0);
    for (const station of stations) expect(station).toMatchObject({ assessedYou: false, signedAt: expect.any(String), observed: null, critical: null, note: null, passed: null });
    expect(ofTrainee['assessment']?.['stations']).toEqual(stations.map(({ station }) => expect.objectContaining({ station, assessedYou: true, observed: expect.anything(), note: expect.any(String), passed: true })));
  });

  it('leaves an audit row', async () => {
    await exported(trainee);
    const { rows } = await world.superuser.query<{ count: string }>("select count(*) from audit_entry where act = 'person.exported' and actor_id = $1 and subject_id = $1::text", [trainee.personId]);
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  });
});
