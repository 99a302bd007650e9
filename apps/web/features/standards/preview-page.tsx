// What would a form look like, and what has the bank for it?
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeNumber } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { Status, StatusNote } from '../../ui/status.js';
import { Table, tableClasses } from '../../ui/table.js';
import type { FormPreview, Supply } from './contract.js';
import { previewQuery } from './queries.js';
import { useStandardWords } from './words.js';

export function PreviewPage({ blueprintId }: { readonly blueprintId: string }) {
  const found = useQuery(previewQuery(blueprintId));
  return <Loaded query={found}>{(preview) => <Preview preview={preview} isDrawing={found.isFetching} onAgain={() => void found.refetch()} />}</Loaded>;
}

interface PreviewProps {
  readonly preview: FormPreview;
  readonly isDrawing: boolean;
  readonly onAgain: () => void;
}

function Preview({ preview, isDrawing, onAgain }: PreviewProps) {
  const { t, locale } = useStandardWords();
  const { code, version, ceilingForms, ceilingShare, recentForms, specimen, powerOfTen, items, relaxed, proved } = preview;
  return (
    <Page
      title={t('preview.title', { code, version })}
      above={<BackLink to="/register/exams">{t('preview.back')}</BackLink>}
      actions={
        <Button variant="default" loading={isDrawing} onClick={onAgain}>
          {t('preview.again')}
        </Button>
      }
    >
      <StatusNote tone="notice" icon="warning" title={t('preview.mark')}>
        <p>{t('preview.note')}</p>
      </StatusNote>
      {items === null && (
        <StatusNote tone="bad" icon="stop" title={t('preview.noneTitle')}>
          <p>{t(proved ? 'preview.noneProved' : 'preview.noneSearched')}</p>
        </StatusNote>
      )}
      <Section title={t('preview.supply')} lead={t('preview.supplyLead')}>
        <Facts
          facts={[
            [t('preview.forms'), powerOfTen === null ? t('preview.formsNone') : t('preview.formsAbout', { power: superscript(Math.floor(powerOfTen)) })],
            [t('preview.specimen'), t(specimen ? 'preview.specimenYes' : 'preview.specimenNo')],
            [t('preview.ceiling'), t('preview.ceilingValue', { share: `${writeNumber(ceilingShare * 100, locale)} %`, forms: ceilingForms, recent: recentForms })],
          ]}
        />
        <SupplyTable supply={preview.supply} />
      </Section>
      {items && (
        <Section title={t('preview.form')} lead={t('preview.formLead', { count: items.length })}>
          {relaxed && (
            <StatusNote tone="caution" icon="warning">
              <p>{t('preview.relaxed')}</p>
            </StatusNote>
          )}
          <Table
            caption={t('preview.form')}
            head={[
              t('preview.item'),
              t('preview.about'),
              { name: t('preview.exposure'), className: tableClasses.number },
            ]}
          >
            {items.map(({ code: item, domain, level, kind, gate, enemies, times, resting }) => (
              <tr key={item}>
                <th scope="row" translate="no">
                  {item}
                </th>
                <td>
                  {[domain, t(`levels.${level}`), t(`kinds.${kind}`), ...(gate ? [t('gate')] : []), ...(enemies.length > 0 ? [t('preview.enemies', { codes: enemies.join(', ') })] : [])].join(' · ')}
                </td>
                <td className={tableClasses.number}>
                  {times} {resting && t('preview.rests')}
                </td>
              </tr>
            ))}
          </Table>
        </Section>
      )}
    </Page>
  );
}

/** A phone has room for three. */
const looks = { wanted: tableClasses.number, there: tableClasses.number, hostile: `${tableClasses.number} ${tableClasses.wide}`, resting: `${tableClasses.number} ${tableClasses.wide}`, lacking: tableClasses.number } as const;

function SupplyTable({ supply }: { readonly supply: readonly Supply[] }) {
  const { t } = useStandardWords();
  const numbers = ['wanted', 'there', 'hostile', 'resting', 'lacking'] as const;
  const nameOf = ({ domain, gate, level, kind }: Supply): string =>
    [domain ?? t('preview.whole'), ...(gate === null ? [] : [t(gate ? 'preview.gates' : 'preview.others')]), ...(level ? [t(`levels.${level}`)] : []), ...(kind ? [t(`kinds.${kind}`)] : [])].join(', ');
  return (
    <Table
      caption={t('preview.supply')}
      head={[
        t('preview.for'),
        ...numbers.map((each) => ({ name: t(`preview.${each}`), className: looks[each] })),
      ]}
    >
      {supply.map((row) => (
        <tr key={nameOf(row)}>
          <th scope="row">{nameOf(row)}</th>
          {numbers.map((each) => (
            <td key={each} className={looks[each]}>
              {each === 'lacking' && row.lacking > 0 ? (
                <Status tone="bad" icon="warning">
                  {row.lacking}
                </Status>
              ) : (
                row[each]
              )}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

const superscript = (power: number): string => [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');
