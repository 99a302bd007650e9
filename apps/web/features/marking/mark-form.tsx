// How does one answer get its points, criterion by criterion, and a signature?
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useMe } from '../identity/session.js';
import { GivenPhotos } from '../item/given-photos.js';
import { keepDraft, readDraft, type DraftMark } from './drafts.js';
import classes from './marking.module.css';
import { signMark, type MarkingSheet } from './queries.js';
import { useMarkingWords } from './words.js';

export interface MarkFormProps {
  readonly academyId: string;
  readonly sheet: MarkingSheet;
  readonly task: MarkingSheet['tasks'][number];
  readonly onSigned: () => void;
  readonly onLater: () => void;
}

const storage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

export function MarkForm({ academyId, sheet: { criteria, possible }, task, onSigned, onLater }: MarkFormProps) {
  const { t } = useMarkingWords();
  const personId = useMe()?.personId ?? '';
  const [draft, setDraft] = useState<DraftMark>(() => readDraft(storage(), personId, task.id, criteria.map(({ levels }) => levels.length - 1)));
  const sign = useMutation({
    mutationFn: (points: number[]) => signMark(academyId, task.id, points),
    onError: (error) => {
      // two others have marked it meanwhile, so nothing will come of what was chosen
      if (asProblem(error).code === 'marks-complete') keepDraft(storage(), personId, task.id, null);
    },
    onSuccess: () => {
      keepDraft(storage(), personId, task.id, null);
      onSigned();
    },
  });
  const give = (at: number, points: number) => {
    const next = draft.map((each, place) => (place === at ? points : each));
    keepDraft(storage(), personId, task.id, next);
    setDraft(next);
  };
  const given = draft.filter((each) => each !== null);
  const isWhole = given.length === draft.length;
  const total = given.reduce((sum, each) => sum + each, 0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) sign.mutate(given);
      }}
    >
      {task.text !== null && (
        <p className={classes.text} lang={task.locale}>
          {task.text}
        </p>
      )}
      {task.pictures.length > 0 && <GivenPhotos addresses={task.pictures.map((digest) => `/v1/academies/${academyId}/marking/answers/${task.id}/photos/${digest}`)} alt={(number) => t('mark.photo', { number })} />}
      {criteria.map((criterion, at) => (
        <fieldset key={criterion.id} className={classes.criterion}>
          <legend>{criterion.text}</legend>
          {criterion.levels.map((level, points) => (
            <label key={points} className={classes.level}>
              <input type="radio" name={`${task.id} ${criterion.id}`} checked={draft[at] === points} onChange={() => give(at, points)} />
              <span className={classes.points}>{points}</span>
              <span>{level}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p>
        <output aria-live="polite">{isWhole ? t('mark.total', { total, possible }) : t('mark.open', { count: draft.length - given.length })}</output>
      </p>
      <ProblemNote error={sign.error} />
      <p className={classes.quiet}>{t('mark.final')}</p>
      <div className={classes.buttons}>
        <Button type="submit" size="md" disabled={!isWhole} loading={sign.isPending}>
          {t('mark.sign')}
        </Button>
        <Button size="md" variant="default" onClick={onLater}>
          {t('mark.later')}
        </Button>
      </div>
    </form>
  );
}
