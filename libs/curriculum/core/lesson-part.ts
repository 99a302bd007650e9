// Which parts can the text of a lesson have?

/** Each element with the attributes it may carry: what HTML calls by these names, and the marks of a lesson. */
export const lessonElements = {
  a: ['href'],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  em: [],
  h2: ['id'],
  h3: ['id'],
  hr: [],
  li: [],
  ol: ['start'],
  p: [],
  strong: [],
  table: [],
  tbody: [],
  td: ['align'],
  th: ['align'],
  thead: [],
  tr: [],
  ul: [],
  /** `kind`: case, house-rule, disputed, refer or example. */
  'lesson-box': ['kind'],
  'lesson-question': [],
  /** Stands inside its question. */
  'lesson-answer': [],
  /** `claims`: ids with a space between them. */
  'lesson-citation': ['claims'],
  /** `sources`: ids with a space between them. Stands before the block that rests on them. */
  'lesson-margin': ['sources'],
  /** `word`: as the lesson's glossary says it. */
  'lesson-term': ['word'],
  /** `figure`: its id; `claims`: what it shows, ids with a space between them. */
  'lesson-figure': ['figure', 'claims'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LessonElementName = keyof typeof lessonElements;
export type LessonAttribute = (typeof lessonElements)[LessonElementName][number];

export interface LessonElement {
  readonly element: LessonElementName;
  readonly attributes?: Readonly<Partial<Record<LessonAttribute, string>>>;
  readonly parts?: readonly LessonPart[];
}

/** A string is text as it stands. */
export type LessonPart = string | LessonElement;

/** What a link may lead to, whoever wrote it. */
export const isPage = (target: string): boolean => /^https?:\/\/[^\s/]/i.test(target);
