// How do many candidates come to have sat an exam, without anybody sitting it?
import type pg from 'pg';
import { v7 } from 'uuid';
import type { Locale } from '#libs/kernel/locale.js';

/** One attempt as it is to lie in the database. */
export interface PlantedSitting {
  readonly personId: string;
  readonly locale: Locale;
  readonly state: 'scored' | 'void' | 'in-progress';
  readonly startedAt: Date;
  readonly passed: boolean;
  /** By position: the item version, what was saved one after the other, and the seconds that each save came after the one before in this attempt. */
  readonly items: readonly { readonly versionId: string; readonly saves: readonly { readonly choice: readonly string[]; readonly after: number }[] }[];
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const inserts = {
  person: "insert into person (id, display_name, locale, created_at) select id, 'Planted', 'en', now() from jsonb_to_recordset($1) as r(id uuid) on conflict do nothing",
  form: `insert into form (id, kind, blueprint_id, standard_id, item_versions, option_orders, pass_rule, created_at)
    select r.id, 'exam', blueprint, s.id, array(select jsonb_array_elements_text(versions)::uuid), '[]',
           jsonb_build_object('passPoints', s.pass_points, 'gates', jsonb_build_object('needed', s.gates_needed)), now()
      from jsonb_to_recordset($1) as r(id uuid, blueprint uuid, versions jsonb) join standard s on s.blueprint_id = r.blueprint and s.number = 1`,
  attempt: `insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at)
    select id, form, 'exam', subject, person, academy, 1, 'in-progress', locale, started
      from jsonb_to_recordset($1) as r(id uuid, form uuid, subject uuid, person uuid, academy uuid, locale text, started timestamptz)`,
  attempt_result: `insert into attempt_result (attempt_id, points, possible, domains, gates_right, gates_total, passed, scored_at)
    select id, 0, 1, '[]', 0, 0, passed, now() from jsonb_to_recordset($1) as r(id uuid, passed boolean)`,
  response: `insert into response (attempt_id, position, revision, choice, answered_at)
    select attempt, position, revision, array(select jsonb_array_elements_text(choice)), at from jsonb_to_recordset($1) as r(attempt uuid, position integer, revision integer, choice jsonb, at timestamptz)`,
  over: `update attempt a set state = r.state, submitted_at = case when r.state = 'scored' then a.started_at end, closed_by = case when r.state = 'scored' then 'candidate' end
    from jsonb_to_recordset($1) as r(id uuid, state text) where a.id = r.id`,
} as const;

/** `superuser` goes past row level security; triggers and constraints hold. */
export async function plantSittings(superuser: pg.Client, { blueprintId, academyId, sittings }: { readonly blueprintId: string; readonly academyId: string; readonly sittings: readonly PlantedSitting[] }): Promise<void> {
  const planted = sittings.map((sitting) => ({ ...sitting, id: v7(), form: v7() }));
  const into = async (table: keyof typeof inserts, rows: readonly object[]) => {
    for (let from = 0; from < rows.length; from += 20_000) await superuser.query(inserts[table], [JSON.stringify(rows.slice(from, from + 20_000))]);
  };
  await into('person', [...new Set(sittings.map(({ personId }) => personId))].map((id) => ({ id })));
  await into('form', planted.map(({ form, items }) => ({ id: form, blueprint: blueprintId, versions: items.map(({ versionId }) => versionId) })));
  await into('attempt', planted.map(({ id, form, personId, locale, startedAt }) => ({ id, form, subject: v7(), person: personId, academy: academyId, locale, started: startedAt })));
  await into('response', planted.flatMap(({ id, startedAt, items }) => journal(startedAt, items).map((row) => ({ attempt: id, ...row }))));
  const over = planted.filter(({ state }) => state !== 'in-progress');
  await into('attempt_result', over.map(({ id, passed }) => ({ id, passed })));
  await into('over', over.map(({ id, state }) => ({ id, state })));
}

/** Every item is saved once in the order of the form, then what was changed afterwards. */
function journal(startedAt: Date, items: PlantedSitting['items']) {
  let time = startedAt.getTime();
  const rounds = Math.max(0, ...items.map(({ saves }) => saves.length));
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    items.flatMap(({ saves }, position) => {
      const save = saves[round];
      if (!save) return [];
      time += save.after * 1000;
      return [{ position, revision: round + 1, choice: save.choice, at: new Date(time).toISOString() }];
    }),
  );
}
