// What is told about an answer once it is given?
import { Injectable } from '@nestjs/common';
import { PracticeItemsReader } from '#libs/assessment/practice-items.reader.js';
import { PracticeMaterialReader, type PracticeLesson } from '#libs/curriculum/practice-material.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { termSubject } from './core/practice-card.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { notFound } from './errors.js';
import { OptionOrder } from './option-order.js';
import { answeredCardView, type AnsweredCardView, type Why } from './practice-answer-view.js';
import type { PracticeAnswerRow } from './practice.entity.js';
import { PracticeStore } from './practice.store.js';

@Injectable()
export class ReadPracticeAnswer {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly practice: PracticeStore,
    private readonly items: PracticeItemsReader,
    private readonly material: PracticeMaterialReader,
    private readonly order: OptionOrder,
  ) {}

  /** The key of an item leaves the house here, and nowhere before: an answer is in the journal. */
  async run(actor: Actor, answerId: string, locale: Locale): Promise<AnsweredCardView> {
    return this.db.transaction(asPerson(actor), async () => {
      const answer = await this.practice.answer(answerId);
      const enrolment = answer && (await this.enrolments.byId(answer.enrolmentId));
      if (!enrolment || answer.personId !== actor.personId) throw notFound();
      const lessons = (await this.material.modules(enrolment.programmeVersionId)).flatMap((module) => module.lessons);
      const dueOn = await this.practice.dueOn(answer.enrolmentId, answer.subject);
      const answered = answer.itemVersionId === null ? null : await this.items.answered(answer.itemVersionId);
      if (!answered) return answeredCardView({ answer, dueOn, item: null, why: wordsLesson(answer, lessons) }, locale);
      const shown = { ...answer, revision: answer.revision - 1 };
      return answeredCardView({ answer, dueOn, item: { ...answered, order: this.order.of(shown, answered.item) }, why: await this.#why(answered.key.lesson, lessons) }, locale);
    });
  }

  async #why(reference: string | null, lessons: readonly PracticeLesson[]): Promise<Why | null> {
    const [code, anchor = null] = reference?.split('#') ?? [];
    const lesson = lessons.find((candidate) => candidate.code === code);
    if (!lesson) return null;
    return { lesson, anchor, heading: anchor === null ? null : await this.material.heading(lesson.id, anchor) };
  }
}

function wordsLesson({ subject }: Pick<PracticeAnswerRow, 'subject'>, lessons: readonly PracticeLesson[]): Why | null {
  const lesson = lessons.find(({ code, words }) => words.some(({ name }) => termSubject(code, name) === subject));
  return lesson ? { lesson, anchor: null, heading: null } : null;
}
