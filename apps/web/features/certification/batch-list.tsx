// What has been submitted in one go before, and is any of it still under way?
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { writeMoment, writeNumber } from '../../i18n/written.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import type { BatchSummary } from './contract.js';
import { batchesQuery } from './queries.js';
import { useCertificationWords } from './words.js';

export function BatchList({ academyId }: { readonly academyId: string }) {
  const { t, locale } = useCertificationWords();
  const { data } = useQuery(batchesQuery(academyId));
  if (!data || data.length === 0) return null;
  return (
    <Section title={t('batch.earlier')}>
      <Rows>
        {data.map((batch) => (
          <Row
            key={batch.id}
            title={
              <Link to="/academies/$academyId/batches/$batchId" params={{ academyId, batchId: batch.id }}>
                {t('batch.title', { count: batch.size, written: writeNumber(batch.size, locale) })}
              </Link>
            }
            about={`${writeMoment(batch.submittedAt, locale)} · ${batch.certifierName}`}
            state={<BatchStatus batch={batch} />}
          />
        ))}
      </Rows>
    </Section>
  );
}

function BatchStatus({ batch: { size, waiting, issued, refused } }: { readonly batch: BatchSummary }) {
  const { t, locale } = useCertificationWords();
  const said = { count: size, done: writeNumber(size - waiting, locale), issued: writeNumber(issued, locale), refused: writeNumber(refused, locale), total: writeNumber(size, locale) };
  if (waiting > 0) {
    return (
      <Status tone="notice" icon="clock">
        {t('batch.progress', said)}
      </Status>
    );
  }
  return (
    <Status tone={refused > 0 ? 'caution' : 'good'} icon={refused > 0 ? 'warning' : 'check'}>
      {t('batch.someIssued', said)}
    </Status>
  );
}
