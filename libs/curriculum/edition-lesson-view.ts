// What does an instructor have on the desk while writing a lesson?
import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { editionAdvice } from './core/edition-advice.js';
import type { EditionFault } from './core/edition-fault.js';
import { lessonKinds, textOf, type BaseLesson, type LessonKind, type LessonText } from './core/edition.js';
import { headingsOf } from './core/headings.js';
import { isAddedCode } from './core/lesson-code.js';
import type { LessonSurroundings } from './edition-desk.js';
import { EditionFaultView, faultView } from './edition-view.js';
import type { DraftLesson } from './editions.store.js';
import { ModuleHeadView, TermView } from './lesson-view.js';
import type { ModuleOfVersion } from './programmes.store.js';

export class EditionTextView {
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: [String] }) readonly objectives: string[];
  @ApiProperty({ type: [TermView] }) readonly terms: TermView[];
  @ApiProperty({ description: 'Markdown.' }) readonly body: string;
}

export class EditionTextsView {
  @ApiProperty({ type: EditionTextView, nullable: true }) readonly en: EditionTextView | null;
  @ApiProperty({ type: EditionTextView, nullable: true }) readonly 'pt-PT': EditionTextView | null;
}

export class BaseTextView {
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ type: EditionTextsView }) readonly texts: EditionTextsView;
}

export class KeptParagraphView {
  @ApiProperty({ example: 'judging-the-result' }) readonly anchor: string;
  @ApiProperty({ description: "In the programme's text." }) readonly heading: string;
  @ApiProperty({ description: 'How many questions of quizzes and practice lead here.' }) readonly items: number;
}

export class EditionLessonView {
  @ApiProperty({ example: '1.A1' }) readonly code: string;
  @ApiProperty({ enum: lessonKinds }) readonly kind: LessonKind;
  @ApiProperty({ type: ModuleHeadView }) readonly module: ModuleHeadView;
  @ApiProperty({ description: 'To be sent with the next change; 0 while nothing of it is kept.' }) readonly revision: number;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ type: EditionTextsView, description: 'What the academy wrote; null in a language in which it wrote nothing.' }) readonly texts: EditionTextsView;
  @ApiProperty({ type: BaseTextView, nullable: true, description: "The programme's lesson; null for one that is added." }) readonly base: BaseTextView | null;
  @ApiProperty({ type: BaseTextView, nullable: true, description: "The programme's lesson as it was when the academy adapted it, if that is another one." }) readonly baseBefore: BaseTextView | null;
  @ApiProperty({ type: [KeptParagraphView], description: 'Headings whose ids must stay.' }) readonly paragraphs: KeptParagraphView[];
  @ApiProperty({ type: String, nullable: true }) readonly changedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly changedAt: string | null;
  @ApiProperty({ type: [EditionFaultView] }) readonly faults: EditionFaultView[];
  @ApiProperty({ type: [EditionFaultView], description: "The platform's stricter rules; nothing hangs on them." }) readonly advice: EditionFaultView[];
}

const textView = ({ title, objectives, terms, body }: LessonText): EditionTextView => ({ title, objectives: [...objectives], terms: terms.map(({ term, meaning }) => ({ term, meaning })), body });

const textsView = (of: (locale: Locale) => LessonText | undefined): EditionTextsView => {
  const texts = Object.fromEntries(locales.map((locale) => [locale, of(locale)] as const).map(([locale, text]) => [locale, text ? textView(text) : null]));
  return { en: texts['en'] ?? null, 'pt-PT': texts['pt-PT'] ?? null };
};

const baseView = (base: BaseLesson): BaseTextView => ({ minutes: base.minutes, texts: textsView((locale) => textOf(base, locale)) });

export interface LessonOnDesk {
  readonly code: string;
  readonly module: ModuleOfVersion;
  /** Null while nothing of it is kept. */
  readonly lesson: DraftLesson | null;
  readonly surroundings: LessonSurroundings;
  readonly before: BaseLesson | null;
  readonly faults: readonly EditionFault[];
  readonly changedBy: string | null;
}

export function editionLessonView({ code, module, lesson, surroundings, before, faults, changedBy }: LessonOnDesk, locale: Locale): EditionLessonView {
  const { base, asked } = surroundings;
  const headings = headingsOf(base ? base.body[locale] : '');
  return {
    code,
    kind: isAddedCode(code) ? 'added' : lesson ? 'adapted' : 'platform',
    module: { number: module.number, code: module.code, title: module.title[locale] },
    revision: lesson?.revision ?? 0,
    minutes: lesson?.minutes ?? base?.minutes ?? 15,
    texts: textsView((each) => lesson?.texts[each]),
    base: base && baseView(base),
    baseBefore: before && baseView(before),
    paragraphs: asked.map(({ anchor, items }) => ({ anchor, heading: headings.get(anchor) ?? anchor, items })),
    changedBy,
    changedAt: lesson?.changedAt.toISOString() ?? null,
    faults: faults.map((fault) => faultView(code, fault)),
    advice: lesson ? editionAdvice(lesson, surroundings).map((advice) => faultView(code, advice)) : [],
  };
}
