// What is odd about the figures of an item?
import { StatusNote } from '../../ui/status.js';
import type { ExaminedItem, ItemFlag } from './contract.js';
import { writeFigure, writeShare } from './figures.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

export function FlagNotes({ item }: { readonly item: ExaminedItem }) {
  const { t, locale } = useStatisticsWords();
  const words = ({ kind, value, threshold, options }: ItemFlag) => ({
    value: value === null ? '' : writeFigure(value, locale),
    threshold: threshold === null ? '' : kind === 'non-functional-distractors' ? writeShare(threshold, locale) : writeFigure(threshold, locale),
    options: options.map((id) => `“${item.options?.find((option) => option.id === id)?.text ?? id}”`).join(', '),
    direction: t((value ?? 0) < 0 ? 'harder' : 'easier'),
  });
  return (
    <div className={classes.notes}>
      {item.flags.map((flag) => (
        <StatusNote key={flag.kind} tone={item.awaits ? 'caution' : 'neutral'} icon="warning" title={t(`flags.${flag.kind}`)}>
          <p>
            {t(`flagText.${flag.kind}`, words(flag))} {flag.clear === false && t('unsure')}
          </p>
        </StatusNote>
      ))}
    </div>
  );
}
