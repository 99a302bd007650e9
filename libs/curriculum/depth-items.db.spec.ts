// Does a task at the simulator come into the bank only when it can be done, sealed, and is it marked again under a corrected task?
import { v7 } from 'uuid';
import { ApproveProposal } from '#libs/assessment/approve-proposal.js';
import { taskKey } from '#libs/assessment/core/depth-answer.js';
import type { DepthTask } from '#libs/assessment/core/depth-task.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { readItemDraft } from '#libs/assessment/core/read-item-draft.js';
import { worth } from '#libs/assessment/core/scoring.js';
import { HandInProposal } from '#libs/assessment/hand-in-proposal.js';
import { ProposeItems } from '#libs/assessment/propose-items.js';
import { ReadItemBank } from '#libs/assessment/read-item-bank.js';
import { WriteProposal } from '#libs/assessment/write-proposal.js';
import type { Actor } from '#libs/kernel/context.js';
import { startEngine, type Engine } from '../../test/engine.js';
import { CurriculumModule } from './curriculum.module.js';
import { OwnItemChecks } from './own-item-checks.js';
import { PublishProgramme } from './publish-programme.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const task: DepthTask = {
  skin: 'model', start: { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 2 }, free: ['hang'], feedback: 'none', patches: 0,
  goals: [{ goal: 'depth', weight: 100, depth: 317, tolerance: 13 }],
}; // prettier-ignore
const draftOf = (more: Partial<DepthTask> = {}): ItemDraft => ({
  id: 'OWN-2-61', domain: 'M2', type: 'depth', level: 'apply', gate: false, difficulty: 0.6, claims: ['C2.15'], stem: both('How is the machine set, in the model, for the table of the secret?'),
  task: { ...task, ...more }, rationale: both('as the model has it'),
}); // prettier-ignore

let engine: Engine;
let [ana, bia]: Actor[] = [];
const registrar = async (): Promise<Actor> => {
  const personId = await engine.addPerson();
  await engine.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
  return { personId, sessionId: v7(), signedInAt: engine.clock.now(), registrar: true, memberships: [] };
};

beforeAll(async () => {
  engine = await startEngine([CurriculumModule]);
  await engine.get(PublishProgramme).run();
  [ana, bia] = [await registrar(), await registrar()];
});
afterAll(() => engine.close());

const check = (draft: ItemDraft, about: { readonly isOwn: boolean }) => engine.get(OwnItemChecks).source(draft, about);
const see = async (id: string) => (await engine.get(ReadItemBank).proposal(ana!, id)).proposal;
const seen = async (proposalId: string) => ({ proposalId, revision: (await see(proposalId)).revision });

describe('a task at the simulator', () => {
  let id: string;
  const handIn = async () => engine.get(HandInProposal).run(ana!, await seen(id), check);
  const write = async (more: Partial<DepthTask>) => engine.get(WriteProposal).run(ana!, { ...(await seen(id)), draft: draftOf(more), baseVersionId: null });
  const fault = (pointer: string, code: string) => ({ code: 'item-faulty', extra: { faults: expect.arrayContaining([expect.objectContaining({ pointer, code })]) as unknown } });

  it.each<[string, Partial<DepthTask>, string, string]>([
    ['a picture that answers', { feedback: 'shown' }, '/task/feedback', 'feedback-tells'],
    ['no setting that meets its goals', { free: ['stroke'] }, '/task/goals', 'task-unsolvable'],
    ['nothing left to do', { start: { ...task.start, hang: 850 } }, '/task/start', 'start-solves'],
    ['a hang between two steps', { start: { ...task.start, hang: 851 } }, '/task/start/hang', 'control-unfit'],
    ['shares that do not add up', { goals: [{ goal: 'entry', weight: 90 }] }, '/task/goals', 'goals-unfit'],
    ['a limit on the way where no dots can be made on the way', { feedback: 'shown', patches: 0, goals: [{ goal: 'limit', weight: 100, band: 'papillary', always: true }] }, '/task/goals', 'goals-unfit'],
  ])('is not handed in with %s', async (_, more, pointer, code) => {
    id ??= (await engine.get(ProposeItems).run(ana!, [{ kind: 'new', draft: draftOf() }]))[0]!;
    await write(more);
    await expect(handIn()).rejects.toMatchObject(fault(pointer, code));
  });

  it.each<[string, unknown, string]>([
    ['a goal that there is not', { ...task, goals: [{ goal: 'luck', weight: 100 }] }, '/task/goals/0/goal'],
    ['a goal named after what every object has', { ...task, goals: [{ goal: 'constructor', weight: 100 }] }, '/task/goals/0/goal'],
    ['a field of another goal', { ...task, goals: [{ goal: 'entry', weight: 100, spread: 1 }] }, '/task/goals/0/spread'],
    ['a depth beyond all', { ...task, goals: [{ goal: 'depth', weight: 100, depth: 5001, tolerance: 0 }] }, '/task/goals/0/depth'],
    ['no start', { ...task, start: null }, '/task/start'],
  ])('is no draft with %s', (_, broken, pointer) => {
    expect(readItemDraft({ ...draftOf(), task: broken })).toMatchObject({ faults: expect.arrayContaining([expect.objectContaining({ pointer, code: 'draft-unfit' })]) as unknown });
  });

  it('is published by somebody else, its situation told, its goals sealed with the key', async () => {
    await write({});
    await handIn();
    await engine.get(ApproveProposal).run(bia!, await seen(id), check);
    const itemId = (await see(id)).itemId!;
    const { rows } = await engine.superuser.query<{ shown: string }>('select v.content::text || k.correct::text || k.rationales::text as shown from item_version v join item_key k on k.item_version_id = v.id where v.item_id = $1', [itemId]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.shown).not.toMatch(/goal|317|hang|model/);
    const [version] = (await engine.get(ReadItemBank).item(ana!, itemId)).versions;
    expect(version!.content.task).toEqual({ ...task, goals: [{ goal: 'depth', weight: 100 }] });
  });

  it('that was corrected marks old traces by running them, and nobody loses by it', () => {
    const item = { kind: 'depth', domain: 'M2', gate: false, key: { correct: taskKey(task) } } as const;
    const corrected = taskKey({ ...task, goals: [{ goal: 'depth', weight: 100, depth: 400, tolerance: 25 }] });
    const under = (hang: number) => [item, { ...item, alsoRight: [corrected] }].map((one) => worth({ ...one, answer: [`set hang ${hang} 5`, 'done 9'] }));
    expect([under(850), under(1000), under(1500)]).toEqual([[1, 1], [0, 1], [0, 0]]);
  });
});
