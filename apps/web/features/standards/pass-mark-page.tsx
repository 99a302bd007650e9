// How was the pass mark set, for anybody who asks?
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { Empty } from '../../ui/empty.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import type { PassMark } from './contract.js';
import { passMarksQuery } from './queries.js';
import { ResultFacts, StandardFacts } from './standard-facts.js';
import { useStandardWords } from './words.js';

export function PassMarkPage() {
  const { t } = useStandardWords();
  return (
    <Loaded query={useQuery(passMarksQuery)}>
      {(all) => (
        <Page title={t('passMark.title')} lead={t('passMark.lead')} measure="reading">
          {all.length === 0 && <Empty>{t('passMark.none')}</Empty>}
          {all.map((passMark) => (
            <Statement key={`${passMark.code} ${passMark.version}`} passMark={passMark} />
          ))}
        </Page>
      )}
    </Loaded>
  );
}

function Statement({ passMark: { code, version, standard, earlier } }: { readonly passMark: PassMark }) {
  const { t, locale } = useStandardWords();
  const { result, openedAt, ratedAt, adjustment, reason } = standard;
  return (
    <>
      <Section title={t('exam', { code, version })}>
        <StandardFacts standard={standard} />
        {!result && (
          <StatusNote tone="caution" icon="warning" title={t('passMark.authorsTitle')}>
            <p>{t('passMark.authors')}</p>
          </StatusNote>
        )}
      </Section>
      {result && (
        <>
          <Section title={t('passMark.panelTitle')}>
            <p>{t('passMark.panel', { count: result.judges })}</p>
            <ResultFacts result={result} dates={openedAt !== null && ratedAt !== null ? [openedAt, ratedAt] : undefined} moved={{ adjustment, reason }} />
            <p>{t('passMark.rounding')}</p>
          </Section>
          <Section title={t('passMark.limitsTitle')}>
            <p>{t('passMark.limits')}</p>
          </Section>
        </>
      )}
      {earlier.length > 0 && (
        <Section title={t('passMark.earlier')}>
          <ul>
            {earlier.map(({ number, passPoints, method, frozenAt }) => (
              <li key={number}>{t('passMark.earlierValue', { points: writeNumber(passPoints, locale), method: t(`method.${method}`), day: writeDay(frozenAt, locale) })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
