// What was proposed, what would it do now, and does a second person confirm it?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { Loaded } from '../../frame/loaded.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { writeMoment } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import type { Rescoring } from './contract.js';
import { Preview } from './preview.js';
import { rescoringKey, rescoringQuery } from './queries.js';
import { RescoringState } from './rescoring-state.js';
import classes from './rescoring.module.css';
import { useRescoringWords } from './words.js';

export function RescoringPage() {
  const { rescoringId } = useParams({ from: '/framed/signed-in/register/rescorings/$rescoringId' });
  const found = useQuery(rescoringQuery(rescoringId));
  return <Loaded query={found}>{(rescoring) => <Decision rescoring={rescoring} />}</Loaded>;
}

function Decision({ rescoring }: { readonly rescoring: Rescoring }) {
  const { t, locale } = useRescoringWords();
  const { item, treatment, cause, reason, digest, accepted, proposedBy, proposedAt, endedBy, endedAt, state, preview, attempts, gaining, passing } = rescoring;
  const by = (name: string | null, at: string) => <span translate="no">{t('byOn', { name: name || t('nobody'), moment: writeMoment(at, locale) })}</span>;
  return (
    <Page title={`${t('title')}: ${t('item', { code: item.code, version: item.version })}`} above={<BackLink to="/register/rescorings">{t('back')}</BackLink>} actions={<RescoringState state={state} />}>
      <p className={classes.stem}>{item.stem}</p>
      <Section title={t('decision')}>
        <Facts
          facts={[
            [t('treatment'), t(`treatments.${treatment}`)],
            ...(accepted.length > 0 ? [[t('accepted'), item.options.filter(({ id }) => accepted.includes(id)).map(({ text }) => text).join(' + ')] as const] : []),
            [t('cause'), t(`causes.${cause}`)],
            [t('reason'), <span key="reason" translate="no">{reason}</span>],
            [t('proposedBy'), by(proposedBy, proposedAt)],
            ...(endedAt === null ? [] : [[t(state === 'confirmed' ? 'confirmedBy' : 'withdrawnBy'), by(endedBy, endedAt)] as const]),
            ...(preview ? [] : (['attempts', 'gaining', 'passing'] as const).map((number) => [t(`numbers.${number}`), { attempts, gaining, passing }[number]] as const)),
            [t('digest'), <code key="digest" className={classes.digest}>{digest}</code>],
          ]}
        />
        {state === 'waiting' && <Acts rescoring={rescoring} />}
      </Section>
      {preview && <Preview preview={preview} />}
    </Page>
  );
}

function Acts({ rescoring }: { readonly rescoring: Rescoring }) {
  const { t } = useRescoringWords();
  const [act, setAct] = useState<'confirm' | 'withdraw' | null>(null);
  const { stale, isOwn } = rescoring;
  return (
    <>
      {(stale || isOwn) && (
        <StatusNote tone={stale ? 'caution' : 'neutral'} icon={stale ? 'warning' : 'clock'}>
          <p>{t(stale ? 'stale' : 'own')}</p>
        </StatusNote>
      )}
      <div className={classes.acts}>
        {!stale && !isOwn && <Button onClick={() => setAct('confirm')}>{t('confirm.action')}</Button>}
        <Button variant="default" isGrave onClick={() => setAct('withdraw')}>
          {t('withdraw.action')}
        </Button>
      </div>
      {act && <ActDialog rescoring={rescoring} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function ActDialog({ rescoring: { id, code, gaining, passing }, act, onClose }: { readonly rescoring: Rescoring; readonly act: 'confirm' | 'withdraw'; readonly onClose: () => void }) {
  const { t } = useRescoringWords();
  const client = useQueryClient();
  const params = { path: { rescoringId: id } };
  const loadAgain = () => client.invalidateQueries({ queryKey: rescoringKey });
  const send = useMutation({
    mutationFn: async (): Promise<void> => {
      if (act === 'confirm') await call(api.POST('/v1/register/rescorings/{rescoringId}/confirmation', { params }));
      else await call(api.POST('/v1/register/rescorings/{rescoringId}/withdrawal', { params }));
    },
    onSuccess: async () => {
      notify(t(`${act}.done`, { code }));
      onClose();
      await loadAgain();
    },
    onError: (error) => {
      if ('status' in error && error.status === 409) void loadAgain();
    },
  });
  return (
    <Confirmation opened onClose={onClose} title={t(`${act}.title`, { code })} confirm={t(`${act}.action`)} onConfirm={() => send.mutate()} isPending={send.isPending} error={send.error} isGrave={act === 'withdraw'}>
      <p>{act === 'confirm' ? t('confirm.effect', { count: gaining, passing }) : t('withdraw.effect')}</p>
    </Confirmation>
  );
}
