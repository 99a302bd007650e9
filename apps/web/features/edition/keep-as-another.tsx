// How is a lesson kept whose code somebody else was quicker to take?
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { editionQuery } from './queries.js';
import type { LessonPlace, WritingDesk } from './use-writing.js';
import { useEditionWords } from './words.js';

interface KeepAsAnotherProps {
  readonly place: LessonPlace;
  readonly desk: WritingDesk;
  readonly taken: string;
  readonly locale: Locale;
}

/** Under the next free code, and on with it there. Where that is taken by now, too, the one after it is offered. */
export function KeepAsAnother({ place, desk: { lesson, state, saveAs }, taken, locale }: KeepAsAnotherProps) {
  const { t } = useEditionWords();
  const navigate = useNavigate();
  const edition = useQuery(editionQuery(place.academyId, place.editionId));
  const [last, setLast] = useState<{ readonly code: string; readonly became: 'taken' | 'failed' } | null>(null);
  const free = edition.data?.modules.find(({ number }) => number === lesson.module.number)?.nextCode;
  // where nobody knows whether it was kept it is sent to the same place again: else it might be there twice
  const code = last?.became === 'failed' ? last.code : free;
  // what is free is being asked for
  if (code === undefined || code === taken) return null;
  const keep = async () => {
    const became = await saveAs(code);
    if (became !== 'kept') return setLast({ code, became });
    notify(t('editor.keptAs', { code }));
    // there is nothing to go back to here: this address is somebody else's lesson
    await navigate({ to: '/academies/$academyId/editions/$editionId/lessons/$code', params: { ...place, code }, search: { text: locale }, replace: true, ignoreBlocker: true });
  };
  return (
    <>
      {last?.became === 'taken' && last.code !== code && <p>{t('editor.takenToo', { code: last.code })}</p>}
      <Button onClick={() => void keep()} loading={state === 'saving'} disabled={edition.isFetching}>
        {t('editor.keepAs', { code })}
      </Button>
    </>
  );
}
