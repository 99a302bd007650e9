// Who chose which option of an item?
import { Status } from '../../ui/status.js';
import { Table, tableClasses } from '../../ui/table.js';
import type { ExaminedItem } from './contract.js';
import { writeFigure, writeShare } from './figures.js';
import { Measured, TooFew } from './measured.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

export function OptionTable({ item: { options, choosing, omitted, facility, neededForOptions, locale: language } }: { readonly item: ExaminedItem }) {
  const { t, locale } = useStatisticsWords();
  if (!choosing) return <p className={classes.quiet}>{t('item.noOptions')}</p>;
  if (!options) return <TooFew candidates={facility.candidates} needed={neededForOptions} />;
  const figure = (value: number | null) => (value === null ? '–' : writeFigure(value, locale));
  return (
    <>
      <Table
        caption={t('item.options')}
        head={[
          t('item.option'),
          t('item.share'),
          t('item.goes'),
          { name: t('item.meanRest'), className: tableClasses.wide },
        ]}
      >
        {options.map(({ id, text, correct, share, discrimination, meanRest, nonFunctional }) => (
          <tr key={id}>
            <th scope="row">
              <span lang={language}>{text}</span>{' '}
              {correct && (
                <Status tone="good" icon="check">
                  {t('item.key')}
                </Status>
              )}
              {nonFunctional && (
                <Status tone="neutral" icon="warning">
                  {t('item.idle')}
                </Status>
              )}
            </th>
            <td>
              <Measured measure={share} write={writeShare} />
            </td>
            <td className={tableClasses.number}>{figure(discrimination)}</td>
            <td className={tableClasses.wide}>{figure(meanRest)}</td>
          </tr>
        ))}
      </Table>
      {omitted !== null && <p className={classes.quiet}>{t('item.omitted', { share: writeShare(omitted, locale) })}</p>}
    </>
  );
}
