// What must be known before a quiz begins?
import type { Requirement } from '../../api/contract.js';
import { Page } from '../../frame/page.js';
import { Facts } from '../../ui/facts.js';
import { Begin } from './begin.js';
import { HowPointsComeAbout } from './how-points-come-about.js';
import { useLearningWords } from './words.js';

export interface StartQuizProps {
  readonly enrolmentId: string;
  readonly requirement: Requirement;
}

export function StartQuiz({ enrolmentId, requirement }: StartQuizProps) {
  const { t } = useLearningWords();
  return (
    <Page title={requirement.title} lead={t('start.quizLead')} measure="reading">
      <Facts
        facts={[
          [t('start.items'), t('start.itemsQuiz')],
          [t('start.time'), t('start.timeNone')],
          [t('start.pass'), t('start.passQuiz')],
          [t('start.saved'), t('start.savedValue')],
          [t('start.marking'), t('start.markingQuiz')],
        ]}
      />
      <Begin enrolmentId={enrolmentId} requirement={requirement} label={t('start.beginQuiz')} />
      <HowPointsComeAbout />
    </Page>
  );
}
