// What can be done when somebody else changed the lesson meanwhile?
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import { Button } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import { Differences } from './differences.js';
import classes from './editor.module.css';
import { editionLessonQuery } from './queries.js';
import type { LessonPlace, Newer, WritingDesk } from './use-writing.js';
import { useEditionWords } from './words.js';
import { asLines } from './writing.js';

interface StaleProps {
  readonly place: LessonPlace;
  readonly desk: WritingDesk;
  readonly locale: Locale;
  readonly newer: Newer;
}

export function Stale({ place, desk: { writing, settle }, locale, newer }: StaleProps) {
  const { t } = useEditionWords();
  const [isCompared, setCompared] = useState(false);
  const { data: theirs } = useQuery(editionLessonQuery(place.academyId, place.editionId, place.code, newer.revision));
  const time = newer.changedAt === null ? '' : new Date(newer.changedAt).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const [mine, other] = [writing.texts[locale], theirs?.texts[locale]];
  return (
    <StatusNote tone="caution" icon="warning" speaks="at-once" title={newer.revision === 0 ? t('editor.staleGone') : t('editor.staleTitle', { name: newer.changedBy ?? t('editor.somebody'), time })}>
      <p>{t('editor.staleText')}</p>
      <div className={classes.ends}>
        <Button variant="default" onClick={() => setCompared(true)} disabled={!theirs}>
          {t('editor.staleCompare')}
        </Button>
        <Button variant="default" onClick={() => settle({ mine: newer.revision })}>
          {t('editor.staleMine')}
        </Button>
        <Button variant="default" onClick={() => theirs && settle({ theirs })} disabled={!theirs}>
          {t('editor.staleTheirs')}
        </Button>
      </div>
      {isCompared && <Differences before={other ? asLines(other) : ''} after={mine ? asLines(mine) : ''} lang={locale} />}
    </StatusNote>
  );
}
