// What goes out of this page's memory when an exam begins?
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';

const closed: readonly unknown[] = ['lesson', 'lesson-search', 'lesson-notes', 'programme-notes', 'practice'];

/** The server answers none of it while an exam is open; what was read before is not kept at hand either. */
export function useClosedLessons(isExam: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isExam) client.removeQueries({ predicate: ({ queryKey }) => closed.includes(queryKey[0]) || queryKey[2] === 'logbook' || queryKey[2] === 'review' });
  }, [isExam, client]);
}
