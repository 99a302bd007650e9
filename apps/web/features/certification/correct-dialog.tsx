// How is the name on a certificate put right?
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Facts } from '../../ui/facts.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { StatusNote } from '../../ui/status.js';
import { correctionReasons, type CorrectionReason } from '#libs/certification/core/endings.js';
import { repeatsName } from '#libs/certification/core/legal-name.js';
import { TextInput } from '../../ui/text-input.js';
import { nameOfTraineeQuery } from '../academy/queries.js';
import { useCertificationWords } from './words.js';

export interface Correction {
  readonly reason: CorrectionReason;
  readonly typed: string;
}

export interface CorrectDialogProps {
  readonly certificate: Certificate;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly send: (correction: Correction, key: string) => Promise<Certificate>;
  readonly onDone: () => void;
}

/** Rests on a name that was checked anew and confirmed; says what is missing as long as there is none. */
export function CorrectDialog({ certificate, opened, onClose, send, onDone }: CorrectDialogProps) {
  const { t } = useCertificationWords();
  const { academyId, enrolmentId, holderName } = certificate;
  const name = useQuery({ ...nameOfTraineeQuery(enrolmentId), enabled: opened }).data?.name;
  const [reason, setReason] = useState<CorrectionReason | ''>('');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const isNew = name !== undefined && name !== null && name.legalName !== holderName;
  const isReady = isNew && name.confirmedAt !== null;
  const isRepeated = isNew && repeatsName(typed, name.legalName);
  const correct = useCreating(send, {
    onSuccess: ({ number }) => {
      notify(t('correct.done', { number }));
      onDone();
      onClose();
    },
  });
  const submit = () => {
    setAsked(true);
    if (isReady && reason !== '' && isRepeated) correct.mutate({ reason, typed });
  };
  return (
    <Confirmation opened={opened} onClose={onClose} title={t('correct.title', { name: holderName })} confirm={t('correct.confirm')} onConfirm={submit} isPending={correct.isPending} error={correct.error} isPossible={isReady}>
      <p>{t('correct.effect')}</p>
      {!isReady && (
        <StatusNote tone="notice" icon="clock">
          <p>{isNew ? t('correct.unconfirmed', { name: name.legalName }) : t('correct.unchecked')}</p>
          <ButtonLink to="/academies/$academyId/trainees/$enrolmentId/name" params={{ academyId, enrolmentId }} variant="default">
            {t('correct.toName')}
          </ButtonLink>
        </StatusNote>
      )}
      {isReady && (
        <>
          <Facts
            facts={[
              [t('correct.before'), holderName],
              [t('correct.after'), name.legalName],
            ]}
          />
          <RadioRows label={t('correct.reason')} name="reason" value={reason} onChange={setReason} choices={correctionReasons.map((value) => [value, t(`correctionReasons.${value}`)] as const)} />
          <TextInput label={t('correct.typed')} autoComplete="off" spellCheck={false} required value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={asked && !isRepeated ? t('decision.typedDiffers') : null} />
        </>
      )}
    </Confirmation>
  );
}
