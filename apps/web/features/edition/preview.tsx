// How will readers see the text that is being written?
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useDeferredValue } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import type { EditionText } from './contract.js';
import classes from './editor.module.css';
import { editionClaimsQuery } from './queries.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { LessonPlace } from './use-writing.js';
import { useCurriculumWords } from '../curriculum/words.js';

/** What understands Markdown comes with the editor alone. */
const Drawn = lazy(async () => ({ default: (await import('./drawn-text.js')).DrawnText }));

interface PreviewProps {
  readonly place: LessonPlace;
  readonly locale: Locale;
  readonly text: EditionText;
}

export function Preview({ place: { academyId, editionId }, locale, text }: PreviewProps) {
  const { t } = useCurriculumWords();
  const { title, objectives, terms, body } = useDeferredValue(text);
  const known = useQuery(editionClaimsQuery(academyId, editionId, locale)).data;
  return (
    <div lang={locale} className={classes.drawn}>
      <h2>{title}</h2>
      <p className={classes.hint}>{t('objectives')}</p>
      <ul>
        {objectives.filter((line) => line.trim() !== '').map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
      <Suspense fallback={<Skeleton height={320} />}>
        <Drawn body={body} terms={terms} claims={known?.claims ?? []} sources={known?.sources ?? []} />
      </Suspense>
    </div>
  );
}
