// What must be known before the exam begins?
import type { ExamRules, Requirement } from '../../api/contract.js';
import { Page } from '../../frame/page.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { Begin } from './begin.js';
import { HowPointsComeAbout } from './how-points-come-about.js';
import { useLearningWords } from './words.js';

export interface StartExamProps {
  readonly enrolmentId: string;
  readonly requirement: Requirement;
  readonly rules: ExamRules;
}

export function StartExam({ enrolmentId, requirement, rules }: StartExamProps) {
  const { t } = useLearningWords();
  const { items, minutes, passPoints: points, gates, coolDownHours: hours, domains } = rules;
  return (
    <Page title={t('start.examTitle')} lead={t('start.examLead')} measure="reading">
      <Facts
        facts={[
          [t('start.items'), t('start.itemsValue', { count: items })],
          [t('start.time'), t('start.timeValue', { minutes })],
          [t('start.pass'), t('start.passValue', { points, items })],
          [t('start.gates'), t('start.gatesValue', { total: gates.total, needed: gates.needed })],
          [t('start.again'), t('start.againValue', { hours })],
          [t('start.saved'), t('start.savedValue')],
          [t('start.marking'), t('start.markingExam')],
        ]}
      />
      <Begin enrolmentId={enrolmentId} requirement={requirement} label={t('start.beginExam', { minutes })} />
      <HowPointsComeAbout />
      <Section title={t('start.domains')}>
        <Facts facts={domains.map(({ domain, title, items: count }) => [`${domain.replace('M', '')} ${title}`, t('start.domainItems', { count })] as const)} />
      </Section>
    </Page>
  );
}
