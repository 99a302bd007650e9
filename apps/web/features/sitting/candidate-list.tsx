// Who is there, how far is each, and is each still connected?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import { writeTime } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { sittingQuery, type SittingAtWork, type SittingCandidate } from './queries.js';
import classes from './sitting.module.css';
import { useSittingWords } from './words.js';

interface CandidateListProps {
  readonly academyId: string;
  readonly sitting: SittingAtWork;
}

export function CandidateList({ academyId, sitting: { id: sittingId, candidates, canCheckIn } }: CandidateListProps) {
  const { t } = useSittingWords();
  const client = useQueryClient();
  const checkIn = useMutation({
    mutationFn: (enrolmentId: string) => call(api.POST('/v1/academies/{academyId}/sittings/{sittingId}/check-ins', { params: { path: { academyId, sittingId } }, body: { enrolmentId } })),
    onSuccess: (known) => client.setQueryData(sittingQuery(academyId, sittingId).queryKey, known),
  });
  return (
    <Section title={t('candidates.title')}>
      <ProblemNote error={checkIn.error} />
      <Rows label={t('candidates.caption')}>
        {candidates.map((candidate) => (
          <Row
            key={candidate.enrolmentId}
            title={candidate.name}
            about={<Standing candidate={candidate} />}
            state={<Connection candidate={candidate} />}
            actions={
              canCheckIn &&
              !candidate.withdrawn &&
              candidate.checkedInAt === null && (
                <Button size="md" aria-label={t('candidates.checkOf', { name: candidate.name })} loading={checkIn.isPending && checkIn.variables === candidate.enrolmentId} onClick={() => checkIn.mutate(candidate.enrolmentId)}>
                  {t('candidates.check')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

function Standing({ candidate: { withdrawn, checkedInAt, attempt } }: { readonly candidate: SittingCandidate }) {
  const { t, locale } = useSittingWords();
  const facts = [checkedInAt === null ? t('candidates.absent') : t('candidates.checked', { time: writeTime(checkedInAt, locale) })];
  if (withdrawn) facts.unshift(t('candidates.withdrawn'));
  if (attempt) {
    const { state, answered, items, endedAt, takeOvers } = attempt;
    facts.push(state === 'in-progress' ? t('candidates.started', { answered, items }) : t(`candidates.${state}`, { answered, items, time: endedAt ? writeTime(endedAt, locale) : '' }));
    if (takeOvers > 0) facts.push(t('candidates.tookOver', { count: takeOvers }));
  } else if (checkedInAt !== null) facts.push(t('candidates.waiting'));
  return <span className={classes.facts}>{facts.join(' · ')}</span>;
}

/** A page is heard of every quarter of a minute: silence of more than two of them is worth a look. */
const silence = 40;

function Connection({ candidate: { attempt } }: { readonly candidate: SittingCandidate }) {
  const { t } = useSittingWords();
  if (!attempt || (attempt.state !== 'in-progress' && attempt.state !== 'on-break')) return null;
  const { silentSeconds } = attempt;
  if (silentSeconds !== null && silentSeconds <= silence) {
    return (
      <Status tone="good" icon="check">
        {t('candidates.here')}
      </Status>
    );
  }
  return (
    <Status tone="caution" icon="warning">
      {silentSeconds === null ? t('candidates.unheard') : t('candidates.silent', { minutes: Math.max(1, Math.round(silentSeconds / 60)) })}
    </Status>
  );
}
