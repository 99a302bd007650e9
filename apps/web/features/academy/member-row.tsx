// Which roles does a member hold, and how is one taken away?
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { Confirmation } from '../../ui/confirmation.js';
import { IconButton } from '../../ui/button.js';
import { Row } from '../../ui/rows.js';
import { sessionQuery, useMe } from '../identity/session.js';
import type { Member } from './contract.js';
import classes from './member-row.module.css';
import { academyQuery } from './queries.js';
import { usePowers } from './roles.js';
import { useAcademyWords } from './words.js';

export interface MemberRowProps {
  readonly academyId: string;
  readonly member: Member;
}

export function MemberRow({ academyId, member }: MemberRowProps) {
  const { t } = useAcademyWords();
  const { owns } = usePowers(academyId);
  const isOneself = useMe()?.personId === member.personId;
  const [removing, setRemoving] = useState<Member['roles'][number] | null>(null);
  const roles = (
    <ul className={classes.roles} aria-label={t('people.rolesOf', { name: member.name })}>
      {member.roles.map((held) => (
        <li key={held.grantId} className={classes.role}>
          {t(`roles.${held.role}`)}
          {owns && (
            <IconButton label={t('people.removeRole', { role: t(`roles.${held.role}`), name: member.name })} icon={<IconX size={14} aria-hidden="true" />} onClick={() => setRemoving(held)} />
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Row title={isOneself ? t('people.oneself', { name: member.name }) : member.name} state={roles} />
      {removing && <RemoveRole academyId={academyId} member={member} held={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

interface RemoveRoleProps extends MemberRowProps {
  readonly held: Member['roles'][number];
  readonly onClose: () => void;
}

function RemoveRole({ academyId, member, held, onClose }: RemoveRoleProps) {
  const { t } = useAcademyWords();
  const client = useQueryClient();
  const words = { role: t(`roles.${held.role}`), name: member.name };
  const remove = useMutation({
    mutationFn: () => call(api.DELETE('/v1/academies/{academyId}/grants/{grantId}', { params: { path: { academyId, grantId: held.grantId } } })),
    onSuccess: async () => {
      notify(t('people.removed', words));
      await Promise.all([client.invalidateQueries({ queryKey: academyQuery(academyId).queryKey }), client.invalidateQueries({ queryKey: sessionQuery.queryKey })]);
      onClose();
    },
  });
  return (
    <Confirmation opened onClose={onClose} title={t('people.removeTitle', words)} confirm={t('people.removeConfirm')} onConfirm={() => remove.mutate()} isPending={remove.isPending} error={remove.error} isGrave>
      <p>{t('people.removeEffect')}</p>
    </Confirmation>
  );
}
