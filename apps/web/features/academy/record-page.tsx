// Who has done what in the academy's name?
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ListShape } from '../../frame/page-shape.js';
import { Page } from '../../frame/page.js';
import { writeMoment } from '../../i18n/written.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters } from '../../ui/filters.js';
import { More } from '../../ui/more.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Table, tableClasses } from '../../ui/table.js';
import { actSubjects, isAbout } from './act-subjects.js';
import { useActWords } from './acts.js';
import type { AuditLine } from './contract.js';
import { auditQuery } from './queries.js';
import classes from './record.module.css';
import { useSubjects, type RecordSubject } from './subjects.js';
import { useAcademyWords } from './words.js';

const from = '/framed/signed-in/academies/$academyId/record';

export function RecordPage() {
  const { t } = useAcademyWords();
  const { academyId } = useParams({ from });
  const record = useInfiniteQuery(auditQuery(academyId));
  const lines = record.data?.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('record.title')} lead={t('record.lead')}>
      <ProblemNote error={record.error} />
      {record.isPending && <ListShape rows={8} />}
      {lines?.length === 0 && <Empty>{t('record.empty')}</Empty>}
      {lines && lines.length > 0 && <Lines academyId={academyId} lines={lines} />}
      {record.hasNextPage && (
        <More loading={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>{t('record.more')}</More>
      )}
    </Page>
  );
}

function Lines({ academyId, lines }: { readonly academyId: string; readonly lines: readonly AuditLine[] }) {
  const { t } = useAcademyWords();
  const subjectOf = useSubjects(academyId);
  const { about } = useSearch({ from });
  const navigate = useNavigate({ from: '/academies/$academyId/record' });
  const shown = lines.filter(({ act }) => about === undefined || isAbout(act, about));
  const head = [
    { name: t('record.at'), className: tableClasses.wide },
    t('record.act'),
    t('record.who'),
  ];
  return (
    <>
      <Filters label={t('record.filters')}>
        <ChoiceFilter
          label={t('record.about')}
          all={t('record.everything')}
          value={about}
          choices={actSubjects.map((subject) => [subject, t(`subjects.${subject}`)] as const)}
          onChange={(value) => void navigate({ search: { about: value }, replace: true })}
        />
      </Filters>
      {shown.length === 0 && <p aria-live="polite">{t('record.nothing')}</p>}
      {shown.length > 0 && (
        <Table caption={t('record.title')} head={head}>
          {shown.map((line) => (
            <Line key={line.id} line={line} subject={subjectOf(line)} />
          ))}
        </Table>
      )}
    </>
  );
}

function Line({ line: { at, act, actorName, detail }, subject }: { readonly line: AuditLine; readonly subject: RecordSubject | null }) {
  const { t, locale } = useAcademyWords();
  const say = useActWords();
  const moment = writeMoment(at, locale);
  return (
    <tr>
      <td className={`${tableClasses.wide} ${tableClasses.number}`}>
        <time dateTime={at}>{moment}</time>
      </td>
      <td className={classes.act}>
        {say(act, detail)}
        {subject && <div className={classes.subject}>{subject.to ? <Link to={subject.to}>{subject.name}</Link> : subject.name}</div>}
        <time dateTime={at} className={`${classes.small} ${tableClasses.narrow}`}>
          {moment}
        </time>
      </td>
      <td>{actorName ?? t('record.nobody')}</td>
    </tr>
  );
}
