// Which items do tests ask that people mark, and how does a quiz come to ask them?
import type pg from 'pg';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import type { ImportItems } from '#libs/assessment/import-items.js';

const said = (en: string, portuguese: string) => ({ en, 'pt-PT': portuguese });

/** Nobody reads this before the result is there. */
export const modelAnswer = 'Pressed, it blanches: the vessel is superficial.';

export const writtenItem = (code: string, more: Partial<Extract<ItemSource, { kind: 'written' }>> = {}): ItemSource => ({
  kind: 'written', code, domain: 'M1', level: 'analyse', gate: false, difficulty: 0.5, claims: ['C1.08'], sources: ['S08'], lesson: '1.4#judging-the-result',
  stem: said(`${code}: explain how you tell the two apart.`, `${code}: explique como distingue as duas.`), limit: 400, tolerance: 1,
  model: said(modelAnswer, 'Sob pressão, empalidece: o vaso é superficial.'),
  criteria: [
    { id: 'names', text: said('Names the sign', 'Nomeia o sinal'), levels: [said('no sign', 'nenhum sinal'), said('a sign, unclear', 'um sinal, pouco claro'), said('the sign', 'o sinal')] },
    { id: 'why', text: said('Says why', 'Diz porquê'), levels: [said('no reason', 'nenhuma razão'), said('a reason in part', 'parte da razão'), said('the reason', 'a razão')] },
  ],
  ...more,
}); // prettier-ignore

export const photoItem = (code: string, more: Partial<Extract<ItemSource, { kind: 'photo' }>> = {}): ItemSource => {
  const { kind: _, limit: __, ...common } = writtenItem(code) as Extract<ItemSource, { kind: 'written' }>;
  return { ...common, kind: 'photo', stem: said(`${code}: show the hairline that you drew.`, `${code}: mostre a linha frontal que desenhou.`), pictures: 2, seen: said('the whole hairline, from the front', 'toda a linha frontal, de frente'), ...more };
};

/** The quiz of the first module asks them and nothing else. */
export async function quizOf(superuser: pg.Client, importItems: ImportItems, sources: readonly ItemSource[]): Promise<void> {
  await importItems.run('practice', sources, { exposed: true });
  // what is published never changes, but for a test
  await superuser.query('set session_replication_role = replica');
  await superuser.query("update learning_module set content = jsonb_set(content, '{quizItems}', $1::jsonb) where number = 1", [JSON.stringify(sources.map(({ code }) => code))]);
  await superuser.query('set session_replication_role = origin');
}
