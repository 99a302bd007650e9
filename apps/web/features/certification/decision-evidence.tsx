// What has the trainee shown: in the exam, in practice, and in everything else that the programme asks for?
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { programmeQuery } from '../learning/queries.js';
import { DecisionPart } from '../logbook/decision-part.js';
import type { Decision } from './contract.js';
import classes from './decision-page.module.css';
import { useCertificationWords } from './words.js';

export function Theory({ exam, programme }: Pick<Decision, 'exam' | 'programme'>) {
  const { t, locale } = useCertificationWords();
  const titleOf = useModuleTitles(programme.versionId);
  return (
    <Section title={t('decision.theory')}>
      {!exam && <p>{t('decision.noExam')}</p>}
      {exam && (
        <>
          <p className={classes.figure}>{t('decision.examPoints', { points: writeNumber(exam.points, locale), possible: exam.possible })}</p>
          <p className={classes.quiet}>{t('decision.examGates', { right: exam.gatesRight, total: exam.gatesTotal })}</p>
          <ul className={classes.lines}>
            {exam.domains.map(({ domain, points, possible }) => (
              <li key={domain}>
                <span>{titleOf(domain)}</span>
                <span className={classes.dots}>
                  <DotRow dots={filled(Math.floor(points), possible)} />
                  {t('decision.domainPoints', { points: writeNumber(points, locale), possible })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** `M1` is "Skin physiology" as soon as the programme is there. */
function useModuleTitles(versionId: string): (domain: string) => string {
  const { t } = useCertificationWords();
  const programme = useQuery(programmeQuery(versionId)).data;
  return (domain) => {
    const number = domain.replace(/\D/g, '');
    return programme?.modules.find((module) => String(module.number) === number)?.title ?? t('decision.domain', { number });
  };
}

export function Practical({ academyId, enrolmentId, stations, logbook }: Pick<Decision, 'enrolmentId' | 'stations' | 'logbook'> & { readonly academyId: string }) {
  const { t, locale } = useCertificationWords();
  return (
    <Section title={t('decision.practical')}>
      {stations.length === 0 && <p>{t('decision.noStations')}</p>}
      <ul className={classes.lines}>
        {stations.map(({ title, assessorName: person, signedAt, passed }) => (
          <li key={`${title} ${signedAt}`}>
            <span>{title}</span>
            <span className={classes.small}>
              {passed ? t('decision.station', { person, day: writeDay(signedAt, locale) }) : t('decision.stationFailed', { person, day: writeDay(signedAt, locale) })}
            </span>
          </li>
        ))}
      </ul>
      <DecisionPart academyId={academyId} enrolmentId={enrolmentId} tally={logbook} />
    </Section>
  );
}

export function Requirements({ requirements }: Pick<Decision, 'requirements'>) {
  const { t, locale } = useCertificationWords();
  const done = requirements.filter(({ completedAt }) => completedAt !== null).length;
  return (
    <details className={classes.all}>
      <summary>
        {t('decision.requirements', { done, total: requirements.length })}
        <IconChevronDown size={18} aria-hidden="true" />
      </summary>
      <ul className={classes.lines}>
        {requirements.map(({ requirement, title, completedAt, by }) => (
          <li key={requirement}>
            <span>{title}</span>
            {completedAt === null ? (
              <Status tone="caution" icon="warning">
                {t('decision.missing')}
              </Status>
            ) : (
              <span className={classes.dots}>{by ? t('decision.requirementBy', { day: writeDay(completedAt, locale), person: by }) : writeDay(completedAt, locale)}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
