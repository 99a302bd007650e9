// How does the text of a lesson look?
import { createContext, createElement, useContext, useMemo, type ComponentType, type ReactNode } from 'react';
import { IconBulb, IconCalculator, IconFileText, IconScale, IconStethoscope, type TablerIcon } from '@tabler/icons-react';
import { lessonElements, type LessonAttribute, type LessonElementName } from '#libs/curriculum/core/lesson-part.js';
import type { Lesson, LessonPart, Source } from '../../api/contract.js';
import { Figure } from '../figures/figure.js';
import { Citation } from './citation.js';
import { ExplainedWord } from './explained-word.js';
import classes from './lesson-body.module.css';
import { useCurriculumWords } from './words.js';

const Sources = createContext<readonly Source[]>([]);

interface MarkProps extends Partial<Readonly<Record<LessonAttribute, string>>> {
  readonly children?: ReactNode;
}

type BoxKind = 'case' | 'house-rule' | 'disputed' | 'refer' | 'example';
const icons: Readonly<Record<BoxKind, TablerIcon>> = { case: IconFileText, 'house-rule': IconBulb, disputed: IconScale, refer: IconStethoscope, example: IconCalculator };
const isBoxKind = (kind: string | undefined): kind is BoxKind => kind !== undefined && kind in icons;

function Box({ kind, children }: MarkProps) {
  const { t } = useCurriculumWords();
  if (!isBoxKind(kind)) return <div>{children}</div>;
  const Icon = icons[kind];
  return (
    <div className={classes.box} data-kind={kind}>
      <p className={classes.boxTitle} data-beside-text="">
        <Icon size={18} stroke={2} aria-hidden="true" /> {t(`boxes.${kind}`)}
      </p>
      {children}
    </div>
  );
}

function Question({ children }: MarkProps) {
  const { t } = useCurriculumWords();
  return (
    <div className={classes.question} data-beside-text="">
      <p className={classes.boxTitle}>{t('question')}</p>
      {children}
    </div>
  );
}

function Answer({ children }: MarkProps) {
  const { t } = useCurriculumWords();
  return (
    <details className={classes.answer}>
      <summary>{t('answer')}</summary>
      <div>{children}</div>
    </details>
  );
}

function Citations({ claims = '' }: MarkProps) {
  return (
    <span className={classes.citations} data-beside-text="">
      {claims.split(' ').map((id) => (
        <Citation key={id} id={id} />
      ))}
    </span>
  );
}

/** Beside the text on a wide screen. Screen readers have the same behind each citation and in the list at the end. */
function Margin({ sources = '' }: MarkProps) {
  const known = useContext(Sources);
  return (
    <span className={classes.margin} aria-hidden="true" data-beside-text="">
      {sources.split(' ').map((id) => (
        <span key={id} className={classes.note}>
          <b>{id}</b> <cite lang="en">{known.find((source) => source.id === id)?.citation}</cite>
        </span>
      ))}
    </span>
  );
}

function Table({ children }: MarkProps) {
  return (
    // a table wider than a phone scrolls by itself, also from the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.table} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

function Anchor({ href, children }: MarkProps) {
  return (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  );
}

/** Behind one that can be linked to is a place for the reader's own button. */
function heading(Level: 'h2' | 'h3') {
  return function Heading({ id, children }: MarkProps) {
    return (
      <>
        <Level id={id}>{children}</Level>
        {id !== undefined && <span className={classes.notePlace} data-note-place={id} data-beside-text="" />}
      </>
    );
  };
}

/** What is drawn otherwise than by HTML's own element. */
const drawn: Partial<Record<LessonElementName, ComponentType<MarkProps>>> = {
  'lesson-box': Box,
  'lesson-question': Question,
  'lesson-answer': Answer,
  'lesson-citation': Citations,
  'lesson-margin': Margin,
  'lesson-term': ({ word = '', children }) => <ExplainedWord word={word}>{children}</ExplainedWord>,
  'lesson-figure': ({ figure, claims }) => (
    <div data-beside-text="">
      <Figure id={figure} claims={claims} />
    </div>
  ),
  h2: heading('h2'),
  h3: heading('h3'),
  table: Table,
  a: Anchor,
};

/** A server that is newer than this page may know elements that it does not: their words are shown. */
function draw(part: LessonPart, place: number): ReactNode {
  if (typeof part === 'string') return part;
  const { element, attributes, parts = [] } = part;
  if (!(element in lessonElements)) return parts.map(draw);
  return createElement(drawn[element] ?? element, { key: place, ...attributes }, ...parts.map(draw));
}

export function LessonBody({ text, sources }: Pick<Lesson, 'text' | 'sources'>) {
  const parts = useMemo(() => text.map(draw), [text]);
  return (
    <Sources value={sources}>
      <div className={classes.body} data-lesson-text="">
        {parts}
      </div>
    </Sources>
  );
}
