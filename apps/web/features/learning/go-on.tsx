// What is the one thing to do now?
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { writeMoment } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { useGoOnWords } from './go-on-words.js';
import classes from './go-on.module.css';
import { RequirementTitle } from './requirement-title.js';
import type { Standing } from './way.js';

export interface GoOnProps {
  readonly standing: Standing;
  readonly enrolmentId: string;
}

export function GoOn({ standing, enrolmentId }: GoOnProps) {
  const { t, locale } = useGoOnWords();
  switch (standing.kind) {
    case 'do': {
      const { requirement } = standing;
      return (
        <NextLink requirement={requirement} enrolmentId={enrolmentId}>
          <span className={classes.small}>{requirement.openAttemptId ? t('goOnOpen') : t('goOn')} </span>
          <span className={classes.large}>
            <RequirementTitle requirement={requirement} />
          </span>
        </NextLink>
      );
    }
    case 'certified':
      return (
        <>
          <ButtonLink to="/my/certificates/$certificateId" params={{ certificateId: standing.id }} className={classes.button} size="xl">
            <span className={classes.words}>
              <span className={classes.large}>{t('openCertificate')} </span>
              <span className={classes.small}>{t('nothingNow.certified', { number: standing.number })}</span>
            </span>
          </ButtonLink>
          {standing.name === 'open' && <ToConfirm enrolmentId={enrolmentId}>{t('nothingNow.nameAgain')}</ToConfirm>}
        </>
      );
    case 'confirm-name':
      return <ToConfirm enrolmentId={enrolmentId}>{t('nothingNow.name')}</ToConfirm>;
    case 'station':
      return <p className={classes.waiting}>{t('nothingNow.station', { station: standing.requirement.title })}</p>;
    case 'cool-down':
      return <p className={classes.waiting}>{t('nothingNow.cool-down', { moment: writeMoment(standing.until, locale) })}</p>;
    case 'name-at-academy':
      return <p className={classes.waiting}>{t('nothingNow.nameAcademy')}</p>;
    case 'decision':
    case 'withdrawn':
      return <p className={classes.waiting}>{t(`nothingNow.${standing.kind}`)}</p>;
  }
}

/** Lessons end with it, too: the name stands on the page of the whole way. */
function ToConfirm({ enrolmentId, children }: Pick<GoOnProps, 'enrolmentId'> & { readonly children: ReactNode }) {
  const { t } = useGoOnWords();
  return (
    <p className={classes.waiting}>
      {children}{' '}
      <Link to="/study/$enrolmentId" params={{ enrolmentId }} hash="name">
        {t('askName')}
      </Link>
    </p>
  );
}

interface NextLinkProps extends Pick<GoOnProps, 'enrolmentId'> {
  readonly requirement: Extract<Standing, { kind: 'do' }>['requirement'];
  readonly children: ReactNode;
}

function NextLink({ requirement, enrolmentId, children }: NextLinkProps) {
  const look = { className: classes.button, size: 'xl' } as const;
  const words = <span className={classes.words}>{children}</span>;
  if (requirement.kind === 'lesson') {
    return (
      <ButtonLink to="/lessons/$lessonId" params={{ lessonId: requirement.subjectId }} search={{ enrolment: enrolmentId }} {...look}>
        {words}
      </ButtonLink>
    );
  }
  if (requirement.openAttemptId) {
    return (
      <ButtonLink to="/attempts/$attemptId" params={{ attemptId: requirement.openAttemptId }} search={{ enrolment: enrolmentId }} {...look}>
        {words}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink to="/study/$enrolmentId/start/$requirement" params={{ enrolmentId, requirement: requirement.requirement }} {...look}>
      {words}
    </ButtonLink>
  );
}
