// On the way to which certificate is this lesson read?
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Lesson } from '../../api/contract.js';
import { enrolmentsQuery } from '../learning/queries.js';

/** The enrolment that the address names, else the own one on this version of the programme; null for those who only look. */
export function useEnrolmentOf(lesson: Pick<Lesson, 'versionId'>): string | null {
  const { enrolment } = useSearch({ from: '/framed/signed-in/lessons/$lessonId' });
  const { data } = useQuery({ ...enrolmentsQuery, enabled: enrolment === undefined });
  return enrolment ?? data?.find(({ versionId }) => versionId === lesson.versionId)?.id ?? null;
}
