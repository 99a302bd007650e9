// What does a candidate say about a result, and what does whoever looks at it decide?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Facts } from '../../ui/facts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import classes from './appeal.module.css';
import { AppealState } from './appeal-state.js';
import { Decide } from './decide.js';
import { appealQuery, appealsKey, openReplay, type Appeal } from './queries.js';
import { ReplayPart } from './replay-part.js';
import { useAppealWords } from './words.js';

export function AppealPage({ appealId }: { readonly appealId: string }) {
  const found = useQuery(appealQuery(appealId));
  return <Loaded query={found}>{(appeal) => <Heard appeal={appeal} />}</Loaded>;
}

function Heard({ appeal }: { readonly appeal: Appeal }) {
  const { t, locale } = useAppealWords();
  const client = useQueryClient();
  const { id, askedAt, academy, reason, outcome, mayHear } = appeal;
  const replay = useMutation({ mutationFn: () => openReplay(id) });
  return (
    <Page title={t('appealOf', { day: writeDay(askedAt, locale) })} above={<BackLink to="/register/rescorings" search={{ appeal: 'all' }}>{t('backToAppeals')}</BackLink>} actions={<AppealState outcome={outcome} />}>
      <Section title={t('reason')}>
        <p className={classes.said} translate="no">{reason}</p>
        <Facts facts={[[t('academy'), <span key="academy" translate="no">{academy}</span>]]} />
      </Section>
      {outcome !== null && <Decided appeal={appeal} />}
      {!mayHear && (
        <StatusNote tone="caution" icon="warning">
          <p>{t('notImpartial')}</p>
        </StatusNote>
      )}
      {mayHear && !replay.data && (
        <Section title={t('replay')} lead={t('openHint')}>
          <Button loading={replay.isPending} onClick={() => replay.mutate()}>
            {t('open')}
          </Button>
          <ProblemNote error={replay.error} />
        </Section>
      )}
      {replay.data && <ReplayPart replay={replay.data} />}
      {replay.data && outcome === null && <Decide appeal={appeal} items={replay.data.items} onDone={() => client.invalidateQueries({ queryKey: appealsKey })} />}
    </Page>
  );
}

function Decided({ appeal: { outcome, reasons, decidedAt, itemVersionId } }: { readonly appeal: Appeal }) {
  const { t, locale } = useAppealWords();
  return (
    <Section title={t('decided')}>
      <Facts
        facts={[
          [t('outcome'), outcome === null ? '' : t(`outcomes.${outcome}`)],
          [t('reasonsGiven'), <span key="reasons" className={classes.said} translate="no">{reasons}</span>],
          ...(decidedAt === null ? [] : [[t('decidedOn'), writeDay(decidedAt, locale)] as const]),
        ]}
      />
      {itemVersionId !== null && (
        <ButtonLink to="/register/rescorings" search={{ item: itemVersionId }}>
          {t('toRescoring')}
        </ButtonLink>
      )}
    </Section>
  );
}
