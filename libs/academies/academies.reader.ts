// What may other libs know about an academy, whoever asks?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademyNames } from '#libs/identity/academy-names.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AcademiesStore } from './academies.store.js';
import type { AcademyState } from './core/academy-state.js';

/** What stands on every certificate anyway; who applied for an academy is not among it. */
export interface AcademyFacts {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  /** IANA zone in which the academy's calendar days are counted. */
  readonly zone: string;
  readonly state: AcademyState;
}

@Injectable()
export class AcademiesReader implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly academies: AcademiesStore,
    private readonly names: AcademyNames,
  ) {}

  onModuleInit(): void {
    this.names.answerWith((ids) => this.byIds(ids));
  }

  /** As the caller's context sees it, within the caller's transaction. */
  async inSight(id: string): Promise<AcademyFacts | null> {
    return (await this.academies.byIds([id])).map(factsOf)[0] ?? null;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, AcademyFacts>> {
    if (ids.length === 0) return new Map();
    const found = await this.db.transaction(systemContext, () => this.academies.byIds([...new Set(ids)]));
    return new Map(found.map((academy) => [academy.id, factsOf(academy)]));
  }

  async byId(id: string): Promise<AcademyFacts | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }
}

const factsOf = ({ id, name, city, country, zone, state }: AcademyFacts): AcademyFacts => ({ id, name, city, country, zone, state });
