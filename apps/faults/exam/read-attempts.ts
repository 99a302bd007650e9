// What stands in the database about somebody's attempts, and does it keep to the rules of every attempt?
import type pg from 'pg';
import type { Answer } from '#libs/assessment/core/item.js';
import { markAgain, type KeyedItem, type Threshold } from './second-marking.js';

const milliseconds = (column: string): string => `round(extract(epoch from ${column}) * 1000)::float8`;

/** As `expectedRows` of the model has them. */
export async function attemptRows(client: pg.Client, subjectId: string): Promise<unknown[]> {
  const { rows } = await client.query<{ told: unknown }>({
    name: 'attempts',
    text: `select jsonb_build_object('number', a.number, 'state', a.state, 'startedAt', ${milliseconds('a.started_at')}, 'deadline', ${milliseconds('a.deadline')},
        'breakUntil', ${milliseconds('a.break_until')}, 'endedAt', ${milliseconds('a.submitted_at')}, 'closedBy', a.closed_by,
        'journal', coalesce((select jsonb_agg(jsonb_build_array(r.position, r.revision, array_to_string(r.choice, '|'), ${milliseconds('r.answered_at')}, r.late) order by r.position, r.revision)
                               from response r where r.attempt_id = a.id), '[]'),
        'refused', coalesce((select jsonb_agg(jsonb_build_array(r.position, ${milliseconds('r.refused_at')}) order by r.position) from refused_response r where r.attempt_id = a.id), '[]'),
        'results', coalesce((select jsonb_agg(jsonb_build_array(s.points, s.possible, s.gates_right, s.gates_total, s.passed)) from attempt_result s where s.attempt_id = a.id), '[]')) as told
      from attempt a where a.subject_id = $1 order by a.number`,
    values: [subjectId],
  });
  return rows.map(({ told }) => told);
}

/** Each names rows that must not be, whatever somebody did, and whatever was killed. */
const breaches: Readonly<Record<string, string>> = {
  'a revision is missing in a journal': `
    select attempt_id, position, count(*), max(revision) from response join sat on sat.id = attempt_id group by 1, 2 having count(*) <> max(revision) or min(revision) <> 1`,
  'an answer is older than the one that it replaced': `
    select * from (select attempt_id, position, revision, answered_at, lag(answered_at) over (partition by attempt_id, position order by revision) as before from response join sat on sat.id = attempt_id) r
     where answered_at < before`,
  'an answer was taken after the end and its grace': "select r.* from response r join sat on sat.id = attempt_id where answered_at >= sat.deadline + interval '5 seconds'",
  'an answer was taken after the handing in': "select r.* from response r join sat on sat.id = attempt_id where closed_by = 'candidate' and answered_at > submitted_at",
  'an answer was taken before the start': 'select r.* from response r join sat on sat.id = attempt_id where answered_at < sat.started_at',
  'an attempt ended after its deadline': 'select * from sat where submitted_at > deadline',
  'an attempt that ended by the clock ended at another time than its deadline': "select * from sat where closed_by = 'clock' and submitted_at <> deadline",
  'a state without its result, or a result without its state': "select * from sat where (state = 'scored' and results <> 1) or (state = 'in-progress' and results <> 0) or results > 1",
  'an end without an ending': "select * from sat where state = 'scored' and (submitted_at is null or closed_by is null) or state = 'in-progress' and (submitted_at is not null or closed_by is not null)",
  'two attempts are open at once': "select subject_id, purpose from sat where state = 'in-progress' group by 1, 2 having count(*) > 1",
  'the clock told twice of one attempt': `
    select payload ->> 'attemptId' from outbox_event join sat on sat.id::text = payload ->> 'attemptId' where type = 'assessment.attempt-scored' group by 1 having count(*) > 1`,
};

interface Scored {
  readonly id: string;
  readonly rule: { readonly kind: 'exam' | 'quiz'; readonly passPoints: number; readonly gates: { readonly needed: number }; readonly percent: number };
  readonly items: readonly KeyedItem[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Places of items that are tried and do not count. */
  readonly unscored: readonly number[];
  readonly points: number;
  readonly gatesRight: number;
  readonly passed: boolean;
}

const thresholdOf = ({ kind, passPoints, gates, percent }: Scored['rule']): Threshold => (kind === 'exam' ? { kind, passPoints, gatesNeeded: gates.needed } : { kind, percent });

/** Breaches of what holds for all attempts of these subjects, a line each; none when all is well. Their items must lie open in the database. */
export async function breachesAmong(client: pg.Client, subjectIds: readonly string[]): Promise<string[]> {
  const sat = 'with sat as (select a.*, (select count(*) from attempt_result s where s.attempt_id = a.id) as results from attempt a where a.subject_id = any ($1))';
  const found: string[] = [];
  for (const [breach, sql] of Object.entries(breaches)) {
    const { rows } = await client.query<object>(`${sat} ${sql}`, [subjectIds]);
    found.push(...rows.slice(0, 3).map((row) => `${breach}: ${JSON.stringify(row)}`));
  }
  const { rows: scored } = await client.query<Scored>(
    `select a.id, f.pass_rule as rule, f.unscored, s.points::float8 as points, s.gates_right as "gatesRight", s.passed,
        (select jsonb_agg(jsonb_build_object('kind', v.kind, 'domain', v.domain, 'gate', v.gate, 'correct', k.correct, 'tolerance', k.tolerance) order by place)
           from unnest(f.item_versions) with ordinality as drawn (id, place) join item_version v on v.id = drawn.id join item_key k on k.item_version_id = v.id) as items,
        coalesce((select jsonb_object_agg(l.position, l.choice) from (select distinct on (position) position, choice from response r where r.attempt_id = a.id order by position, revision desc) l), '{}') as answers
      from attempt a join form f on f.id = a.form_id join attempt_result s on s.attempt_id = a.id where a.subject_id = any ($1)
       and exists (select from item_key k where k.item_version_id = f.item_versions[1])`,
    [subjectIds],
  );
  for (const { id, rule, items, answers, unscored, points, gatesRight, passed } of scored) {
    const counting = items.flatMap((item, position) => (unscored.includes(position) ? [] : [{ item, answer: answers[position] ?? [] }]));
    const again = markAgain(counting.map(({ item }) => item), new Map(counting.map(({ answer }, place) => [place, answer])), thresholdOf(rule));
    if (again.points !== points || again.gatesRight !== gatesRight || again.passed !== passed) {
      found.push(`a result is not what the last accepted answers are worth: ${JSON.stringify({ attempt: id, result: { points, gatesRight, passed }, again })}`);
    }
  }
  return found;
}
