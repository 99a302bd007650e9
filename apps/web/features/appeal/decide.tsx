// What comes of an appeal?
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { appealOutcomes, type AppealOutcome } from '#libs/assessment/core/appeal.js';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { Section } from '../../ui/section.js';
import { Textarea } from '../../ui/textarea.js';
import classes from './appeal.module.css';
import type { Appeal, ReplayedItem } from './queries.js';
import { useAppealWords } from './words.js';

export function Decide({ appeal: { id, passed }, items, onDone }: { readonly appeal: Appeal; readonly items: readonly ReplayedItem[]; readonly onDone: () => Promise<void> }) {
  const { t } = useAppealWords();
  const [outcome, setOutcome] = useState<AppealOutcome | ''>('');
  const counting = items.filter(({ scored }) => scored);
  const [itemVersionId, setItem] = useState(counting[0]?.versionId ?? '');
  const [reasons, setReasons] = useState('');
  const decide = useMutation({
    mutationFn: async (chosen: AppealOutcome) => {
      await call(api.POST('/v1/register/appeals/{appealId}/decision', { params: { path: { appealId: id } }, body: { outcome: chosen, reasons: reasons.trim(), ...(chosen === 'referred' && { itemVersionId }) } }));
    },
    onSuccess: async () => {
      notify(t('done'));
      await onDone();
    },
  });
  return (
    <Section title={t('decide')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome) decide.mutate(outcome);
        }}
      >
        <RadioRows label={t('outcome')} name="outcome" value={outcome} choices={appealOutcomes.filter((each) => each !== 'annulled' || !passed).map((each) => [each, t(`outcomes.${each}`)] as const)} onChange={setOutcome} />
        {outcome === 'referred' && (
          <NativeSelect label={t('whichItem')} value={itemVersionId} onChange={(event) => setItem(event.currentTarget.value)} data={counting.map(({ versionId, position, code, version }) => ({ value: versionId, label: `${position + 1}: ${t('item', { code, version })}` }))} />
        )}
        <Textarea label={t('reasons')} description={t('reasonsHint')} required rows={5} minLength={10} maxLength={2000} value={reasons} onChange={(event) => setReasons(event.currentTarget.value)} />
        <div>
          <Button type="submit" loading={decide.isPending}>
            {t('send')}
          </Button>
        </div>
        <ProblemNote error={decide.error} />
      </form>
    </Section>
  );
}
