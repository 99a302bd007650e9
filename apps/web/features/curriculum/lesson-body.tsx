// How does the text of a lesson look?
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { IconBulb, IconCalculator, IconFileText, IconScale, IconStethoscope, type TablerIcon } from '@tabler/icons-react';
import Markdown, { type Components } from 'react-markdown';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { spokenForm } from '#libs/curriculum/core/glossary.js';
import type { Lesson, Source } from '../../api/contract.js';
import { Figure } from '../figures/figure.js';
import { Citation } from './citation.js';
import { ExplainedWord } from './explained-word.js';
import classes from './lesson-body.module.css';
import { lessonMarks, type LessonMarks } from './lesson-marks.js';
import { useCurriculumWords } from './words.js';

const Sources = createContext<readonly Source[]>([]);

interface MarkProps {
  readonly kind?: string;
  readonly sources?: string;
  readonly claims?: string;
  readonly figure?: string;
  readonly word?: string;
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

function Citations({ claims = '' }: MarkProps) {
  return (
    <span className={classes.citations}>
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
  'lesson-term': ({ word = '', children }: MarkProps) => <ExplainedWord word={word}>{children}</ExplainedWord>,
  'lesson-figure': ({ figure }: MarkProps) => <Figure id={figure} />,
  table: Table,
  a: ({ href, children }: { readonly href?: string; readonly children?: ReactNode }) => (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  ),
} as unknown as Components;

/** `body`: Markdown; raw HTML in it is not rendered. */
export function LessonBody({ body, claims, sources, glossary }: Pick<Lesson, 'body' | 'claims' | 'sources' | 'glossary'>) {
  const text = useMemo(() => {
    const restsOn = new Map(claims.map((claim) => [claim.id, claim.sources]));
    const marks: LessonMarks = { sourcesOf: (claim) => restsOn.get(claim) ?? [], words: glossary.map(spokenForm) };
    return (
      <Markdown remarkPlugins={[remarkGfm, remarkDirective, [lessonMarks, marks]]} components={components} skipHtml>
        {body}
      </Markdown>
    );
  }, [body, claims, glossary]);
  return (
    <Sources value={sources}>
      <div className={classes.body}>{text}</div>
    </Sources>
  );
}
