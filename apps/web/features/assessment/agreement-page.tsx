// How far do assessors agree, at an academy or in the whole register?
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { Empty } from '../../ui/empty.js';
import { Section } from '../../ui/section.js';
import { Table, tableClasses } from '../../ui/table.js';
import { Figures } from '../marking/figures.js';
import { registerMarkingQuery } from '../marking/queries.js';
import type { Agreement, Kappa, StationAgreements } from './contract.js';
import { agreementQuery, registerAgreementQuery } from './queries.js';
import { useAgreementWords } from './agreement-words.js';

export function AcademyAgreementPage() {
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/agreement' });
  return <AgreementPage query={useQuery(agreementQuery(academyId))} />;
}

export function RegisterAgreementPage() {
  return (
    <>
      <AgreementPage query={useQuery(registerAgreementQuery)} />
      <Loaded query={useQuery(registerMarkingQuery)}>{({ items }) => <Figures items={items} />}</Loaded>
    </>
  );
}

function AgreementPage({ query }: { readonly query: UseQueryResult<StationAgreements> }) {
  const { t } = useAgreementWords();
  return (
    <Loaded query={query}>
      {({ stations, people }) => (
        <Page title={t('title')} lead={t('lead')}>
          {stations.length === 0 && <Empty>{t('empty')}</Empty>}
          {stations.length > 0 && (
            <Section title={t('stations')}>
              <Agreements caption={t('stations')} first={t('station')} rows={stations.map(({ code, title, agreement }) => ({ name: `${code} ${title}`, agreement }))} />
            </Section>
          )}
          {people.length > 0 && (
            <Section title={t('people')} lead={t('peopleLead')}>
              <Agreements caption={t('people')} first={t('two')} rows={people.map(({ assessorNames, agreement }) => ({ name: assessorNames.join(' · '), agreement }))} />
            </Section>
          )}
        </Page>
      )}
    </Loaded>
  );
}

interface AgreementsProps {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly { readonly name: string; readonly agreement: Agreement }[];
}

function Agreements({ caption, first, rows }: AgreementsProps) {
  const { t } = useAgreementWords();
  const head = [first, ...[t('alike'), t('result'), t('steps')].map((name) => ({ name, className: tableClasses.number }))];
  return (
    <Table caption={caption} head={head}>
      {rows.map(({ name, agreement }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className={tableClasses.number}>{t('of', { some: agreement.alike, all: agreement.takings })}</td>
          <td className={tableClasses.number}>
            <Figure agreement={agreement} kappa={agreement.result} />
          </td>
          <td className={tableClasses.number}>
            <Figure agreement={agreement} kappa={agreement.steps} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Figure({ agreement: { takings, needed }, kappa: found }: { readonly agreement: Agreement; readonly kappa: Kappa | null }) {
  const { t, locale } = useAgreementWords();
  if (found === null) return t('tooFew', { takings, needed });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(found.observed);
  const write = (value: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  if (found.kappa === null) return t('alwaysTheSame', { percent });
  if (found.lower === null || found.upper === null) return t('kappa', { percent, kappa: write(found.kappa) });
  return t('kappaBetween', { percent, kappa: write(found.kappa), lower: write(found.lower), upper: write(found.upper) });
}
