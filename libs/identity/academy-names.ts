// What are the academies called in which somebody holds a role?
import { Injectable } from '@nestjs/common';

export interface AcademyStanding {
  readonly name: string;
  readonly state: string;
}

/** Inside or outside a transaction; ids that name no academy are missing from the answer. */
export type AcademyNamesAnswer = (ids: readonly string[]) => Promise<ReadonlyMap<string, AcademyStanding>>;

/** Academies stand above identity: they register the answer when they start. */
@Injectable()
export class AcademyNames {
  #answer: AcademyNamesAnswer = async () => new Map();

  answerWith(answer: AcademyNamesAnswer): void {
    this.#answer = answer;
  }

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, AcademyStanding>> {
    return ids.length === 0 ? new Map() : this.#answer([...new Set(ids)]);
  }
}
