// What must be known before the exam begins?
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExamRules, Requirement } from '../../api/contract.js';
import { Page } from '../../frame/page.js';
import { writeNumber } from '../../i18n/written.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { ownConditionsQuery } from '../accommodation/queries.js';
import { BeginExam } from './begin-exam.js';
import { HowPointsComeAbout } from './how-points-come-about.js';
import { useLearningWords } from './words.js';

export interface StartExamProps {
  readonly enrolmentId: string;
  readonly requirement: Requirement;
  readonly rules: ExamRules;
}

export function StartExam({ enrolmentId, requirement, rules }: StartExamProps) {
  const { t, locale } = useLearningWords();
  const { items, passPoints: points, gates, coolDownHours: hours, domains, pilots } = rules;
  const own = useQuery(ownConditionsQuery(enrolmentId)).data;
  const minutes = rules.minutes * (own?.timeFactor ?? 1);
  const breaks = own?.breakMinutes ?? 0;
  return (
    <Page title={t('start.examTitle')} lead={t('start.examLead')} measure="reading">
      <Facts
        facts={[
          [t('start.items'), `${t('start.itemsValue', { count: items })}${pilots > 0 ? ` ${t('start.pilots', { count: pilots })}` : ''}`],
          [t('start.time'), t(own && own.timeFactor > 1 ? 'start.timeMore' : 'start.timeValue', { minutes: writeNumber(minutes, locale), usual: rules.minutes })],
          ...(breaks > 0 ? [[t('start.breaks'), t('start.breaksValue', { count: breaks })] as const] : []),
          [t('start.pass'), t('start.passValue', { points, items })],
          [t('start.gates'), t('start.gatesValue', { total: gates.total, needed: gates.needed })],
          [t('start.again'), t('start.againValue', { hours })],
          [t('start.saved'), t('start.savedValue')],
          [t('start.marking'), t('start.markingExam')],
        ]}
      />
      <BeginExam enrolmentId={enrolmentId} requirement={requirement} label={t('start.beginExam', { minutes: writeNumber(minutes, locale) })} />
      <HowPointsComeAbout />
      <p>
        <Link to="/pass-mark">{t('start.passMark')}</Link>
      </p>
      <Section title={t('start.domains')}>
        <Facts facts={domains.map(({ domain, title, items: count, least }) => [`${domain.replace('M', '')} ${title}`, `${t('start.domainItems', { count })}${least === null ? '' : `. ${t('start.domainLeast', { points: writeNumber(least, locale) })}`}`] as const)} />
      </Section>
    </Page>
  );
}
