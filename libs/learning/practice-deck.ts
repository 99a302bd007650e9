// Which cards has a trainee, and what does the journal say of each?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { PracticeItemsReader } from '#libs/assessment/practice-items.reader.js';
import { PracticeMaterialReader, type PracticeLesson, type PracticeModule, type PracticeWord } from '#libs/curriculum/practice-material.reader.js';
import { isAddedCode } from '#libs/curriculum/core/lesson-code.js';
import { dayIn, type Day } from '#libs/kernel/calendar.js';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { CompletionsStore } from './completions.store.js';
import { itemSubject, nothingYet, termSubject, together, type Outcomes, type PracticeCard } from './core/practice-card.js';
import { evenlyMixed } from './core/practice-order.js';
import { EnrolmentsStore, type EnrolmentRow } from './enrolments.store.js';
import { enrolmentWithdrawn, notFound } from './errors.js';
import { PracticeStore, type StoredCard } from './practice.store.js';

export type CardSource = { readonly code: string } | { readonly word: PracticeWord; readonly lesson: PracticeLesson };

export interface DeckCard extends PracticeCard {
  readonly source: CardSource;
}

export interface Deck {
  readonly enrolment: EnrolmentRow;
  /** In the academy's zone. */
  readonly today: Day;
  /** In the programme's order, also those whose lessons are not read yet. */
  readonly cards: readonly DeckCard[];
}

type Known = Omit<StoredCard, 'subject'>;

/** One step of the verbs of practice; runs in their transaction. */
@Injectable()
export class PracticeDeck {
  constructor(
    private readonly enrolments: EnrolmentsStore,
    private readonly completions: CompletionsStore,
    private readonly practice: PracticeStore,
    private readonly academies: AcademiesReader,
    private readonly noOpenExam: DemandNoOpenExam,
    private readonly items: PracticeItemsReader,
    private readonly material: PracticeMaterialReader,
    private readonly clock: Clock,
  ) {}

  /** 404 to everybody but the trainee. 409 `enrolment-withdrawn`, and `closed-by-exam` while one is under way. */
  async of(context: DbContext, enrolmentId: string): Promise<Deck> {
    const [enrolment, completed] = await Promise.all([this.enrolments.byId(enrolmentId), this.completions.of(enrolmentId)]);
    if (!enrolment || enrolment.personId !== context.person) throw notFound();
    if (enrolment.withdrawnAt) throw enrolmentWithdrawn();
    await this.noOpenExam.run(enrolment.personId);

    const zone = (await this.academies.byIds([enrolment.academyId])).get(enrolment.academyId)?.zone ?? 'Europe/Lisbon';
    const modules = await this.material.modules(enrolment.programmeVersionId);
    const [stored, quizzes, live] = await Promise.all([
      this.practice.cards(enrolmentId),
      this.#inQuizzes(context, enrolmentId, zone),
      this.items.live(modules.flatMap(({ itemCodes }) => itemCodes)),
    ]);
    const known = new Map(stored.map(({ subject, ...card }) => [subject, card]));
    const read = new Set(completed.map(({ requirement }) => requirement));
    return {
      enrolment,
      today: dayIn(zone, this.clock.now()),
      cards: modules.flatMap((module) => cardsOf(module, { known, quizzes, live, isRead: ({ code }) => read.has(`lesson:${code}`) })),
    };
  }

  async #inQuizzes(context: DbContext, enrolmentId: string, zone: string): Promise<Map<string, Outcomes>> {
    const outcomes = new Map<string, Outcomes>();
    for (const { code, right, at } of await this.items.quizOutcomes(context, enrolmentId)) {
      const day = dayIn(zone, at);
      const subject = itemSubject(code);
      outcomes.set(subject, together(outcomes.get(subject) ?? nothingYet, right ? { wrongOn: null, rightOn: day } : { wrongOn: day, rightOn: null }));
    }
    return outcomes;
  }
}

interface KnownOfCards {
  readonly known: ReadonlyMap<string, Known>;
  readonly quizzes: ReadonlyMap<string, Outcomes>;
  readonly live: ReadonlySet<string>;
  isRead(lesson: PracticeLesson): boolean;
}

/** Words and items of one module, mixed so that neither waits for the end of the other. */
function cardsOf({ itemCodes, lessons }: PracticeModule, { known, quizzes, live, isRead }: KnownOfCards): DeckCard[] {
  const card = (subject: string, kind: PracticeCard['kind'], open: boolean, source: CardSource): DeckCard => {
    const mine = known.get(subject);
    return {
      subject,
      kind,
      open,
      source,
      memory: mine?.memory ?? null,
      revision: mine?.revision ?? 0,
      lastRight: mine?.lastRight ?? null,
      outcomes: together(mine?.outcomes ?? nothingYet, quizzes.get(subject) ?? nothingYet),
    };
  };
  // items ask what the programme's own lessons teach, also where an academy added some
  const anyRead = lessons.some((lesson) => !isAddedCode(lesson.code) && isRead(lesson));
  const words = lessons.flatMap((lesson) => lesson.words.map((word) => card(termSubject(lesson.code, word.name), 'term', isRead(lesson), { word, lesson })));
  const items = itemCodes.filter((code) => live.has(code)).map((code) => card(itemSubject(code), 'item', anyRead, { code }));
  return evenlyMixed(words, items);
}
