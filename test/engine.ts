// How does a test get the assessment engine alone, with a clock and with randomness that it sets itself?
import type { ModuleMetadata, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { v7 } from 'uuid';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import type { BlueprintRules } from '#libs/assessment/core/blueprint.js';
import type { ChoosingItem } from '#libs/assessment/core/item-source.js';
import { Seeds } from '#libs/assessment/seeds.js';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testConfig } from './test-config.js';

/** Stands still until it is moved. */
export class SetClock extends Clock {
  time = new Date('2026-11-22T09:00:00Z');

  override now(): Date {
    return new Date(this.time);
  }

  advance({ hours = 0, minutes = 0, milliseconds = 0 }: { hours?: number; minutes?: number; milliseconds?: number }): void {
    this.time = new Date(this.time.getTime() + hours * 3_600_000 + minutes * 60_000 + milliseconds);
  }
}

/** Gives the same seeds in every engine: the first form of each is drawn alike. */
export class SetSeeds extends Seeds {
  #given = 0;

  override fresh(): Uint8Array {
    return new Uint8Array(32).fill(++this.#given);
  }
}

export interface Engine {
  readonly db: TestDatabase;
  readonly clock: SetClock;
  /** Sees everything, and acts as nobody. */
  readonly superuser: pg.Client;
  readonly academyId: string;
  get<T>(provider: Type<T>): T;
  addPerson(): Promise<string>;
  close(): Promise<void>;
}

/** Assessment and what it stands on, and `more` modules, on a database of their own; no HTTP. */
export async function startEngine(more: NonNullable<ModuleMetadata['imports']> = []): Promise<Engine> {
  const db = await createTestDatabase();
  const clock = new SetClock();
  const module = await Test.createTestingModule({ imports: [PlatformModule.with(testConfig(db)), AssessmentModule, ...more] })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Seeds)
    .useValue(new SetSeeds())
    .compile();
  await module.init();
  const superuser = new pg.Client({ connectionString: db.superuserUrl });
  await superuser.connect();
  const academyId = v7();
  await superuser.query(
    `insert into academy (id, name, city, country, applicant_name, contact_email, locale, applied_at, state_changed_at)
     values ($1, 'Academy', 'Lisbon', 'PT', 'A', 'a@example.org', 'en', now(), now())`,
    [academyId],
  );
  return {
    db,
    clock,
    superuser,
    academyId,
    get: (provider) => module.get(provider, { strict: false }),
    addPerson: async () => {
      const id = v7();
      await superuser.query("insert into person (id, display_name, locale, created_at) values ($1, 'P', 'en', now())", [id]);
      return id;
    },
    close: async () => {
      await superuser.end();
      await module.close();
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
