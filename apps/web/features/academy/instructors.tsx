// Who teaches a cohort, and who joins them?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import type { Cohort } from './contract.js';
import { academyQuery, cohortsQuery } from './queries.js';
import { usePowers } from './roles.js';
import { useAcademyWords } from './words.js';

export interface InstructorsProps {
  readonly academyId: string;
  readonly cohort: Cohort;
}

export function Instructors({ academyId, cohort }: InstructorsProps) {
  const { t } = useAcademyWords();
  const { enrols } = usePowers(academyId);
  const [isOpen, setIsOpen] = useState(false);
  const add = (
    <Button variant="default" onClick={() => setIsOpen(true)}>
      {t('instructors.add')}
    </Button>
  );
  return (
    <Section title={t('instructors.title')} lead={t('instructors.lead')} actions={enrols ? add : undefined}>
      {cohort.instructors.length === 0 && <p>{t('instructors.none')}</p>}
      <Rows>
        {cohort.instructors.map(({ personId, name }) => (
          <Row key={personId} title={name} />
        ))}
      </Rows>
      {enrols && <AddInstructor academyId={academyId} cohort={cohort} opened={isOpen} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}

interface AddInstructorProps extends InstructorsProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function AddInstructor({ academyId, cohort, opened, onClose }: AddInstructorProps) {
  const { t } = useAcademyWords();
  const client = useQueryClient();
  const academy = useQuery(academyQuery(academyId)).data;
  const teaching = new Set(cohort.instructors.map(({ personId }) => personId));
  const candidates = (academy?.members ?? []).filter(({ personId, roles }) => roles.some(({ role }) => role === 'instructor') && !teaching.has(personId));
  const [personId, setPersonId] = useState('');
  const chosen = candidates.find((candidate) => candidate.personId === personId);
  const alsoCertifies = chosen?.roles.some(({ role }) => role === 'certifier');
  const add = useMutation({
    mutationFn: () => call(api.POST('/v1/academies/{academyId}/cohorts/{cohortId}/instructors', { params: { path: { academyId, cohortId: cohort.id } }, body: { personId } })),
    onSuccess: async () => {
      notify(t('instructors.done', { name: chosen?.name ?? '' }));
      setPersonId('');
      await client.invalidateQueries({ queryKey: cohortsQuery(academyId).queryKey });
      onClose();
    },
  });
  return (
    <Confirmation opened={opened} onClose={onClose} title={t('instructors.addTitle', { cohort: cohort.name })} confirm={t('instructors.submit')} onConfirm={() => add.mutate()} isPending={add.isPending} error={add.error}>
      {candidates.length === 0 ? (
        <p>
          {t('instructors.nobody')}{' '}
          <Link to="/academies/$academyId/people" params={{ academyId }}>
            {t('instructors.toPeople')}
          </Link>
        </p>
      ) : (
        <NativeSelect
          label={t('instructors.person')}
          required
          data-autofocus
          value={personId}
          onChange={(event) => setPersonId(event.currentTarget.value)}
          data={[{ value: '', label: t('choose') }, ...candidates.map((candidate) => ({ value: candidate.personId, label: candidate.name }))]}
        />
      )}
      <p>{alsoCertifies ? t('instructors.effectCertifier', { name: chosen?.name ?? '' }) : t('instructors.effect')}</p>
    </Confirmation>
  );
}
