// Under which conditions does a certificate stand?
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { today } from '../../i18n/today.js';
import { CheckRows } from '../../ui/check-rows.js';
import { Confirmation } from '../../ui/confirmation.js';
import { addDays } from '#libs/kernel/calendar.js';
import { conditionCodes, type Condition } from '#libs/certification/core/conditions.js';
import { suspensionFault } from '#libs/certification/core/suspension.js';
import { TextInput } from '../../ui/text-input.js';
import { useCertificationWords } from './words.js';

export interface Conditions {
  readonly conditions: Condition[];
  readonly until: string | null;
}

export interface ImposeDialogProps {
  readonly certificate: Certificate;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly send: (conditions: Conditions, key: string) => Promise<Certificate>;
  readonly onDone: () => void;
}

export function ImposeDialog({ certificate, opened, onClose, send, onDone }: ImposeDialogProps) {
  const { t } = useCertificationWords();
  // What stood before a suspension is proposed again.
  const [conditions, setConditions] = useState<readonly Condition[]>(certificate.events.at(-1)?.conditions ?? []);
  const [until, setUntil] = useState('');
  const [asked, setAsked] = useState(false);
  const fault = suspensionFault('register', today(), until === '' ? null : until);
  const impose = useCreating(send, {
    onSuccess: () => {
      notify(t('impose.done', { name: certificate.holderName }));
      onDone();
      onClose();
    },
  });
  const submit = () => {
    setAsked(true);
    if (conditions.length > 0 && fault === null) impose.mutate({ conditions: [...conditions], until: until === '' ? null : until });
  };
  return (
    <Confirmation opened={opened} onClose={onClose} title={t('impose.title', { name: certificate.holderName })} confirm={t('impose.confirm')} onConfirm={submit} isPending={impose.isPending} error={impose.error} isGrave>
      <p>{certificate.state === 'suspended' ? t('impose.effectSuspended') : t('impose.effect')}</p>
      <CheckRows label={t('impose.which')} values={conditions} onChange={setConditions} choices={conditionCodes.map((code) => [code, t(`conditions.${code}`)] as const)} />
      {asked && conditions.length === 0 && <p role="alert">{t('impose.none')}</p>}
      <TextInput
        type="date"
        label={t('suspend.untilOptional')}
        description={t('suspend.untilHintRegister')}
        min={addDays(today(), 1)}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        error={asked && fault !== null ? t(`suspensionFaults.${fault}`) : null}
      />
    </Confirmation>
  );
}
