// What can be done with an edition as a whole?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Confirmation } from '../../ui/confirmation.js';
import { TextInput } from '../../ui/text-input.js';
import { ChangedNote } from './changed-note.js';
import { changesBetween, type LastChange } from './changes.js';
import type { Edition, EditionProps } from './contract.js';
import classes from './edition.module.css';
import { editionsQuery } from './queries.js';
import { useEditionWords } from './words.js';

export function DraftActs({ academyId, edition, isNewest }: EditionProps & { readonly isNewest: boolean }) {
  const { t } = useEditionWords();
  const { adapted, added, faults, newer } = edition;
  // what is published or given up is what was on the screen, also when something newer has come since
  const [seen, see] = useState<Edition | null>(null);
  if (seen === null && isNewest) see(edition);
  const isChanged = seen !== null && seen.mark !== edition.mark;
  const { refused, onRefused, forgive } = useRefusal(academyId);
  const look = () => {
    see(edition);
    forgive();
  };
  const isUnchanged = adapted + added === 0;
  const isReady = !isUnchanged && faults.length === 0;
  return (
    <div className={classes.acts}>
      {isChanged && <ChangedNote academyId={academyId} editionId={edition.id} changes={changesBetween(seen, edition)} refused={refused} onLooked={look} />}
      {isUnchanged && <p className={classes.quiet}>{t('edition.unchanged')}</p>}
      {isReady && !isChanged && <p className={classes.quiet}>{t('edition.sound')}</p>}
      <div className={classes.buttons}>
        {isReady && !isChanged && <Publish academyId={academyId} edition={edition} mark={seen?.mark ?? null} onRefused={onRefused} />}
        {newer && <TakeOver academyId={academyId} edition={edition} to={newer} />}
        {!isChanged && <Drop academyId={academyId} edition={edition} mark={seen?.mark ?? null} onRefused={onRefused} />}
      </div>
    </div>
  );
}

/** Where the draft is another one by now, the newest is loaded before anything else can be pressed. */
function useRefusal(academyId: string) {
  const client = useQueryClient();
  const [refused, setRefused] = useState<LastChange | 'nothing-left' | null>(null);
  const onRefused = async ({ status, code, facts }: Problem) => {
    if (code === 'edition-changed') setRefused('code' in facts ? (facts as unknown as LastChange) : 'nothing-left');
    if (status === 409) await client.invalidateQueries({ queryKey: editionsQuery(academyId).queryKey });
  };
  return { refused, onRefused, forgive: () => setRefused(null) };
}

interface DraftActProps extends EditionProps {
  /** Of what was on the screen; null until something was. */
  readonly mark: string | null;
  readonly onRefused: (problem: Problem) => Promise<void>;
}

export function PublishedActs({ academyId, edition }: EditionProps) {
  const { t } = useEditionWords();
  return (
    <div className={classes.acts}>
      <div className={classes.buttons}>
        <ButtonLink to="/academies/$academyId/cohorts/new" params={{ academyId }} search={{ version: edition.id }}>
          {t('edition.openCohort')}
        </ButtonLink>
        {edition.newer && <TakeOver academyId={academyId} edition={edition} to={edition.newer} />}
        <TakeOver academyId={academyId} edition={edition} to={null} />
      </div>
    </div>
  );
}

function Publish({ academyId, edition: { id: editionId, name }, mark, onRefused }: DraftActProps) {
  const { t } = useEditionWords();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const send = useCallback(
    (body: { readonly mark: string }, key: string) => call(api.POST('/v1/academies/{academyId}/editions/{editionId}/publication', { params: { path: { academyId, editionId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId, editionId],
  );
  const publish = useCreating(send, {
    onSuccess: async () => {
      setAsked(false);
      notify(t('edition.publishedNow', { name }));
      await client.invalidateQueries({ queryKey: editionsQuery(academyId).queryKey });
    },
    onError: onRefused,
  });
  return (
    <>
      <Button onClick={() => setAsked(true)} disabled={mark === null}>
        {t('edition.publish')}
      </Button>
      <Confirmation opened={isAsked} onClose={() => setAsked(false)} title={t('edition.publishTitle', { name })} confirm={t('edition.publishConfirm')} onConfirm={() => mark !== null && publish.mutate({ mark })} isPending={publish.isPending} error={publish.error}>
        <p>{t('edition.publishEffect')}</p>
        <p>{t('edition.publishTouches')}</p>
      </Confirmation>
    </>
  );
}

/** Into a new draft: on a newer version of the programme, or on the same one. */
function TakeOver({ academyId, edition, to }: EditionProps & { readonly to: { readonly versionId: string; readonly version: string } | null }) {
  const { t } = useEditionWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const [name, setName] = useState(to ? `${edition.name} ${to.version}`.slice(0, 80) : '');
  const baseId = to?.versionId ?? edition.base.versionId;
  const send = useCallback(
    (body: { readonly name: string; readonly baseId: string; readonly from: string }, key: string) =>
      call(api.POST('/v1/academies/{academyId}/editions', { params: { path: { academyId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId],
  );
  const start = useCreating(send, {
    onSuccess: async ({ id: editionId }) => {
      setAsked(false);
      await client.invalidateQueries({ queryKey: editionsQuery(academyId).queryKey });
      await navigate({ to: '/academies/$academyId/editions/$editionId', params: { academyId, editionId } });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {to ? t('edition.move', { version: to.version }) : t('edition.copy')}
      </Button>
      <Confirmation
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={to ? t('edition.moveTitle', { version: to.version }) : t('edition.copyTitle', { name: edition.name })}
        confirm={t('list.submit')}
        onConfirm={() => start.mutate({ name: name.trim(), baseId, from: edition.id })}
        isPending={start.isPending}
        error={start.error}
      >
        <p>{to ? t('edition.moveEffect') : t('edition.copyEffect')}</p>
        <TextInput label={t('list.name')} required maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </Confirmation>
    </>
  );
}

function Drop({ academyId, edition: { id: editionId, name }, mark, onRefused }: DraftActProps) {
  const { t } = useEditionWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const drop = useMutation({
    mutationFn: (seen: string) => call(api.DELETE('/v1/academies/{academyId}/editions/{editionId}', { params: { path: { academyId, editionId }, query: { mark: seen } } })),
    onError: (error) => onRefused(asProblem(error)),
    onSuccess: async () => {
      setAsked(false);
      notify(t('edition.dropped'));
      await navigate({ to: '/academies/$academyId/editions', params: { academyId } });
      client.removeQueries({ queryKey: [...editionsQuery(academyId).queryKey, editionId] });
      await client.invalidateQueries({ queryKey: editionsQuery(academyId).queryKey, exact: true });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)} disabled={mark === null}>
        {t('edition.drop')}
      </Button>
      <Confirmation opened={isAsked} onClose={() => setAsked(false)} title={t('edition.dropTitle', { name })} confirm={t('edition.drop')} onConfirm={() => mark !== null && drop.mutate(mark)} isPending={drop.isPending} error={drop.error} isGrave>
        <p>{t('edition.dropEffect')}</p>
      </Confirmation>
    </>
  );
}
