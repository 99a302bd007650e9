// Is the name that will stand on the certificate right?
import '@fontsource-variable/source-serif-4/wght.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { NameCheck } from '../../api/contract.js';
import { notify } from '../../frame/notices.js';
import { writeDay } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import classes from './name-section.module.css';
import { certificationQuery } from './queries.js';
import { useLearningWords } from './words.js';

export interface NameSectionProps {
  readonly enrolmentId: string;
  readonly name: NameCheck | null;
  readonly isCertified: boolean;
}

export function NameSection({ enrolmentId, name, isCertified }: NameSectionProps) {
  const { t, locale } = useLearningWords();
  return (
    <div id="name">
      <Section title={t('steps.name')} lead={t('name.lead')}>
        {!name && !isCertified && <p>{t('name.none')}</p>}
        {name && (
          <>
            <p className={classes.name} translate="no">
              {name.legalName}
            </p>
            <p className={classes.seen}>
              {t('name.asDocument', { document: t(`name.documents.${name.document}`), person: name.checkedByName, day: writeDay(name.checkedAt, locale) })}
            </p>
            {name.confirmedAt ? (
              <Status tone="good" icon="check">
                {t('name.confirmedOn', { day: writeDay(name.confirmedAt, locale) })}
              </Status>
            ) : (
              <Confirmation enrolmentId={enrolmentId} name={name} />
            )}
          </>
        )}
      </Section>
    </div>
  );
}

function Confirmation({ enrolmentId, name }: { readonly enrolmentId: string; readonly name: NameCheck }) {
  const { t } = useLearningWords();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: certificationQuery(enrolmentId).queryKey });
  const confirm = useMutation({
    mutationFn: () => call(api.POST('/v1/name-checks/{id}/confirmation', { params: { path: { id: name.checkId } }, })),
    onSuccess: () => {
      notify(t('name.confirmed'));
      return again();
    },
    // somebody may have entered the name again in the meantime
    onError: () => again(),
  });
  return (
    <div className={classes.confirmation}>
      <ProblemNote error={confirm.error} />
      <p>{t('name.ask')}</p>
      <Button onClick={() => confirm.mutate()} loading={confirm.isPending}>
        {t('name.confirm')}
      </Button>
      <p className={classes.seen}>{t('name.wrong', { person: name.checkedByName })}</p>
    </div>
  );
}
