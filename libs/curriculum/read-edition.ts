// What does an edition consist of, and what must be mended in it?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { edited, editionCounts, hasMovedOn, kindOf, writtenIn } from './core/edition.js';
import { isAddedCode, moduleOfCode, nextAddedCode } from './core/lesson-code.js';
import { EditionDesk, markOf, type LessonSurroundings } from './edition-desk.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { editionHeadView, faultView, type EditionFaultView, type EditionLessonHeadView, type EditionModuleView, type EditionView } from './edition-view.js';
import { EditionsStore, type DraftLesson, type EditionDraft } from './editions.store.js';
import { editionUnknown } from './errors.js';
import { ProgrammesStore, type LessonHead, type ModuleOfVersion } from './programmes.store.js';

@Injectable()
export class ReadEdition {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
    private readonly programmes: ProgrammesStore,
  ) {}

  /** A draft, or what is published. 404 `not-found`. */
  async run(actor: Actor, academyId: string, editionId: string, locale: Locale): Promise<EditionView> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const draft = await this.editions.byId(academyId, editionId);
      return draft ? this.#draft(academyId, draft, locale) : this.#published(academyId, editionId, locale);
    });
  }

  async #published(academyId: string, editionId: string, locale: Locale): Promise<EditionView> {
    const [edition] = await this.versions.ofAcademy(academyId, editionId);
    if (!edition) throw editionUnknown();
    const base = await this.desk.base(edition.baseId);
    const head = editionHeadView({ edition, counts: edition, base, newest: await this.desk.newest(base) }, locale);
    const [modules, lessons] = await Promise.all([this.programmes.modules(editionId), this.programmes.lessons(editionId)]);
    const elsewhere = await this.editions.codesElsewhere(academyId, edition);
    const ofModule = (module: ModuleOfVersion) => lessons.filter(({ moduleId }) => moduleId === module.id).map((lesson) => publishedHead(lesson, locale));
    return { ...head, mark: null, modules: modules.map((module) => moduleView(module, ofModule(module), elsewhere, locale)), faults: [], lost: [] };
  }

  async #draft(academyId: string, draft: EditionDraft, locale: Locale): Promise<EditionView> {
    const [base, own] = await Promise.all([this.desk.base(draft.baseId), this.editions.lessons(draft.id)]);
    const [modules, lessons] = await Promise.all([this.programmes.modules(draft.baseId), this.programmes.lessons(draft.baseId)]);
    const surroundings = await this.desk.surroundings(draft.baseId, own.map(({ code }) => code));
    const moved = await this.#moved(draft, own, surroundings);
    const faults = [...(await this.desk.faults(own, surroundings))].flatMap(([code, found]) => found.map((fault) => faultView(code, fault)));
    const ownHead = (lesson: DraftLesson): EditionLessonHeadView => draftHead(lesson, surroundings.get(lesson.code)!, { faults, baseChanged: moved.has(lesson.code) }, locale);
    const ofModule = (module: ModuleOfVersion): EditionLessonHeadView[] => [
      ...lessons.filter(({ moduleId }) => moduleId === module.id).map((lesson) => {
        const mine = own.find(({ code }) => code === lesson.code);
        return mine ? ownHead(mine) : publishedHead(lesson, locale);
      }),
      ...own.filter(({ code }) => isAddedCode(code) && moduleOfCode(code) === module.number).map(ownHead),
    ];
    const head = editionHeadView({ edition: draft, counts: editionCounts(own), base, newest: await this.desk.newest(base) }, locale);
    const lost = own.filter(({ code }) => !isAddedCode(code) && !lessons.some((lesson) => lesson.code === code)).map(ownHead);
    const elsewhere = await this.editions.codesElsewhere(academyId, draft);
    return { ...head, mark: markOf(own), modules: modules.map((module) => moduleView(module, ofModule(module), elsewhere, locale)), faults, lost };
  }

  /** Codes of those whose text in the programme is another than the writer had in view. */
  async #moved({ baseId }: EditionDraft, own: readonly DraftLesson[], surroundings: ReadonlyMap<string, LessonSurroundings>): Promise<ReadonlySet<string>> {
    const moved = new Set<string>();
    for (const seen of new Set(own.map(({ seenBase }) => seenBase))) {
      if (seen === baseId) continue;
      const mine = own.filter(({ seenBase }) => seenBase === seen);
      for (const before of await this.versions.lessons(seen, mine.map(({ code }) => code))) {
        const now = surroundings.get(before.code)?.base;
        const adapted = locales.filter((locale) => mine.find(({ code }) => code === before.code)?.texts[locale]);
        if (now && hasMovedOn(before, now, adapted)) moved.add(before.code);
      }
    }
    return moved;
  }
}

/** `elsewhere`: codes that the academy's other editions gave away. */
const moduleView = ({ number, title }: ModuleOfVersion, lessons: EditionLessonHeadView[], elsewhere: readonly string[], locale: Locale): EditionModuleView => ({
  number,
  title: title[locale],
  lessons,
  nextCode: nextAddedCode(number, [...elsewhere, ...lessons.map(({ code }) => code)]),
});

const publishedHead = (lesson: LessonHead, locale: Locale): EditionLessonHeadView => ({
  code: lesson.code,
  title: lesson.title[locale],
  minutes: lesson.minutes,
  kind: kindOf(lesson),
  writtenIn: [...lesson.adaptedIn],
  lessonId: lesson.id,
  revision: 0,
  faults: 0,
  baseChanged: false,
});

function draftHead(lesson: DraftLesson, { base }: LessonSurroundings, known: { readonly faults: readonly EditionFaultView[]; readonly baseChanged: boolean }, locale: Locale): EditionLessonHeadView {
  const whole = edited(lesson, base);
  return {
    code: lesson.code,
    title: whole.texts[writtenIn(whole, locale)].title,
    minutes: lesson.minutes,
    kind: isAddedCode(lesson.code) ? 'added' : 'adapted',
    writtenIn: [...whole.adaptedIn],
    lessonId: null,
    revision: lesson.revision,
    faults: known.faults.filter((fault) => fault.lesson === lesson.code).length,
    baseChanged: known.baseChanged,
  };
}
