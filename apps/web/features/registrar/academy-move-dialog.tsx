// How does the registrar admit, suspend, reinstate or close an academy?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { Confirmation } from '../../ui/confirmation.js';
import type { AcademyMove } from '#libs/academies/core/academy-state.js';
import { noName } from '#libs/identity/core/tombstone.js';
import { Textarea } from '../../ui/textarea.js';
import type { RegisteredAcademy } from './contract.js';
import { registeredAcademiesQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

export interface AcademyMoveDialogProps {
  readonly academy: RegisteredAcademy;
  readonly move: AcademyMove;
  readonly onClose: () => void;
}

function send(academyId: string, move: AcademyMove, reason: string): Promise<RegisteredAcademy> {
  const params = { path: { academyId } };
  const body = { reason };
  switch (move) {
    case 'admit':
      return call(api.POST('/v1/register/academies/{academyId}/admission', { params }));
    case 'suspend':
      return call(api.POST('/v1/register/academies/{academyId}/suspension', { params, body }));
    case 'reinstate':
      return call(api.POST('/v1/register/academies/{academyId}/reinstatement', { params, body }));
    case 'close':
      return call(api.POST('/v1/register/academies/{academyId}/closure', { params, body }));
  }
}

export function AcademyMoveDialog({ academy, move, onClose }: AcademyMoveDialogProps) {
  const { t } = useRegistrarWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const kind = move === 'close' && academy.state === 'applied' ? 'decline' : move;
  const words = { name: academy.name, applicant: academy.applicantName ?? noName, email: academy.contactEmail ?? noName };
  const act = useMutation({
    mutationFn: () => send(academy.id, move, reason.trim()),
    onSuccess: async () => {
      notify(t(`moves.${kind}.done`, words));
      await client.invalidateQueries({ queryKey: registeredAcademiesQuery.queryKey });
      onClose();
    },
    onError: (error) => {
      if (error.status === 409) void client.invalidateQueries({ queryKey: registeredAcademiesQuery.queryKey });
    },
  });
  return (
    <Confirmation
      opened
      onClose={onClose}
      title={t(`moves.${kind}.title`, words)}
      confirm={t(`moves.${kind}.confirm`)}
      onConfirm={() => act.mutate()}
      isPending={act.isPending}
      error={act.error}
      isGrave={move === 'suspend' || move === 'close'}
    >
      <p>{t(`moves.${kind}.effect`, words)}</p>
      {move !== 'admit' && (
        <Textarea
          label={t('moves.reason')}
          description={t('moves.reasonHint')}
          required
          data-autofocus
          rows={3}
          minLength={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </Confirmation>
  );
}
