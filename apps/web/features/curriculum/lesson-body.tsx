// How does the text of a lesson look?
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { IconBulb, IconFileText, IconScale, IconStethoscope, type TablerIcon } from '@tabler/icons-react';
import Markdown, { type Components } from 'react-markdown';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { Source } from '../../api/contract.js';
import { Citation } from './citation.js';
import classes from './lesson-body.module.css';
import { lessonMarks } from './lesson-marks.js';
import { useCurriculumWords } from './words.js';

const Sources = createContext<readonly Source[]>([]);

interface MarkProps {
  readonly kind?: string;
  readonly sources?: string;
  readonly children?: ReactNode;
}

type BoxKind = 'case' | 'house-rule' | 'disputed' | 'refer';
const icons: Readonly<Record<BoxKind, TablerIcon>> = { case: IconFileText, 'house-rule': IconBulb, disputed: IconScale, refer: IconStethoscope };
const isBoxKind = (kind: string | undefined): kind is BoxKind => kind !== undefined && kind in icons;

function Box({ kind, children }: MarkProps) {
  const { t } = useCurriculumWords();
  if (!isBoxKind(kind)) return <div>{children}</div>;
  const Icon = icons[kind];
  return (
    <div className={classes.box} data-kind={kind}>
      <p className={classes.boxTitle}>
        <Icon size={18} stroke={2} aria-hidden="true" /> {t(`boxes.${kind}`)}
      </p>
      {children}
    </div>
  );
}

function Question({ children }: MarkProps) {
  const { t } = useCurriculumWords();
  return (
    <div className={classes.question}>
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

function Citations({ sources = '' }: MarkProps) {
  return (
    <span className={classes.citations}>
      {sources.split(' ').map((id) => (
        <Citation key={id} id={id} />
      ))}
    </span>
  );
}

/** Beside the text on a wide screen. Screen readers have the same behind each citation and in the list at the end. */
function Margin({ sources = '' }: MarkProps) {
  const known = useContext(Sources);
  return (
    <span className={classes.margin} aria-hidden="true">
      {sources.split(' ').map((id) => (
        <span key={id} className={classes.note}>
          <b>{id}</b> <cite lang="en">{known.find((source) => source.id === id)?.citation}</cite>
        </span>
      ))}
    </span>
  );
}

function Table({ children }: { readonly children?: ReactNode }) {
  return (
    // a table wider than a phone scrolls by itself, also from the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.table} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

const components = {
  'lesson-box': Box,
  'lesson-question': Question,
  'lesson-answer': Answer,
  'lesson-citation': Citations,
  'lesson-margin': Margin,
  table: Table,
  a: ({ href, children }: { readonly href?: string; readonly children?: ReactNode }) => (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  ),
} as unknown as Components;

const plugins = [remarkGfm, remarkDirective, lessonMarks];

export interface LessonBodyProps {
  /** Markdown; raw HTML in it is not rendered. */
  readonly body: string;
  readonly sources: readonly Source[];
}

export function LessonBody({ body, sources }: LessonBodyProps) {
  const text = useMemo(
    () => (
      <Markdown remarkPlugins={plugins} components={components} skipHtml>
        {body}
      </Markdown>
    ),
    [body],
  );
  return (
    <Sources value={sources}>
      <div className={classes.body}>{text}</div>
    </Sources>
  );
}
