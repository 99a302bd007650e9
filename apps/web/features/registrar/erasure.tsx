// How does the registrar have somebody's details removed who asked for it in writing?
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import type { Certificate, Hindrance } from '../../api/contract.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './erasure.module.css';
import { useRegistrarWords } from './words.js';

export interface ErasureProps {
  readonly certificate: Certificate;
  readonly onDone: () => void;
}

/** What stands in the way is said before anybody has to decide or type anything. */
export function Erasure({ certificate, onDone }: ErasureProps) {
  const { t } = useRegistrarWords();
  const [opened, setOpened] = useState(false);
  const look = useMutation({
    mutationFn: () => call(api.GET('/v1/register/people/{personId}/erasure', { params: { path: { personId: certificate.holderId } } })),
    onSuccess: ({ hindrances }) => setOpened(hindrances.length === 0),
  });
  const hindrances = look.data?.hindrances ?? [];
  return (
    <Section title={t('erasure.section')} lead={t('erasure.lead')}>
      <div className={classes.asked}>
        <ProblemNote error={look.error} />
        {hindrances.length > 0 && (
          <StatusNote tone="caution" icon="warning" speaks="politely" title={t('erasure.notNow')}>
            {hindrances.map((hindrance) => (
              <HindranceLine key={`${hindrance.code} ${hindrance.about}`} hindrance={hindrance} />
            ))}
          </StatusNote>
        )}
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          {t('erasure.action')}
        </Button>
      </div>
      {opened && <ErasureDialog certificate={certificate} onClose={() => setOpened(false)} onDone={onDone} onHindered={() => look.mutate()} />}
    </Section>
  );
}

const known = ['certificate-under-order', 'certificate-struck-off', 'concern-open', 'last-owner', 'last-registrar', 'exam-in-progress', 'demonstration'] as const;

function HindranceLine({ hindrance: { code, about } }: { readonly hindrance: Hindrance }) {
  const { t } = useRegistrarWords();
  const word = known.find((candidate) => candidate === code) ?? 'other';
  return <p>{t(`erasure.hindrances.${word}`, { about: about ?? '' })}</p>;
}

interface ErasureDialogProps extends ErasureProps {
  readonly onClose: () => void;
  /** Something came into the way since the dialog was opened; it closes, and the page says what. */
  readonly onHindered: () => void;
}

function ErasureDialog({ certificate: { holderId, holderName }, onClose, onDone, onHindered }: ErasureDialogProps) {
  const { t } = useRegistrarWords();
  const [email, setEmail] = useState('');
  const erase = useMutation({
    mutationFn: () => call(api.POST('/v1/register/erasures', { body: { email: email.trim(), personId: holderId } })),
    onSuccess: () => {
      onClose();
      notify(t('erasure.removed'));
      onDone();
    },
    onError: (error) => {
      if (error.code !== 'erasure-hindered') return;
      onClose();
      onHindered();
    },
  });
  return (
    <Confirmation opened onClose={onClose} title={t('erasure.title', { name: holderName })} confirm={t('erasure.confirm')} onConfirm={() => erase.mutate()} isPending={erase.isPending} error={erase.error} isGrave>
      <p>{t('erasure.goes')}</p>
      <p>{t('erasure.stays')}</p>
      <p>
        <strong>{t('erasure.noWayBack')}</strong>
      </p>
      <TextInput
        label={t('erasure.email')}
        description={t('erasure.emailHint')}
        type="email"
        name="email"
        autoComplete="off"
        required
        data-autofocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </Confirmation>
  );
}
