// How does the author of a proposal write it, keep it and hand it in?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { isMarkedByHand, itemKinds, itemLevels, type ItemKind, type ItemLevel } from '#libs/assessment/core/item.js';
import { api, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { notify } from '../../frame/notices.js';
import { writeMoment } from '../../i18n/written.js';
import { Button, IconButton } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Form } from '../../ui/form.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import { IconX } from '@tabler/icons-react';
import classes from './bank.module.css';
import type { Proposal } from './contract.js';
import { Faults, Pair, useFaultAt, type PartsProps } from './draft-fields.js';
import { CaseParts, withoutCase } from './case-parts.js';
import { DraftParts } from './draft-parts.js';
import { asKind, withMuteIds } from './drafts.js';
import { bankKey, groundQuery, proposalQuery } from './queries.js';
import { LeaveGuard } from '../edition/leave-guard.js';
import { useBankWords } from './words.js';

/** Begins anew with another proposal, and with a newer one that was taken: give it a key. */
export function DraftForm({ proposal, onTake }: { readonly proposal: Proposal; readonly onTake: () => void }) {
  const { t, locale } = useBankWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => proposal.draft as unknown as ItemDraft);
  const [revision, setRevision] = useState(proposal.revision);
  const [isChanged, setChanged] = useState(false);
  const [pilot, setPilot] = useState(proposal.pilot);
  // what counts goes on counting, and what people mark is not tried
  const mayBeTried = proposal.newest?.state !== 'live' && !isMarkedByHand(draft.type);
  const change = (part: Partial<ItemDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setChanged(true);
  };
  const put = async (): Promise<number> => {
    const mute = withMuteIds(draft);
    const kept = await call(api.PUT('/v1/register/item-proposals/{proposalId}', { params: { path: { proposalId: proposal.id } }, body: { revision, draft: { ...mute }, baseVersionId: proposal.baseVersionId } }));
    client.setQueryData(proposalQuery(proposal.id).queryKey, kept);
    setRevision(kept.revision);
    setDraft((now) => (now === draft ? mute : now));
    setChanged(false);
    return kept.revision;
  };
  const save = useMutation({ mutationFn: put });
  const handIn = useMutation({
    mutationFn: async () => call(api.POST('/v1/register/item-proposals/{proposalId}/review', { params: { path: { proposalId: proposal.id } }, body: { revision: isChanged ? await put() : revision, pilot: pilot && mayBeTried } })),
    onSuccess: async () => {
      notify(t('handIn.done'));
      await client.invalidateQueries({ queryKey: bankKey });
    },
  });
  const error = handIn.error ?? save.error;
  const problem = error && asProblem(error);
  const isStale = problem?.code === 'proposal-changed';
  const faults = problem?.code === 'item-faulty' ? problem.faults : [];
  return (
    <Faults value={faults}>
      <LeaveGuard isUnsaved={isChanged} save={async () => void (await put().catch(() => {}))} />
      {isStale && (
        <StatusNote tone="caution" icon="warning" speaks="at-once">
          <p>{t('stale', { at: writeMoment(String(problem.facts['changedAt']), locale) })}</p>
          <div className={classes.row}>
            <Button
              variant="default"
              onClick={() => {
                setRevision(Number(problem.facts['revision']));
                save.reset();
                handIn.reset();
              }}
            >
              {t('overwrite')}
            </Button>
            <Button variant="default" onClick={onTake}>
              {t('reload')}
            </Button>
          </div>
        </StatusNote>
      )}
      {faults.length > 0 && (
        <StatusNote tone="caution" icon="warning" speaks="at-once" title={t('faults', { count: faults.length })}>
          <FaultList faults={faults.map(({ pointer }) => pointer)} />
        </StatusNote>
      )}
      <Form onSubmit={() => save.mutate()}>
        <About draft={draft} isNew={proposal.kind === 'new'} onChange={change} onKind={(kind) => (setDraft(asKind(draft, kind)), setChanged(true))} />
        <CaseParts draft={draft} onChange={change} onAlone={() => (setDraft(withoutCase), setChanged(true))} />
        <Section title={t('stem')}>
          <Pair label={t('stem')} value={draft.stem} pointer="/stem" rows={4} most={4000} onChange={(stem) => change({ stem })} />
        </Section>
        <DraftParts draft={draft} onChange={change} />
        {mayBeTried && <Checkbox label={t('pilot')} checked={pilot} onChange={({ currentTarget }) => setPilot(currentTarget.checked)} />}
        {!isStale && faults.length === 0 && <ProblemNote error={error} />}
        <div className={classes.bar}>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button loading={handIn.isPending} onClick={() => handIn.mutate()}>
            {t('handIn.action')}
          </Button>
          <output className={classes.quiet}>{isChanged ? t('unsaved') : save.isSuccess ? t('saved') : ''}</output>
        </div>
      </Form>
    </Faults>
  );
}

/** What is wrong, place by place: what lies beyond the screen is found from here. */
function FaultList({ faults }: { readonly faults: readonly string[] }) {
  const faultAt = useFaultAt();
  return (
    <ul>
      {[...new Set(faults)].map((pointer) => (
        <li key={pointer}>
          {pointer !== '' && <code>{pointer}</code>} {faultAt(pointer)}
        </li>
      ))}
    </ul>
  );
}

function About({ draft, isNew, onChange, onKind }: PartsProps & { readonly isNew: boolean; readonly onKind: (kind: ItemKind) => void }) {
  const { t } = useBankWords();
  const faultAt = useFaultAt();
  const ground = useQuery(groundQuery).data;
  const domains = [...new Set([draft.domain, ...(ground?.domains ?? [])])].sort();
  return (
    <Section title={t('about')}>
      <div className={classes.form}>
        <div className={classes.facts}>
          <TextInput label={t('code')} required maxLength={40} disabled={!isNew} translate="no" value={draft.id} error={faultAt('/id')} onChange={(event) => onChange({ id: event.currentTarget.value })} />
          <NativeSelect label={t('kind')} data={itemKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))} value={draft.type} onChange={(event) => onKind(event.currentTarget.value as ItemKind)} />
          <NativeSelect label={t('domain')} data={domains.map((domain) => ({ value: domain, label: domain }))} value={draft.domain} error={faultAt('/domain')} onChange={(event) => onChange({ domain: event.currentTarget.value })} />
          <NativeSelect label={t('level')} data={itemLevels.map((level) => ({ value: level, label: t(`levels.${level}`) }))} value={draft.level} onChange={(event) => onChange({ level: event.currentTarget.value as ItemLevel })} />
          <TextInput
            label={t('difficulty')}
            type="number"
            min={0}
            max={1}
            step={0.01}
            required
            defaultValue={draft.difficulty}
            error={faultAt('/difficulty')}
            onChange={(event) => event.currentTarget.value !== '' && onChange({ difficulty: Number(event.currentTarget.value) })}
          />
        </div>
        <Checkbox label={t('isGate')} checked={draft.gate} onChange={(event) => onChange({ gate: event.currentTarget.checked })} />
        {faultAt('/gate') && <p className={classes.fault}>{faultAt('/gate')}</p>}
        <div>
          <ul className={classes.tags} aria-label={t('claims')}>
            {draft.claims.map((id) => (
              <li key={id}>
                <span translate="no" title={ground?.claims.find((claim) => claim.id === id)?.text}>
                  {id}
                </span>
                <IconButton label={t('removeClaim', { id })} icon={<IconX size={16} aria-hidden="true" />} onClick={() => onChange({ claims: draft.claims.filter((each) => each !== id) })} />
              </li>
            ))}
          </ul>
          <NativeSelect
            label={t('claims')}
            description={t('claimsHint')}
            error={faultAt('/claims')}
            value=""
            data={[
              { value: '', label: t('claimFilter') },
              ...(ground?.claims ?? []).filter(({ id }) => !draft.claims.includes(id)).map(({ id, text, firm }) => ({ value: id, label: `${id} ${firm ? '' : `(${t('disputed')}) `}${text.slice(0, 90)}`, group: `M${/^C(\d+)/.exec(id)?.[1] ?? ''}` })),
            ]}
            onChange={(event) => event.currentTarget.value !== '' && onChange({ claims: [...draft.claims, event.currentTarget.value] })}
          />
        </div>
      </div>
    </Section>
  );
}
