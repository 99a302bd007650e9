// What does an edition of the programme change, and what is left to do before cohorts can learn by it?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isFull } from '#libs/curriculum/core/edition.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import type { EditionProps } from './contract.js';
import { DraftActs, PublishedActs } from './edition-acts.js';
import classes from './edition.module.css';
import { FaultList } from './fault-list.js';
import { ModuleLessons } from './module-lessons.js';
import { editionQuery } from './queries.js';
import { useEditionWords } from './words.js';

export function EditionPage() {
  const { academyId, editionId } = useParams({ from: '/framed/signed-in/academies/$academyId/editions/$editionId' });
  const query = useQuery(editionQuery(academyId, editionId));
  return <Loaded query={query}>{(edition) => <EditionOverview key={editionId} academyId={academyId} edition={edition} isNewest={!query.isFetching} />}</Loaded>;
}

function EditionOverview({ academyId, edition, isNewest }: EditionProps & { readonly isNewest: boolean }) {
  const { t, locale } = useEditionWords();
  const { name, base, adapted, added, state, publishedAt, modules, lost, faults } = edition;
  const isDraft = state === 'draft';
  const back = (
    <BackLink to="/academies/$academyId/editions" params={{ academyId }}>
      {t('edition.above')}
    </BackLink>
  );
  return (
    <Page title={name} above={back} lead={t('edition.lead', { title: base.title, version: base.version, changes: t('list.changes', { adapted, added }) })} measure="reading">
      <StatusNote tone={isDraft ? 'neutral' : 'good'} icon={isDraft ? 'clock' : 'check'}>
        <p>{isDraft || !publishedAt ? t('edition.draftNote') : t('edition.publishedNote', { day: writeDay(publishedAt, locale) })}</p>
      </StatusNote>
      {isDraft ? <DraftActs academyId={academyId} edition={edition} isNewest={isNewest} /> : <PublishedActs academyId={academyId} edition={edition} />}
      {faults.length > 0 && (
        <Section title={t('edition.mend')}>
          <FaultList academyId={academyId} editionId={edition.id} faults={faults} />
        </Section>
      )}
      <p className={classes.same}>{t('edition.same', { version: base.version })}</p>
      {lost.length > 0 && (
        <Section title={t('edition.lost')} lead={t('edition.lostLead', { version: base.version })}>
          <ModuleLessons academyId={academyId} editionId={edition.id} isDraft={isDraft} lessons={lost} label={t('edition.lost')} />
        </Section>
      )}
      {modules.map(({ number, title, lessons, nextCode }) => (
        <Section key={number} title={`${number}. ${title}`}>
          <ModuleLessons academyId={academyId} editionId={edition.id} isDraft={isDraft} lessons={lessons} label={title} addition={isDraft && !isFull(number, lessons.map(({ code }) => code)) ? { number, nextCode } : null} />
        </Section>
      ))}
    </Page>
  );
}
