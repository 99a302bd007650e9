// What comes in of a file, what is changed, lost and refused, and is that accepted?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Status, StatusNote } from '../../ui/status.js';
import type { ExchangedItem, ExchangeReport } from './contract.js';
import classes from './exchange.module.css';
import { NoteList } from './note-list.js';
import { acceptReport, type GivenFile } from './requests.js';
import { useExchangeWords } from './words.js';

export function ReportPart({ report, given }: { readonly report: ExchangeReport; readonly given: GivenFile }) {
  const { t } = useExchangeWords();
  const [isRead, setRead] = useState(false);
  const queryClient = useQueryClient();
  const accepting = useMutation({ mutationFn: () => acceptReport(given, report.digest), onSuccess: () => queryClient.invalidateQueries({ queryKey: ['register'] }) });
  const { items, refused } = report;
  if (accepting.data) {
    const { inReview, drafts } = accepting.data;
    return (
      <div className={classes.report}>
        <StatusNote tone="good" icon="check" title={t('report.done')} speaks="politely">
          {inReview > 0 && <p>{t('report.inReview', { count: inReview })}</p>}
          {drafts > 0 && <p>{t('report.drafts', { count: drafts })}</p>}
        </StatusNote>
      </div>
    );
  }
  return (
    <div className={classes.report}>
      <h3>{t('report.title')}</h3>
      <StatusNote tone={items.length === 0 ? 'bad' : refused.length > 0 ? 'caution' : 'good'} icon={items.length === 0 || refused.length > 0 ? 'warning' : 'check'} speaks="politely">
        <p>{items.length === 0 ? t('report.none') : t('report.found', { count: items.length })}</p>
        {refused.length > 0 && <p>{t('report.refused', { count: refused.length })}</p>}
      </StatusNote>
      {refused.length > 0 && (
        <>
          <h4>{t('report.refusedTitle')}</h4>
          <NoteList notes={refused} />
        </>
      )}
      <Rows label={t('report.title')}>
        {items.map((item) => (
          <ItemRow key={item.code} item={item} />
        ))}
      </Rows>
      {items.length > 0 && (
        <>
          <Checkbox label={t('report.read')} checked={isRead} onChange={({ currentTarget }) => setRead(currentTarget.checked)} />
          <ProblemNote error={accepting.error} />
          <div>
            <Button size="md" disabled={!isRead} loading={accepting.isPending} onClick={() => accepting.mutate()}>
              {t('report.accept', { count: items.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function ItemRow({ item: { code, kind, languages, places, notes, faults } }: { readonly item: ExchangedItem }) {
  const { t } = useExchangeWords();
  const about = t('report.about', { kind: t(`kinds.${kind}`), languages: languages.map((language) => t(`languages.${language}`)).join(' + '), places: places.join(', ') });
  return (
    <Row
      title={<span translate="no">{code}</span>}
      about={
        <>
          {about}
          {notes.length === 0 ? <p>{t('report.asIs')}</p> : <NoteList notes={notes} told={places} />}
        </>
      }
      state={
        faults.length === 0 ? (
          <Status tone="neutral" icon="clock">
            {t('report.whole')}
          </Status>
        ) : (
          <Status tone="caution" icon="warning">
            {t('report.faults', { count: faults.length })}
          </Status>
        )
      }
    />
  );
}
