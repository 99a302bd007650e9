// How does an academy change the conditions of a trainee's exams?
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { queryClient } from '../../api/query-client.js';
import { notify } from '../../frame/notices.js';
import { mostBreakMinutes, timeFactors } from '#libs/assessment/core/accommodation.js';
import { today } from '../../i18n/today.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Confirmation } from '../../ui/confirmation.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { TextInput } from '../../ui/text-input.js';
import { factorWord } from './factor-word.js';
import { accommodationQuery, type Conditions } from './queries.js';
import type { DecidedAccommodation } from './trainee-accommodation.js';
import { useAccommodationWords } from './words.js';

export function ConditionsForm({ academyId, enrolmentId, name, accommodation, onClose }: DecidedAccommodation) {
  const { t } = useAccommodationWords();
  const { inForce, revision } = accommodation;
  const [form, setForm] = useState({
    timeFactor: `${inForce?.timeFactor ?? 1}`,
    breakMinutes: `${inForce?.breakMinutes ?? 0}`,
    largePrint: inForce?.largePrint ?? false,
    until: inForce?.until ?? '',
  });
  const change = (more: Partial<typeof form>) => setForm((before) => ({ ...before, ...more }));
  const send = useCallback(
    (wish: typeof form, key: string) =>
      call(
        api.POST('/v1/academies/{academyId}/enrolments/{enrolmentId}/accommodations', {
          params: { path: { academyId, enrolmentId }, header: { 'Idempotency-Key': key } },
          body: { ...wish, timeFactor: Number(wish.timeFactor) as Conditions['timeFactor'], breakMinutes: Number(wish.breakMinutes), until: wish.until === '' ? null : wish.until, revision },
        }),
      ),
    [academyId, enrolmentId, revision],
  );
  const decide = useCreating(send, {
    onSuccess: (decided) => {
      queryClient.setQueryData(accommodationQuery(academyId, enrolmentId).queryKey, decided);
      notify(t('form.done', { name }));
      onClose();
    },
  });
  return (
    <Confirmation opened onClose={onClose} title={t('form.title', { name })} confirm={t('form.submit')} onConfirm={() => decide.mutate(form)} isPending={decide.isPending} error={decide.error}>
      <RadioRows label={t('form.time')} name="time" value={form.timeFactor} choices={timeFactors.map((factor) => [`${factor}`, t(factorWord[factor])] as const)} onChange={(timeFactor) => change({ timeFactor })} />
      <TextInput
        type="number"
        inputMode="numeric"
        label={t('form.breaks')}
        description={t('form.breaksHint')}
        required
        min={0}
        max={mostBreakMinutes}
        step={1}
        value={form.breakMinutes}
        onChange={(event) => change({ breakMinutes: event.currentTarget.value })}
      />
      <Checkbox label={t('form.print')} checked={form.largePrint} onChange={(event) => change({ largePrint: event.currentTarget.checked })} />
      <TextInput type="date" label={t('form.until')} description={t('form.untilHint')} min={today()} max="2099-12-31" value={form.until} onChange={(event) => change({ until: event.currentTarget.value })} />
      <p>{t('form.effect')}</p>
    </Confirmation>
  );
}
