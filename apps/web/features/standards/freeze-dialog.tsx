// How is what a panel found made the pass mark?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { writeNumber } from '../../i18n/written.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { passPointsOf, readAdjustment } from '#libs/assessment/core/standard.js';
import type { LedPanel, PanelResult } from './contract.js';
import { useStandardWords } from './words.js';

interface Frozen {
  readonly adjustment: number;
  readonly reason?: string;
}

export function FreezeDialog({ panel: { id: panelId, mayAdjust }, result, onClose }: { readonly panel: LedPanel; readonly result: PanelResult; readonly onClose: () => void }) {
  const { t, locale } = useStandardWords();
  const client = useQueryClient();
  const [moved, setMoved] = useState('0');
  const [reason, setReason] = useState('');
  const adjustment = readAdjustment(moved);
  const send = useCallback((body: Frozen, key: string) => call(api.POST('/v1/register/standard-panels/{panelId}/standard', { params: { path: { panelId }, header: { 'Idempotency-Key': key } }, body })), [panelId]);
  const freeze = useCreating(send, {
    onSuccess: async () => {
      notify(t('panel.done'));
      await client.invalidateQueries({ queryKey: ['register'] });
      onClose();
    },
  });
  return (
    <Confirmation
      opened
      onClose={onClose}
      title={t('panel.freezeTitle')}
      confirm={t('panel.freeze')}
      onConfirm={() => adjustment !== null && freeze.mutate({ adjustment, ...(adjustment === 0 ? {} : { reason: reason.trim() }) })}
      isPossible={adjustment !== null}
      isPending={freeze.isPending}
      error={freeze.error}
    >
      <p>{t('panel.freezeEffect')}</p>
      <p aria-live="polite">{adjustment !== null && t('panel.freezeRounded', { cut: writeNumber(result.cut + adjustment, locale), points: passPointsOf(result.cut, adjustment) })}</p>
      {mayAdjust ? (
        <>
          <TextInput
            label={t('panel.adjustment')}
            description={t('panel.adjustmentHint', { error: writeNumber(Math.floor(result.standardError * 100) / 100, locale) })}
            error={adjustment === null && t('panel.adjustmentUnread')}
            value={moved}
            onChange={(event) => setMoved(event.currentTarget.value)}
          />
          {adjustment !== null && adjustment !== 0 && <Textarea label={t('panel.reason')} description={t('panel.reasonHint')} required rows={3} minLength={10} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
        </>
      ) : (
        <p>{t('panel.notYours')}</p>
      )}
    </Confirmation>
  );
}
