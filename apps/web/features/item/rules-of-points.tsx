// How do points come about, in full?
import { Facts } from '../../ui/facts.js';
import type { PointRule } from './point-rules.js';
import { useItemWords } from './words.js';

export function RulesOfPoints({ rules }: { readonly rules: readonly PointRule[] }) {
  const { t } = useItemWords();
  return (
    <>
      <p>{t('rules.lead')}</p>
      <Facts facts={rules.map((rule) => [t(`rules.${rule}.name`), t(`rules.${rule}.text`)] as const)} />
    </>
  );
}
