// How is a suspension lifted, and how are conditions?
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { today } from '../../i18n/today.js';
import { Confirmation } from '../../ui/confirmation.js';
import { reinstatementReasons, type ReinstatementReason } from '#libs/certification/core/suspension.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { liftingOf } from './lifting.js';
import { useCertificationWords } from './words.js';

export interface ReinstateDialogProps {
  readonly certificate: Certificate;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly send: (reinstatement: { readonly reason: ReinstatementReason }, key: string) => Promise<Certificate>;
  readonly onDone: () => void;
}

export function ReinstateDialog({ certificate, opened, onClose, send, onDone }: ReinstateDialogProps) {
  const { t } = useCertificationWords();
  const { order, isExpired } = liftingOf(certificate, today());
  const [reason, setReason] = useState<ReinstatementReason | ''>('');
  const reinstate = useCreating(send, {
    onSuccess: () => {
      notify(t(isExpired ? 'reinstate.doneExpired' : 'reinstate.done', { name: certificate.holderName }));
      onDone();
      onClose();
    },
  });
  const submit = () => {
    if (reason !== '') reinstate.mutate({ reason });
  };
  return (
    <Confirmation
      opened={opened}
      onClose={onClose}
      title={t(`${order}.title`, { name: certificate.holderName })}
      confirm={t(`${order}.confirm`)}
      onConfirm={submit}
      isPending={reinstate.isPending}
      error={reinstate.error}
    >
      <p>{t(`${order}.${isExpired ? 'effectExpired' : 'effect'}`)}</p>
      <RadioRows
        label={t('reinstate.reason')}
        name="reason"
        value={reason}
        onChange={setReason}
        choices={reinstatementReasons.map((value) => [value, t(`reinstatementReasons.${value}`)] as const)}
      />
    </Confirmation>
  );
}
