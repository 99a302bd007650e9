// What lies before somebody who writes an edition: the draft, the programme's lessons, and what they must keep?
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { digestOf } from '#libs/assessment/digest.js';
import { PracticeItemsReader } from '#libs/assessment/practice-items.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import type { AskedParagraph, EditionFault, EditionSurroundings } from './core/edition-fault.js';
import type { EditionLesson } from './core/edition.js';
import type { Claim } from './core/claim.js';
import { stateOf } from './core/edition.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { EditionsStore, type DraftLesson, type EditionDraft } from './editions.store.js';
import { editionChanged, editionLessonChanged, editionPublished, editionUnknown } from './errors.js';
import { ProgrammesStore, type ProgrammeFacts, type PublishedClaim, type WholeLesson } from './programmes.store.js';

export interface LessonSurroundings extends EditionSurroundings {
  readonly base: WholeLesson | null;
}

/** Whoever publishes a draft or gives it up says what they saw of it. */
export interface SeenEdition {
  readonly academyId: string;
  readonly editionId: string;
  /** `markOf` what the academy had written. */
  readonly mark: string;
}

export interface DraftAsSeen {
  readonly draft: EditionDraft;
  readonly written: readonly DraftLesson[];
}

/** 64 hexadecimal digits that are others as soon as anything in the draft is. */
export const markOf = (written: readonly DraftLesson[]): string => digestOf(stateOf(written)).toString('hex');

/** One step of the verbs of editions; runs in their transaction, in the academy's name. */
@Injectable()
export class EditionDesk {
  constructor(
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
    private readonly programmes: ProgrammesStore,
    private readonly items: PracticeItemsReader,
    private readonly people: PeopleReader,
  ) {}

  /** A draft that may be changed. 404 `not-found`; 409 `edition-published`. */
  async draft(academyId: string, editionId: string): Promise<EditionDraft> {
    const draft = await this.editions.byId(academyId, editionId);
    if (draft) return draft;
    const [published] = await this.versions.ofAcademy(academyId, editionId);
    throw published ? editionPublished() : editionUnknown();
  }

  /** A draft in which nothing has changed since it was seen, and in which nobody writes until the transaction ends. As `draft`; also 409 `edition-changed`. */
  async draftAsSeen({ academyId, editionId, mark }: SeenEdition): Promise<DraftAsSeen> {
    await this.editions.lock(editionId);
    const draft = await this.draft(academyId, editionId);
    const written = await this.editions.lessons(editionId);
    if (markOf(written) !== mark) throw await this.#changed(written);
    return { draft, written };
  }

  /** The register's newest version of the programme; the same as `base` when that is it. */
  async newest(base: ProgrammeFacts): Promise<ProgrammeFacts> {
    return (await this.programmes.published(null)).find(({ code }) => code === base.code) ?? base;
  }

  async base(baseId: string): Promise<ProgrammeFacts> {
    const [base] = await this.programmes.published([baseId]);
    if (!base) throw editionUnknown();
    return base;
  }

  /** What the lessons of these codes are measured against, by code. */
  async surroundings(baseId: string, codes: readonly string[]): Promise<ReadonlyMap<string, LessonSurroundings>> {
    const [lessons, claims, asked] = await Promise.all([this.versions.lessons(baseId, codes), this.programmes.claims(baseId, null), this.#asked(baseId)]);
    const known = new Map(claims.map((claim) => [claim.id, claimOf(claim)]));
    return new Map(codes.map((code) => [code, { base: lessons.find((lesson) => lesson.code === code) ?? null, claims: known, asked: asked.get(code) ?? [] }]));
  }

  /** What must be mended in lessons, by code. Others are served between two of them: a long text takes a while to read. */
  async faults(lessons: readonly EditionLesson[], surroundings: ReadonlyMap<string, EditionSurroundings>): Promise<ReadonlyMap<string, readonly EditionFault[]>> {
    const { editionFaults } = await import('./core/check-edition.js');
    const faults = new Map<string, readonly EditionFault[]>();
    for (const lesson of lessons) {
      faults.set(lesson.code, editionFaults(lesson, surroundings.get(lesson.code)!));
      await setImmediate();
    }
    return faults;
  }

  /** The refusal to somebody who did not see the newest of a lesson. */
  async changed(editionId: string, code: string): Promise<Error> {
    const now = await this.editions.lesson(editionId, code);
    const changedBy = now ? await this.nameOf(now.changedBy) : null;
    return editionLessonChanged({ code, revision: now?.revision ?? 0, changedBy, changedAt: now?.changedAt.toISOString() ?? null });
  }

  /** The refusal to somebody who did not see the newest of the whole. */
  async #changed(written: readonly DraftLesson[]): Promise<Error> {
    const last = written.toSorted((one, another) => another.revision - one.revision)[0];
    return editionChanged(last ? { code: last.code, revision: last.revision, changedBy: await this.nameOf(last.changedBy), changedAt: last.changedAt.toISOString() } : null);
  }

  async nameOf(personId: string): Promise<string | null> {
    return (await this.people.byIds([personId])).get(personId)?.name ?? null;
  }

  /** By the lesson's code. */
  async #asked(baseId: string): Promise<ReadonlyMap<string, readonly AskedParagraph[]>> {
    const modules = await this.programmes.modules(baseId);
    const asked = new Map<string, AskedParagraph[]>();
    for (const { paragraph, items, claims } of await this.items.paragraphs(modules.flatMap(({ quizItems }) => quizItems))) {
      const [code = '', anchor = ''] = paragraph.split('#');
      asked.set(code, [...(asked.get(code) ?? []), { anchor, items, claims: claims ?? [] }]);
    }
    return asked;
  }
}

const claimOf = ({ retiredAt, reason, ...claim }: PublishedClaim): Claim => ({ ...claim, retired: retiredAt && { on: retiredAt.toISOString().slice(0, 10), reason: reason ?? '' } });
