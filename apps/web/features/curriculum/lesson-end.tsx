// What comes after the last line of a lesson?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, call } from '../../api/client.js';
import type { Lesson } from '../../api/contract.js';
import { writeDay } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Status } from '../../ui/status.js';
import { GoOn } from '../learning/go-on.js';
import { certificationQuery, enrolmentsQuery, programmeQuery, progressQuery } from '../learning/queries.js';
import { standingOf, wayOf } from '../learning/way.js';
import { leaveOff } from './left-off.js';
import classes from './lesson-end.module.css';
import { useEnrolmentOf } from './use-enrolment-of.js';
import { useCurriculumWords } from './words.js';

export function LessonEnd({ lesson }: { readonly lesson: Lesson }) {
  const enrolmentId = useEnrolmentOf(lesson);
  return (
    <div className={classes.end}>
      {enrolmentId && <Completion lesson={lesson} enrolmentId={enrolmentId} />}
      <Neighbours lesson={lesson} />
    </div>
  );
}

function Completion({ lesson, enrolmentId }: { readonly lesson: Lesson; readonly enrolmentId: string }) {
  const { t, locale } = useCurriculumWords();
  const client = useQueryClient();
  const progress = useQuery(progressQuery(enrolmentId)).data;
  const programme = useQuery(programmeQuery(lesson.versionId)).data;
  const certification = useQuery(certificationQuery(enrolmentId)).data;
  const read = useMutation({
    mutationFn: () => call(api.PUT('/v1/enrolments/{id}/lessons/{lessonId}/completion', { params: { path: { id: enrolmentId, lessonId: lesson.id } }, })),
    onSuccess: (newer) => {
      leaveOff(lesson.id, null);
      client.setQueryData(progressQuery(enrolmentId).queryKey, newer);
      void client.invalidateQueries({ queryKey: enrolmentsQuery.queryKey });
    },
  });
  const step = progress?.requirements.find(({ kind, subjectId }) => kind === 'lesson' && subjectId === lesson.id);
  if (!progress || !step) return null;
  if (step.completedAt) {
    return (
      <div className={classes.completion}>
        <p aria-live="polite">
          <Status tone="good" icon="check">
            {t('readOn', { day: writeDay(step.completedAt, locale) })}
          </Status>
        </p>
        {programme && <GoOn standing={standingOf(wayOf(progress, programme), certification)} enrolmentId={enrolmentId} />}
      </div>
    );
  }
  return (
    <div className={classes.completion}>
      <ProblemNote error={read.error} />
      <p>{t('markReadHint')}</p>
      <Button size="lg" onClick={() => read.mutate()} loading={read.isPending}>
        {t('markRead')}
      </Button>
    </div>
  );
}

function Neighbours({ lesson: { previous, next } }: { readonly lesson: Lesson }) {
  const { t } = useCurriculumWords();
  return (
    <ul className={classes.neighbours}>
      {previous && (
        <li>
          <Link to="/lessons/$lessonId" params={{ lessonId: previous.id }} search={(before) => before}>
            <span>{t('previous')}</span>{' '}
            <span lang={previous.writtenIn}>
              {previous.code} {previous.title}
            </span>
          </Link>
        </li>
      )}
      {next && (
        <li>
          <Link to="/lessons/$lessonId" params={{ lessonId: next.id }} search={(before) => before}>
            <span>{t('next')}</span>{' '}
            <span lang={next.writtenIn}>
              {next.code} {next.title}
            </span>
          </Link>
        </li>
      )}
    </ul>
  );
}
