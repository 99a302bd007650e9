// Is the trainee's legal name settled, and has the certificate been decided?
import '@fontsource-variable/source-serif-4/wght.css';
import { useQuery } from '@tanstack/react-query';
import { writeDay } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { CertificateStatus } from '../certification/certificate-status.js';
import { nameOfTraineeQuery } from './queries.js';
import { usePowers } from './roles.js';
import type { TraineePartProps } from './trainee-part.js';
import classes from './trainee.module.css';
import { useAcademyWords } from './words.js';

export function TraineeName({ academyId, trainee }: TraineePartProps) {
  const { t, locale } = useAcademyWords();
  const { seesDecisions } = usePowers(academyId);
  const { enrolmentId } = trainee;
  const standing = useQuery(nameOfTraineeQuery(enrolmentId)).data;
  const name = standing?.name;
  const certificate = standing?.certificate;
  const params = { academyId, enrolmentId };
  return (
    <>
      <Section title={t('trainee.name')} lead={t('trainee.nameLead')}>
        <div className={classes.pieces}>
          {name && (
            <p className={classes.legalName} translate="no">
              {name.legalName}
            </p>
          )}
          {name && (
            <Status tone={name.confirmedAt ? 'good' : 'caution'} icon={name.confirmedAt ? 'check' : 'clock'}>
              {name.confirmedAt ? t('trainee.nameConfirmed', { day: writeDay(name.confirmedAt, locale) }) : t('trainee.nameWaiting', { day: writeDay(name.checkedAt, locale) })}
            </Status>
          )}
          {!certificate && (
            <ButtonLink to="/academies/$academyId/trainees/$enrolmentId/name" params={params} variant="default">
              {name ? t('trainee.nameAgain') : t('trainee.nameCheck')}
            </ButtonLink>
          )}
        </div>
      </Section>
      <Section title={t('trainee.certificate')}>
        <div className={classes.pieces}>
          {certificate && (
            <>
              <CertificateStatus state={certificate.state} />
              <ButtonLink to="/academies/$academyId/certificates/$certificateId" params={{ academyId, certificateId: certificate.id }} variant="default">
                <CertificateNumber number={certificate.number} />
              </ButtonLink>
            </>
          )}
          {!certificate && <p>{trainee.stage === 'complete' ? t('trainee.toDecide') : t('trainee.notYet')}</p>}
          {!certificate && seesDecisions && (
            <ButtonLink to="/academies/$academyId/decisions/$enrolmentId" params={params} variant="default">
              {t('trainee.decision')}
            </ButtonLink>
          )}
        </div>
      </Section>
    </>
  );
}
