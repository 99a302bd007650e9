// How is a rescoring of an item proposed?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { rescoringCauses, treatments, type RescoringCause, type Treatment } from '#libs/assessment/core/rescoring.js';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Loaded } from '../../frame/loaded.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { Section } from '../../ui/section.js';
import { Textarea } from '../../ui/textarea.js';
import type { Ground, Preview as Shown, Proposed } from './contract.js';
import { Preview } from './preview.js';
import { groundQuery, rescoringKey } from './queries.js';
import classes from './rescoring.module.css';
import { useRescoringWords } from './words.js';

export function Propose({ versionId }: { readonly versionId: string }) {
  const { t } = useRescoringWords();
  const found = useQuery(groundQuery(versionId));
  return (
    <Loaded query={found}>
      {(ground) => (
        <Page title={`${t('title')}: ${t('item', { code: ground.code, version: ground.version })}`} above={<BackLink to="/register/exams">{t('backToExams')}</BackLink>}>
          <p className={classes.stem}>{ground.stem}</p>
          {ground.openId === null ? (
            <ProposeForm ground={ground} />
          ) : (
            <>
              <p>{t('open')}</p>
              <ButtonLink to="/register/rescorings/$rescoringId" params={{ rescoringId: ground.openId }}>
                {t('toOpen')}
              </ButtonLink>
            </>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function ProposeForm({ ground: { versionId, options, kind } }: { readonly ground: Ground }) {
  const { t } = useRescoringWords();
  const [treatment, setTreatment] = useState<Treatment | ''>('');
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const wish = treatment && { versionId, treatment, ...(treatment === 'also-right' && { accepted: [...accepted] }) };
  const preview = useMutation({ mutationFn: (body: Exclude<typeof wish, ''>) => call(api.POST('/v1/register/rescorings/previews', { body })) });
  // what is shown is what is chosen, or nothing is
  const choose = (change: () => void) => {
    change();
    preview.reset();
  };
  return (
    <>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wish) preview.mutate(wish);
        }}
      >
        <RadioRows
          label={t('treatment')}
          name="treatment"
          value={treatment}
          choices={treatments.filter((each) => each !== 'also-right' || options.length > 0).map((each) => [each, t(`treatments.${each}`)] as const)}
          onChange={(value) => choose(() => setTreatment(value))}
        />
        {treatment === 'also-right' && kind === 'multiple' && (
          <fieldset>
            <legend>{t('accepted')}</legend>
            {options.map(({ id, text, correct }) => (
              <Checkbox
                key={id}
                label={correct ? t('right', { text }) : text}
                checked={accepted.includes(id)}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  choose(() => setAccepted(checked ? [...accepted, id] : accepted.filter((each) => each !== id)));
                }}
              />
            ))}
          </fieldset>
        )}
        {treatment === 'also-right' && kind !== 'multiple' && (
          <RadioRows label={t('accepted')} name="accepted" value={accepted[0] ?? ''} choices={options.filter(({ correct }) => !correct).map(({ id, text }) => [id, text] as const)} onChange={(id) => choose(() => setAccepted([id]))} />
        )}
        <div>
          <Button type="submit" variant="default" loading={preview.isPending}>
            {t('preview')}
          </Button>
        </div>
        <ProblemNote error={preview.error} />
      </form>
      {wish && preview.data && (
        <>
          <Preview preview={preview.data} />
          <Send wish={wish} preview={preview.data} onStale={() => preview.mutate(wish)} />
        </>
      )}
    </>
  );
}

function Send({ wish, preview, onStale }: { readonly wish: Pick<Proposed, 'versionId' | 'treatment' | 'accepted'>; readonly preview: Shown; readonly onStale: () => void }) {
  const { t } = useRescoringWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [cause, setCause] = useState<RescoringCause | ''>('');
  const [reason, setReason] = useState('');
  const send = useCallback((body: Proposed, key: string) => call(api.POST('/v1/register/rescorings', { params: { header: { 'Idempotency-Key': key } }, body })), []);
  const propose = useCreating(send, {
    onSuccess: async ({ id }) => {
      notify(t('proposedDone'));
      await navigate({ to: '/register/rescorings/$rescoringId', params: { rescoringId: id } });
      await client.invalidateQueries({ queryKey: rescoringKey });
    },
    onError: (error) => {
      if (error.status === 409) onStale();
    },
  });
  return (
    <Section title={t('decision')} lead={t('proposeEffect')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (cause) propose.mutate({ ...wish, cause, reason: reason.trim(), preview: preview.digest });
        }}
      >
        <RadioRows label={t('cause')} name="cause" value={cause} choices={rescoringCauses.map((each) => [each, t(`causes.${each}`)] as const)} onChange={setCause} />
        <Textarea label={t('reason')} description={t('reasonHint')} required rows={4} minLength={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <div>
          <Button type="submit" loading={propose.isPending}>
            {t('propose')}
          </Button>
        </div>
        <ProblemNote error={propose.error} />
      </form>
    </Section>
  );
}
