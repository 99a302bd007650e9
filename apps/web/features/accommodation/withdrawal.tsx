// How does an academy take the conditions of a trainee's exams back?
import { useCallback } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { queryClient } from '../../api/query-client.js';
import { notify } from '../../frame/notices.js';
import { Confirmation } from '../../ui/confirmation.js';
import { accommodationQuery } from './queries.js';
import type { DecidedAccommodation } from './trainee-accommodation.js';
import { useAccommodationWords } from './words.js';

export function Withdrawal({ academyId, enrolmentId, name, accommodation: { revision }, onClose }: DecidedAccommodation) {
  const { t } = useAccommodationWords();
  const send = useCallback(
    (body: { readonly revision: number }, key: string) =>
      call(api.POST('/v1/academies/{academyId}/enrolments/{enrolmentId}/accommodation-withdrawals', { params: { path: { academyId, enrolmentId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId, enrolmentId],
  );
  const withdraw = useCreating(send, {
    onSuccess: (decided) => {
      queryClient.setQueryData(accommodationQuery(academyId, enrolmentId).queryKey, decided);
      notify(t('withdrawing.done', { name }));
      onClose();
    },
  });
  return (
    <Confirmation
      opened
      isGrave
      onClose={onClose}
      title={t('withdrawing.title', { name })}
      confirm={t('withdrawing.submit')}
      onConfirm={() => withdraw.mutate({ revision })}
      isPending={withdraw.isPending}
      error={withdraw.error}
    >
      <p>{t('withdrawing.effect')}</p>
    </Confirmation>
  );
}
