// By which rules are questions marked: all of them, to be read in peace before anything begins?
import { Section } from '../../ui/section.js';
import { pointRules } from '../item/point-rules.js';
import { RulesOfPoints } from '../item/rules-of-points.js';
import { useItemWords } from '../item/words.js';

/** Which of them a form has is drawn when it begins, and told again above its first question. */
export function HowPointsComeAbout() {
  const { t } = useItemWords();
  return (
    <Section title={t('rules.title')}>
      <RulesOfPoints rules={pointRules} />
    </Section>
  );
}
