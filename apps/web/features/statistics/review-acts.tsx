// How does the registrar say what becomes of a flagged item?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Textarea } from '../../ui/textarea.js';
import type { ExaminedItem, ItemReview } from './contract.js';
import { examQuery } from './queries.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

type Act = 'keep' | 'quarantine';

export function ReviewActs({ item }: { readonly item: ExaminedItem }) {
  const { t } = useStatisticsWords();
  const [act, setAct] = useState<Act | null>(null);
  return (
    <div className={classes.acts}>
      {item.awaits && <Button onClick={() => setAct('keep')}>{t('review.keep.action')}</Button>}
      <Button variant="default" isGrave onClick={() => setAct('quarantine')}>
        {t('review.quarantine.action')}
      </Button>
      {act && <ReviewDialog item={item} act={act} onClose={() => setAct(null)} />}
    </div>
  );
}

function ReviewDialog({ item, act, onClose }: { readonly item: ExaminedItem; readonly act: Act; readonly onClose: () => void }) {
  const { t } = useStatisticsWords();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const { blueprintId, versionId, code, flags } = item;
  const send = useCallback(
    (body: ItemReview, key: string) =>
      call(api.POST('/v1/register/exam-statistics/{blueprintId}/items/{versionId}/reviews', { params: { path: { blueprintId, versionId }, header: { 'Idempotency-Key': key } }, body })),
    [blueprintId, versionId],
  );
  // the item's own answer lies below the exam's key
  const loadAgain = () => client.invalidateQueries({ queryKey: examQuery(blueprintId).queryKey });
  const review = useCreating(send, {
    onSuccess: async () => {
      notify(t(`review.${act}.done`, { code }));
      await loadAgain();
      onClose();
    },
    onError: (error) => {
      if (error.status === 409) void loadAgain();
    },
  });
  return (
    <Confirmation
      opened
      onClose={onClose}
      title={t(`review.${act}.title`, { code })}
      confirm={t(`review.${act}.confirm`)}
      onConfirm={() => review.mutate({ outcome: act === 'keep' ? 'kept' : 'quarantined', note: note.trim(), seen: flags.map(({ kind, value, options }) => ({ kind, value, options })) })}
      isPending={review.isPending}
      error={review.error}
      isGrave={act === 'quarantine'}
    >
      <p>{t(`review.${act}.effect`)}</p>
      <Textarea label={t('review.note')} description={t('review.noteHint')} required data-autofocus rows={4} minLength={3} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Confirmation>
  );
}
