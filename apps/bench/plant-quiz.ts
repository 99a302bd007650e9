// How does a trainee get an open quiz that has a question of every kind?
import type pg from 'pg';
import { v7 } from 'uuid';
import { keyedKinds } from '#libs/assessment/core/item.js';
import { plantAcademy, plantSession, plantTrainees } from './plant-certifiable.js';

export interface PlantedQuiz {
  readonly attemptId: string;
  readonly enrolmentId: string;
  readonly cookie: string;
}

/** Past every rule: a quiz that is drawn has the items of one module, of which not every kind is among. The programme must be published. */
export async function plantQuiz(client: pg.Client): Promise<PlantedQuiz> {
  const academy = await plantAcademy(client);
  const [trainee] = await plantTrainees(client, academy, 1, ['lesson']);
  const { rows } = await client.query<{ kind: string; id: string; options: string[] }>(
    `select distinct on (v.kind) v.kind, v.id, array(select o ->> 'id' from jsonb_array_elements(v.content -> 'options') o) as options
       from item_version v join item i on i.id = v.item_id where i.bank = 'practice' and v.state = 'live' order by v.kind, i.code`,
  );
  if (rows.length < keyedKinds.length) throw new Error(`The practice bank has only ${rows.map(({ kind }) => kind).join(', ')}.`);
  const [formId, attemptId] = [v7(), v7()];
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await client.query("insert into form (id, kind, item_versions, option_orders, pass_rule, created_at) values ($1, 'quiz', $2, $3, $4, now())", [
    formId,
    rows.map(({ id }) => id),
    JSON.stringify(rows.map(({ options }) => options)),
    { kind: 'quiz', items: rows.length, percent: 60, basis: 'house-rule' },
  ]);
  await client.query(
    "insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at) values ($1, $2, 'quiz:M1', $3, $4, $5, 1, 'in-progress', 'en', now())",
    [attemptId, formId, trainee!.enrolmentId, trainee!.personId, academy.id],
  );
  await client.query('commit');
  return { attemptId, enrolmentId: trainee!.enrolmentId, cookie: await plantSession(client, trainee!.personId) };
}
