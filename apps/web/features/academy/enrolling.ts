// How is a trainee enrolled?
import { useCallback } from 'react';
import { api, call } from '../../api/client.js';
import type { Locale } from '#libs/kernel/locale.js';

export interface Enrolment {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

export function useEnrolling(academyId: string, cohortId: string): (body: Enrolment, key: string) => Promise<{ enrolmentId: string }> {
  return useCallback(
    (body, key) => call(api.POST('/v1/academies/{academyId}/cohorts/{cohortId}/enrolments', { params: { path: { academyId, cohortId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId, cohortId],
  );
}
