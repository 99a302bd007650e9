// How does an academy act on a certificate of its own?
import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { ReinstatementReason } from '#libs/certification/core/suspension.js';
import type { CertificateActs } from './certificate-buttons.js';
import type { Correction } from './correct-dialog.js';
import { certificatesQuery } from './queries.js';
import type { Suspension } from './suspend-dialog.js';

export function useAcademyActs(academyId: string, certificateId: string): CertificateActs {
  const client = useQueryClient();
  const suspend = useCallback(
    (body: Suspension, key: string) =>
      call(
        api.POST('/v1/academies/{academyId}/certificates/{id}/suspension', {
          params: { path: { academyId, id: certificateId }, header: { 'Idempotency-Key': key } },
          body: { reason: body.reason, until: body.until ?? '' },
        }),
      ),
    [academyId, certificateId],
  );
  const reinstate = useCallback(
    (body: { readonly reason: ReinstatementReason }, key: string) =>
      call(api.POST('/v1/academies/{academyId}/certificates/{id}/reinstatement', { params: { path: { academyId, id: certificateId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId, certificateId],
  );
  const correct = useCallback(
    (body: Correction, key: string) => call(api.POST('/v1/academies/{academyId}/certificates/{id}/correction', { params: { path: { academyId, id: certificateId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId, certificateId],
  );
  return useMemo(
    () => ({ by: 'academy', suspend, reinstate, correct, onDone: () => void client.invalidateQueries({ queryKey: certificatesQuery(academyId).queryKey }) }),
    [suspend, reinstate, correct, client, academyId],
  );
}
