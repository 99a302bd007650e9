// What is there to say about the text: faults, advice, and where it differs from the programme's?
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import type { EditionFault, EditionLesson } from './contract.js';
import { Differences } from './differences.js';
import classes from './editor.module.css';
import edition from './edition.module.css';
import { FaultText } from './fault-text.js';
import { useEditionWords } from './words.js';
import { asLines, type Writing } from './writing.js';

interface BesideTextProps {
  readonly lesson: EditionLesson;
  readonly writing: Writing;
  readonly locale: Locale;
}

export function BesideText({ lesson, writing, locale }: BesideTextProps) {
  const { t } = useEditionWords();
  const { faults, advice, base, baseBefore, revision } = lesson;
  const [text, theirs, before] = [writing.texts[locale], base?.texts[locale], baseBefore?.texts[locale]];
  return (
    <>
      {revision > 0 && (
        <Section title={t('editor.mend')}>
          {faults.length === 0 ? <p className={classes.hint}>{t('editor.sound')}</p> : <Places faults={faults} />}
          {advice.length > 0 && (
            <details className={classes.more}>
              <summary>{t('editor.advice', { count: advice.length })}</summary>
              <p className={classes.hint}>{t('editor.adviceLead')}</p>
              <Places faults={advice} />
            </details>
          )}
        </Section>
      )}
      {before && theirs && (
        <StatusNote tone="notice" icon="forward">
          <p>{t('editor.baseDiffersNote')}</p>
        </StatusNote>
      )}
      {before && theirs && <Compared title={t('editor.baseDiffers')}>{() => <Differences before={asLines(before)} after={asLines(theirs)} lang={locale} />}</Compared>}
      {text && theirs && <Compared title={t('editor.differs')}>{() => <Differences before={asLines(theirs)} after={asLines(text)} lang={locale} />}</Compared>}
    </>
  );
}

/** Compared when somebody wants to see it. */
function Compared({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}

function Places({ faults }: { readonly faults: readonly EditionFault[] }) {
  const { t } = useEditionWords();
  return (
    <ul className={edition.faults}>
      {faults.map((fault, place) => (
        // two faults of one line may have the same words
        <li key={`${place} ${fault.code}`}>
          <Link
            from="/academies/$academyId/editions/$editionId/lessons/$code"
            to="."
            search={(before) => ({ ...before, ...(fault.locale && { text: fault.locale }) })}
            hash={fault.line === null ? fault.field : `line-${fault.line}`}
            replace
            resetScroll={false}
          >
            {[fault.locale && t(`edition.languages.${fault.locale}`), fault.line === null ? fault.field !== 'lesson' && t(`editor.${fault.field}`) : t('editor.line', { line: fault.line })].filter(Boolean).join(' · ')}
          </Link>
          <FaultText fault={fault} />
        </li>
      ))}
    </ul>
  );
}
