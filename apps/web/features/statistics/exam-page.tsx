// How did an exam and its items do?
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { BackLink } from '../../ui/back-link.js';
import { AnchorButton } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { Section } from '../../ui/section.js';
import type { ExamStatistics } from './contract.js';
import { ExamFacts } from './exam-facts.js';
import { writeFigure } from './figures.js';
import { ItemList } from './item-list.js';
import { PilotList } from './pilot-list.js';
import { examQuery } from './queries.js';
import { ScorePlot } from './score-plot.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

export function ExamPage() {
  const { blueprintId } = useParams({ from: '/framed/signed-in/register/exams/$blueprintId' });
  const found = useQuery(examQuery(blueprintId));
  return <Loaded query={found}>{(statistics) => <Statistics statistics={statistics} />}</Loaded>;
}

function Statistics({ statistics }: { readonly statistics: ExamStatistics }) {
  const { t, locale } = useStatisticsWords();
  const { blueprintId, code, version, exam, items, pilots, datasetHash, mostCandidates } = statistics;
  const files = `/v1/register/exam-statistics/${blueprintId}`;
  return (
    <Page
      title={t('exam.title', { code, version })}
      above={<BackLink to="/register/exams">{t('exam.back')}</BackLink>}
      lead={t('exam.lead', { most: writeFigure(mostCandidates, locale, 0) })}
      actions={
        exam.candidates > 0 && (
          <AnchorButton href={`${files}/report?locale=${locale}`} download variant="default" icon={<IconFileTypePdf size={18} aria-hidden="true" />}>
            {t('exam.report')}
          </AnchorButton>
        )
      }
    >
      {exam.candidates === 0 ? (
        <Empty>{t('exam.none')}</Empty>
      ) : (
        <>
          <Section title={t('exam.figures')} lead={t('intervalNote')}>
            <ExamFacts exam={exam} />
          </Section>
          <Section title={t('exam.scores')}>
            <ScorePlot exam={exam} />
          </Section>
          <Section title={t('exam.items')}>
            <ItemList blueprintId={blueprintId} items={items} />
          </Section>
          {pilots.length > 0 && (
            <Section title={t('exam.pilots')} lead={t('exam.pilotsLead')}>
              <PilotList blueprintId={blueprintId} pilots={pilots} />
            </Section>
          )}
          <Section title={t('exam.data')} lead={t('exam.hashText')}>
            <p className={classes.quiet}>{t('exam.hash')}</p>
            <p className={classes.hash}>
              <code>{datasetHash}</code>
            </p>
            <AnchorButton href={`${files}/dataset`} download variant="default" icon={<IconDownload size={18} aria-hidden="true" />}>
              {t('exam.dataset')}
            </AnchorButton>
          </Section>
        </>
      )}
    </Page>
  );
}
