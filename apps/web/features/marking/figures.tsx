// How long do candidates wait, and how far do two markers agree, item by item?
import { writeDay } from '../../i18n/written.js';
import { Empty } from '../../ui/empty.js';
import { Section } from '../../ui/section.js';
import { Table, tableClasses } from '../../ui/table.js';
import type { MarkingFigures } from './queries.js';
import { useMarkingWords } from './words.js';

const day = 24;

export function Figures({ items }: MarkingFigures) {
  const { t, locale } = useMarkingWords();
  const head = [t('figures.item'), t('figures.waiting'), t('figures.takes'), t('figures.alike'), t('figures.decided'), t('figures.agreement')].map((name, at) => (
    <th key={name} scope="col" className={at === 0 ? undefined : tableClasses.number}>
      {name}
    </th>
  ));
  const write = (value: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  return (
    <Section title={t('figures.title')} lead={t('figures.lead')}>
      {items.length === 0 ? (
        <Empty>{t('figures.empty')}</Empty>
      ) : (
        <Table caption={t('figures.title')} head={head}>
          {items.map(({ code, version, waiting, oldest, usualHours, answers, alike, decided, needed, points }) => (
            <tr key={`${code} ${version}`}>
              <th scope="row">{t('figures.version', { code, version })}</th>
              <td className={tableClasses.number}>{oldest === null ? '0' : t('figures.since', { waiting, day: writeDay(oldest, locale) })}</td>
              <td className={tableClasses.number}>{usualHours === null ? '–' : usualHours <= day ? t('figures.day') : t('figures.days', { count: Math.ceil(usualHours / day) })}</td>
              <td className={tableClasses.number}>{t('figures.of', { some: alike, all: answers })}</td>
              <td className={tableClasses.number}>{decided}</td>
              <td className={tableClasses.number}>
                {answers < needed
                  ? t('figures.tooFew', { answers, needed })
                  : points?.kappa == null
                    ? t('figures.alwaysTheSame')
                    : points.lower === null || points.upper === null
                      ? write(points.kappa)
                      : t('figures.between', { kappa: write(points.kappa), lower: write(points.lower), upper: write(points.upper) })}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
