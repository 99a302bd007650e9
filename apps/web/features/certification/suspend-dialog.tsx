// How is a certificate suspended: for which reason, until when?
import { useState } from 'react';
import { useCreating } from '../../api/intent.js';
import type { Certificate } from '../../api/contract.js';
import { notify } from '../../frame/notices.js';
import { today } from '../../i18n/today.js';
import { writeDay } from '../../i18n/written.js';
import { Confirmation } from '../../ui/confirmation.js';
import { addDays } from '#libs/kernel/calendar.js';
import { academySuspensionDays, suspensionFault, suspensionReasons, type SuspensionReason } from '#libs/certification/core/suspension.js';
import { NativeSelect } from '../../ui/native-select.js';
import { TextInput } from '../../ui/text-input.js';
import { useCertificationWords } from './words.js';

export interface Suspension {
  readonly reason: SuspensionReason;
  readonly until: string | null;
}

export interface SuspendDialogProps {
  readonly certificate: Certificate;
  /** An academy suspends for a limited time, the register for any. */
  readonly by: 'academy' | 'register';
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly send: (suspension: Suspension, key: string) => Promise<Certificate>;
  readonly onDone: () => void;
}

export function SuspendDialog({ certificate, by, opened, onClose, send, onDone }: SuspendDialogProps) {
  const { t, locale } = useCertificationWords();
  const [reason, setReason] = useState<SuspensionReason | ''>('');
  const [until, setUntil] = useState(by === 'academy' ? addDays(today(), 14) : '');
  const [asked, setAsked] = useState(false);
  const fault = suspensionFault(by, today(), until === '' ? null : until);
  const suspend = useCreating(send, {
    onSuccess: () => {
      notify(t('suspend.done', { name: certificate.holderName }));
      onDone();
      onClose();
    },
  });
  const submit = () => {
    setAsked(true);
    if (reason !== '' && fault === null) suspend.mutate({ reason, until: until === '' ? null : until });
  };
  return (
    <Confirmation
      opened={opened}
      onClose={onClose}
      title={t('suspend.title', { name: certificate.holderName })}
      confirm={t('suspend.confirm')}
      onConfirm={submit}
      isPending={suspend.isPending}
      error={suspend.error}
      isGrave
    >
      <p>{t('suspend.effect')}</p>
      <NativeSelect
        label={t('suspend.reason')}
        description={t('suspend.reasonHint')}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(suspensionReasons.find((known) => known === event.currentTarget.value) ?? '')}
        data={[{ value: '', label: t('choose') }, ...suspensionReasons.map((value) => ({ value, label: t(`suspensionReasons.${value}`) }))]}
      />
      <TextInput
        type="date"
        label={by === 'academy' ? t('suspend.until') : t('suspend.untilOptional')}
        description={by === 'academy' ? t('suspend.untilHint', { day: writeDay(addDays(today(), academySuspensionDays), locale) }) : t('suspend.untilHintRegister')}
        required={by === 'academy'}
        min={addDays(today(), 1)}
        {...(by === 'academy' ? { max: addDays(today(), academySuspensionDays) } : {})}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        error={asked && fault !== null ? t(`suspensionFaults.${fault}`) : null}
      />
    </Confirmation>
  );
}
