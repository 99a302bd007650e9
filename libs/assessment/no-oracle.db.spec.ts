// Does anything that a candidate gets before submitting depend on the key?
import { v7 } from 'uuid';
import { DomainError } from '#libs/kernel/errors.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine, type Keying } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

/** The same items, with other right options, another number of them, and other things said about them. */
const keyings: Keying[] = [
  { right: 0, many: 2, rationale: 'because of this' },
  { right: 2, many: 3, rationale: 'for quite another and much longer reason' },
];

let engines: Engine[];

beforeAll(async () => {
  engines = [];
  for (const keying of keyings) {
    const engine = await startEngine();
    engines.push(engine);
    await engine.get(ImportItems).run('practice', bankOf('P', keying), { exposed: true });
    await engine.get(ImportItems).run('secure', bankOf('S', keying), { exposed: false });
  }
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

/**
 * What an engine answers to one candidate who starts, reads, answers, answers wrongly formed, comes back and reads again; as bytes,
 * with the ids that each attempt gets for itself written alike.
 */
async function transcript(engine: Engine, kind: 'quiz' | 'exam'): Promise<string> {
  const personId = await engine.addPerson();
  const context = asTrainee(personId);
  const draw =
    kind === 'quiz'
      ? { kind: 'quiz' as const, itemCodes: bankOf('P').map(({ code }) => code) }
      : { kind: 'exam' as const, blueprintId: await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules }) };
  const wish = { purpose: kind, subjectId: v7(), personId, academyId: engine.academyId, locale: 'en' as const, draw };
  const ids = new Set<string>([personId, wish.subjectId]);
  const said: unknown[] = [];
  const tell = async (work: Promise<unknown>): Promise<void> => {
    said.push(await work.catch((error: unknown) => (error instanceof DomainError ? { kind: error.kind, code: error.code, detail: error.detail, extra: error.extra } : Promise.reject(error as Error))));
  };

  const started = await engine.get(StartAttempt).run(context, wish);
  ids.add(started.attemptId);
  said.push(started);
  for (const locale of ['en', 'pt-PT'] as const) await tell(engine.get(AttemptsReader).view(context, started.attemptId, locale));
  for (const { position, kind: itemKind } of (await engine.get(AttemptsReader).view(context, started.attemptId, 'en')).items) {
    const save = (choice: readonly string[], revision: number) => tell(engine.get(SaveResponse).run(context, started.attemptId, { position, choice, revision }));
    for (const [revision, id] of ['a', 'b', 'c', 'd'].entries()) await save([id], revision);
    await save(itemKind === 'multiple' ? ['a', 'b', 'c', 'd', 'e'] : [], 4);
    await save(['a'], 0);
    await save(['a', 'b'], 5);
    await save(['z'], 5);
  }
  await tell(engine.get(StartAttempt).run(context, wish));
  await tell(engine.get(AttemptsReader).view(context, started.attemptId, 'en'));
  await tell(engine.get(AttemptsReader).summary(context, wish.subjectId));
  await tell(engine.get(AttemptsReader).result(context, started.attemptId));
  await tell(engine.get(AttemptsReader).review(context, started.attemptId, 'en'));

  let bytes = JSON.stringify(said);
  for (const id of ids) bytes = bytes.replaceAll(id, 'an id');
  return bytes;
}

describe('before submitting', () => {
  it.each(['quiz', 'exam'] as const)('a candidate at the %s gets the same bytes from two banks with different keys', async (kind) => {
    const [first, second] = [await transcript(engines[0]!, kind), await transcript(engines[1]!, kind)];
    expect(first.length).toBeGreaterThan(5000);
    expect(second).toBe(first);
  });

  it('a candidate gets nothing that only an author wrote', async () => {
    for (const engine of engines) expect(await transcript(engine, 'quiz')).not.toMatch(/because of this|longer reason|correct|rationale|difficulty|"gate"|S08|P-1|domain/);
  });

  it('no statement reads a key: everything but marking works for a role that may not', async () => {
    const [engine] = engines;
    await engine!.superuser.query('revoke select on item_key from dermark_app');
    try {
      // whatever is no refusal of ours would be thrown
      for (const kind of ['quiz', 'exam'] as const) expect((await transcript(engine!, kind)).length).toBeGreaterThan(5000);
      const personId = await engine!.addPerson();
      const draw = { kind: 'quiz' as const, itemCodes: ['P-1-01'] };
      const { attemptId } = await engine!.get(StartAttempt).run(asTrainee(personId), { purpose: 'quiz', subjectId: v7(), personId, academyId: engine!.academyId, locale: 'en', draw });
      await expect(engine!.get(SubmitAttempt).run(asTrainee(personId), attemptId)).rejects.toThrow('permission denied for table item_key');
    } finally {
      await engine!.superuser.query('grant select on item_key to dermark_app');
    }
  });
});
