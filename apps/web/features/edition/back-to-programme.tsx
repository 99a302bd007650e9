// How does a lesson go back to what the programme says, or out of the edition?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import type { EditionLesson } from './contract.js';
import { editionsQuery } from './queries.js';
import type { LessonPlace } from './use-writing.js';
import { useEditionWords } from './words.js';

interface BackToProgrammeProps {
  readonly place: LessonPlace;
  readonly lesson: EditionLesson;
  /** What was typed is given up with it. */
  readonly onDone: () => void;
}

export function BackToProgramme({ place, lesson: { kind, revision }, onDone }: BackToProgrammeProps) {
  const { t } = useEditionWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const which = kind === 'added' ? 'added' : 'adapted';
  const back = useMutation({
    mutationFn: () => call(api.DELETE('/v1/academies/{academyId}/editions/{editionId}/lessons/{code}', { params: { path: { ...place }, query: { revision } } })),
    onSuccess: async () => {
      setAsked(false);
      onDone();
      await client.invalidateQueries({ queryKey: editionsQuery(place.academyId).queryKey, predicate: ({ queryKey }) => !queryKey.includes('lesson') });
      await navigate({ to: '/academies/$academyId/editions/$editionId', params: place });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t(`editor.back.${which}`)}
      </Button>
      <Confirmation opened={isAsked} onClose={() => setAsked(false)} title={t(`editor.backTitle.${which}`)} confirm={t(`editor.back.${which}`)} onConfirm={() => back.mutate()} isPending={back.isPending} error={back.error} isGrave>
        <p>{t('editor.backEffect')}</p>
      </Confirmation>
    </>
  );
}
