// On what does the decision about a certificate rest, and what still stands in its way?
import '@fontsource-variable/source-serif-4/wght.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { BackLink } from '../../ui/back-link.js';
import { StatusNote } from '../../ui/status.js';
import { usePowers } from '../academy/roles.js';
import type { Decision } from './contract.js';
import classes from './decision-page.module.css';
import { Identity, Independence } from './decision-grounds.js';
import { Practical, Requirements, Theory } from './decision-evidence.js';
import { IssueForm } from './issue-form.js';
import { Issued } from './issued.js';
import { Obstacles } from './obstacles.js';
import { decisionQuery } from './queries.js';
import { useCertificationWords } from './words.js';

export function DecisionPage() {
  const { academyId, enrolmentId } = useParams({ from: '/framed/signed-in/academies/$academyId/decisions/$enrolmentId' });
  const decision = useQuery(decisionQuery(academyId, enrolmentId));
  const [issued, setIssued] = useState<{ readonly enrolmentId: string; readonly certificate: Certificate } | null>(null);
  if (issued?.enrolmentId === enrolmentId) return <Issued academyId={academyId} certificate={issued.certificate} />;
  return (
    <Loaded query={decision}>
      {(known) => <Grounds key={enrolmentId} academyId={academyId} decision={known} onIssued={(certificate) => setIssued({ enrolmentId, certificate })} />}
    </Loaded>
  );
}

interface GroundsProps {
  readonly academyId: string;
  readonly decision: Decision;
  readonly onIssued: (certificate: Certificate) => void;
}

function Grounds({ academyId, decision, onIssued }: GroundsProps) {
  const { t } = useCertificationWords();
  const { trainee, programme, cohortName, obstacles } = decision;
  const decides = usePowers(academyId).roles.includes('certifier');
  const above = (
    <>
      <BackLink to="/academies/$academyId/trainees/$enrolmentId" params={{ academyId, enrolmentId: decision.enrolmentId }}>
        {trainee.name}
      </BackLink>{' '}
      · {cohortName} · {programme.title}
    </>
  );
  return (
    <Page title={t('decision.title', { name: trainee.name })} above={above}>
      <div className={classes.top}>
        {obstacles.length > 0 && <Obstacles academyId={academyId} decision={decision} />}
        {obstacles.length === 0 && (
          <StatusNote tone="good" icon="check" title={t('decision.clear')}>
            <p>{t('decision.clearText')}</p>
          </StatusNote>
        )}
        {decision.conditions.length > 0 && (
          <StatusNote tone="caution" icon="warning" title={t('decision.conditions')}>
            <p>{t('decision.conditionsText')}</p>
            <ul className={classes.rest}>
              {decision.conditions.map((code) => (
                <li key={code}>{t(`conditions.${code}`)}</li>
              ))}
            </ul>
          </StatusNote>
        )}
        <div className={classes.holder}>
          <span>{t('decision.legalName')}</span>
          {trainee.legalName ? <strong translate="no">{trainee.legalName}</strong> : <em>{t('decision.noLegalName')}</em>}
        </div>
      </div>
      <div className={classes.grounds}>
        <Theory exam={decision.exam} programme={programme} />
        <Practical academyId={academyId} enrolmentId={decision.enrolmentId} stations={decision.stations} logbook={decision.logbook} />
        <Identity name={decision.name} />
        {decides && <Independence independence={decision.independence} />}
      </div>
      <Requirements requirements={decision.requirements} />
      <IssueForm academyId={academyId} decision={decision} onIssued={onIssued} />
    </Page>
  );
}
