// How long do candidates wait, and how far do two markers agree, item by item?
import { writeDay } from '../../i18n/written.js';
import { Empty } from '../../ui/empty.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import classes from './marking.module.css';
import type { MarkingFigures } from './queries.js';
import { useMarkingWords } from './words.js';

const day = 24;

export function Figures({ items }: MarkingFigures) {
  const { t } = useMarkingWords();
  return (
    <Section title={t('figures.title')} lead={t('figures.lead')}>
      {items.length === 0 && <Empty>{t('figures.empty')}</Empty>}
      {items.map((item) => (
        <FiguresOfItem key={`${item.code} ${item.version}`} item={item} />
      ))}
    </Section>
  );
}

function FiguresOfItem({ item: { code, version, waiting, oldest, usualHours, answers, alike, decided, needed, points } }: { readonly item: MarkingFigures['items'][number] }) {
  const { t, locale } = useMarkingWords();
  const write = (value: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  const agreement = () => {
    if (answers < needed) return t('figures.tooFew', { answers, needed });
    if (points === null || points.kappa === null) return t('figures.alwaysTheSame');
    if (points.lower === null || points.upper === null) return write(points.kappa);
    return t('figures.between', { kappa: write(points.kappa), lower: write(points.lower), upper: write(points.upper) });
  };
  const takes = usualHours === null ? '–' : usualHours <= day ? t('figures.day') : t('figures.days', { count: Math.ceil(usualHours / day) });
  return (
    <div className={classes.figures}>
      <h3>{t('figures.version', { code, version })}</h3>
      <Facts
        facts={[
          [t('figures.waiting'), oldest === null ? '0' : t('figures.since', { waiting, day: writeDay(oldest, locale) })],
          [t('figures.takes'), takes],
          [t('figures.alike'), t('figures.of', { some: alike, all: answers })],
          [t('figures.decided'), String(decided)],
          [t('figures.agreement'), agreement()],
        ]}
      />
    </div>
  );
}
