// How does a test get the assessment engine alone, with a clock and with randomness that it sets itself?
import type { ModuleMetadata } from '@nestjs/common';
import type { BlueprintRules } from '#libs/assessment/core/blueprint.js';
import type { ChoosingItem } from '#libs/assessment/core/item-source.js';
import type { DbContext } from '#libs/kernel/context.js';
import { startExamEngine, type ExamEngine } from '../apps/faults/exam/exam-engine.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testConfig } from './test-config.js';

export interface Engine extends ExamEngine {
  readonly db: TestDatabase;
}

/** Assessment and what it stands on, and `more` modules, on a database of their own; no HTTP. */
export async function startEngine(more: NonNullable<ModuleMetadata['imports']> = []): Promise<Engine> {
  const db = await createTestDatabase();
  const engine = await startExamEngine(db.superuserUrl, testConfig(db), more);
  return {
    ...engine,
    db,
    close: async () => {
      await engine.close();
      await db.drop();
    },
  };
}

export const asTrainee = (personId: string): DbContext => ({ person: personId, academy: null, register: false });

export const smallRules: BlueprintRules = {
  items: 4,
  passPoints: 3,
  gates: { total: 1, needed: 1 },
  minutes: 60,
  coolDownHours: 24,
  domains: { M1: { items: 2, gates: 0 }, M2: { items: 2, gates: 1 } },
};

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });

/** How the items of a bank are keyed: nothing else about them may differ between two banks that a candidate must not tell apart. */
export interface Keying {
  /** Index of the right option; of the first right one in a multiple response. */
  readonly right: number;
  /** How many options of a multiple response are right. */
  readonly many: number;
  readonly rationale: string;
}

/** A bank with enough items for `smallRules`: in each domain two gates and five others, every third a multiple response. */
export const bankOf = (letter: 'P' | 'S', { right, many, rationale }: Keying = { right: 0, many: 2, rationale: 'because' }): ChoosingItem[] =>
  ['M1', 'M2'].flatMap((domain) =>
    Array.from({ length: 7 }, (_, index): ChoosingItem => {
      const kind = index % 3 === 2 ? 'multiple' : 'single';
      const ids = kind === 'single' ? ['a', 'b', 'c', 'd'] : ['a', 'b', 'c', 'd', 'e'];
      const correct = Array.from({ length: kind === 'single' ? 1 : many }, (__, place) => ids[(right + place) % ids.length]);
      return {
        code: `${letter}-${domain.slice(1)}-${String(index + 1).padStart(2, '0')}`,
        domain,
        kind,
        level: 'apply',
        gate: letter === 'S' && index < 2,
        difficulty: 0.7,
        claims: ['C1.08'],
        sources: ['S08'],
        lesson: letter === 'P' ? `1.4#${rationale}` : null,
        stem: both(`${letter} ${domain} ${index}`),
        options: ids.map((id) => ({ id, correct: correct.includes(id), text: both(`option ${id}`), rationale: both(`${id}: ${rationale}`) })),
      };
    }),
  );
