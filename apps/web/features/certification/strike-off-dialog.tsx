// How is a certificate struck off, which nobody can undo?
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Confirmation } from '../../ui/confirmation.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { readNumber, withDashes } from '#libs/certification/core/certificate-number.js';
import { strikeOffReasons, type StrikeOffReason } from '#libs/certification/core/endings.js';
import { TextInput } from '../../ui/text-input.js';
import { useCertificationWords } from './words.js';

export interface StrikingOff {
  readonly reason: StrikeOffReason;
  readonly typed: string;
}

export interface StrikeOffDialogProps {
  readonly certificate: Certificate;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly send: (strikingOff: StrikingOff, key: string) => Promise<Certificate>;
  readonly onDone: () => void;
}

export function StrikeOffDialog({ certificate, opened, onClose, send, onDone }: StrikeOffDialogProps) {
  const { t } = useCertificationWords();
  const [reason, setReason] = useState<StrikeOffReason | ''>('');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const reading = readNumber(typed);
  const isRepeated = reading.kind === 'ok' && withDashes(reading.number) === certificate.number;
  const strikeOff = useCreating(send, {
    onSuccess: () => {
      notify(t('strikeOff.done', { name: certificate.holderName }));
      onDone();
      onClose();
    },
  });
  const submit = () => {
    setAsked(true);
    if (reason !== '' && isRepeated) strikeOff.mutate({ reason, typed });
  };
  return (
    <Confirmation opened={opened} onClose={onClose} title={t('strikeOff.title', { name: certificate.holderName })} confirm={t('strikeOff.confirm')} onConfirm={submit} isPending={strikeOff.isPending} error={strikeOff.error} isGrave>
      <p>{t('strikeOff.effect')}</p>
      <RadioRows label={t('strikeOff.reason')} name="reason" value={reason} onChange={setReason} choices={strikeOffReasons.map((value) => [value, t(`strikeOffReasons.${value}`)] as const)} />
      <p>
        <CertificateNumber number={certificate.number} />
      </p>
      <TextInput label={t('strikeOff.typed')} autoComplete="off" spellCheck={false} required value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={asked && !isRepeated ? t('strikeOff.typedDiffers') : null} />
    </Confirmation>
  );
}
