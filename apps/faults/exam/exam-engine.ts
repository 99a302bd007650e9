// How does a harness get the exam engine alone, on a database, with a clock and with randomness that it sets itself?
import type { ModuleMetadata, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { v7 } from 'uuid';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { Seeds } from '#libs/assessment/seeds.js';
import { Clock } from '#libs/platform/clock.js';
import type { Config } from '#libs/platform/config.js';
import { PlatformModule } from '#libs/platform/platform.module.js';

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
    this.#given += 1;
    return Uint8Array.from({ length: 32 }, (_, place) => (this.#given & 255) ^ (place < 3 ? (this.#given >> (8 * place + 8)) & 255 : 0));
  }

  /** From the first one again. */
  restart(): void {
    this.#given = 0;
  }
}

export interface ExamEngine {
  readonly clock: SetClock;
  readonly seeds: SetSeeds;
  /** Sees everything, and acts as nobody. */
  readonly superuser: pg.Client;
  readonly academyId: string;
  get<T>(provider: Type<T>): T;
  addPerson(): Promise<string>;
  close(): Promise<void>;
}

/** Assessment and what it stands on, and `more` modules; no HTTP. */
export async function startExamEngine(superuserUrl: string, config: Config, more: NonNullable<ModuleMetadata['imports']> = []): Promise<ExamEngine> {
  const [clock, seeds] = [new SetClock(), new SetSeeds()];
  const module = await Test.createTestingModule({ imports: [PlatformModule.with(config), AssessmentModule, ...more] })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Seeds)
    .useValue(seeds)
    .compile();
  await module.init();
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  const academyId = v7();
  await superuser.query(
    `insert into academy (id, name, city, country, applicant_name, contact_email, locale, applied_at, state_changed_at)
     values ($1, 'Academy', 'Lisbon', 'PT', 'A', 'a@example.org', 'en', now(), now())`,
    [academyId],
  );
  return {
    clock,
    seeds,
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
    },
  };
}
