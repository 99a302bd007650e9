// What can be done when somebody else changed the lesson meanwhile?
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import { writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import { Differences } from './differences.js';
import classes from './editor.module.css';
import { KeepAsAnother } from './keep-as-another.js';
import { editionLessonQuery } from './queries.js';
import type { Newer } from './standing.js';
import type { LessonPlace, WritingDesk } from './use-writing.js';
import { useEditionWords } from './words.js';
import { asLines } from './writing.js';

interface StaleProps {
  readonly place: LessonPlace;
  readonly desk: WritingDesk;
  readonly locale: Locale;
  readonly newer: Newer;
}

export function Stale({ place, desk, locale, newer }: StaleProps) {
  const { t } = useEditionWords();
  const [isCompared, setCompared] = useState(false);
  const { data: theirs } = useQuery(editionLessonQuery(place.academyId, place.editionId, newer.code, newer.revision));
  const { writing, settle } = desk;
  const [mine, other] = [writing.texts[locale], theirs?.texts[locale]];
  const isSaving = desk.state === 'saving';
  // two who added a lesson at once, each another one
  const isAnother = desk.lesson.base === null && writing.revision === 0;
  return (
    <StatusNote tone="caution" icon="warning" speaks="at-once" title={<Title newer={newer} isAnother={isAnother} />}>
      <p>{t(isAnother ? 'editor.staleAddedText' : 'editor.staleText')}</p>
      <div className={classes.choices}>
        {isAnother && <KeepAsAnother place={place} desk={desk} taken={newer.code} locale={locale} />}
        <Button variant="default" onClick={() => setCompared(true)} disabled={!theirs}>
          {t('editor.staleCompare')}
        </Button>
        <Button variant="default" onClick={() => settle({ mine: newer.revision })} disabled={isSaving}>
          {t('editor.staleMine')}
        </Button>
        <Button variant="default" onClick={() => theirs && settle({ theirs })} disabled={!theirs || isSaving}>
          {t('editor.staleTheirs')}
        </Button>
      </div>
      {isCompared && <Differences before={other ? asLines(other) : ''} after={mine ? asLines(mine) : ''} lang={locale} />}
    </StatusNote>
  );
}

function Title({ newer: { code, revision, changedBy, changedAt }, isAnother }: { readonly newer: Newer; readonly isAnother: boolean }) {
  const { t, locale } = useEditionWords();
  if (revision === 0) return t('editor.staleGone');
  const by = { name: changedBy ?? t('editor.somebody'), moment: changedAt === null ? '' : writeMoment(changedAt, locale) };
  return isAnother ? t('editor.staleAdded', { ...by, code }) : t('editor.staleTitle', by);
}
