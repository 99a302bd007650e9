// How does an attempt begin, once, however often the button is pressed?
import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { api, call } from '../../api/client.js';
import type { Requirement } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { queryClient } from '../../api/query-client.js';
import type { Locale } from '#libs/kernel/locale.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusNote } from '../../ui/status.js';
import classes from './begin.module.css';
import { progressQuery } from './queries.js';
import { useWhy } from './why.js';
import { useLearningWords } from './words.js';

interface Wish {
  readonly enrolmentId: string;
  readonly requirement: string;
  readonly locale: Locale;
  readonly pledge?: number;
  readonly code?: string;
}

const start = ({ enrolmentId, ...body }: Wish, key: string) =>
  call(api.POST('/v1/enrolments/{id}/attempts', { params: { path: { id: enrolmentId }, header: { 'Idempotency-Key': key } }, body }));

export interface BeginProps {
  readonly enrolmentId: string;
  readonly requirement: Requirement;
  readonly label: string;
  /** What an exam asks for before it begins. */
  readonly conditions?: { readonly fields: ReactNode; readonly given: Pick<Wish, 'pledge' | 'code'>; readonly isOpen: boolean };
}

export function Begin({ enrolmentId, requirement, label, conditions }: BeginProps) {
  const { t, locale } = useLearningWords();
  const why = useWhy(requirement);
  const navigate = useNavigate();
  const begin = useCreating(start, {
    onSuccess: (attempt) => {
      queryClient.setQueryData(['attempt', attempt.id], attempt);
      void queryClient.invalidateQueries({ queryKey: progressQuery(enrolmentId).queryKey });
      return navigate({ to: '/attempts/$attemptId', params: { attemptId: attempt.id }, search: { enrolment: enrolmentId } });
    },
  });
  return (
    <form
      className={classes.begin}
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate({ enrolmentId, requirement: requirement.requirement, locale, ...(requirement.openAttemptId ? {} : conditions?.given) });
      }}
    >
      {requirement.open && !requirement.openAttemptId && conditions?.fields}
      <ProblemNote error={begin.error} />
      {why && (
        <StatusNote tone="neutral" icon="clock" title={t('start.notOpen')}>
          <p>{why}</p>
        </StatusNote>
      )}
      <div className={classes.buttons}>
        {requirement.open && (requirement.openAttemptId || conditions?.isOpen !== false) && (
          <Button type="submit" size="lg" loading={begin.isPending}>
            {requirement.openAttemptId ? t('start.resume') : label}
          </Button>
        )}
        <ButtonLink to="/study/$enrolmentId" params={{ enrolmentId }} variant="default" size="lg">
          {t('start.back')}
        </ButtonLink>
      </div>
    </form>
  );
}
