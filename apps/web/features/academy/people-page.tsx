// Who works at the academy, and who has been invited?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { isOver } from '../../i18n/today.js';
import { writeDay } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import type { AcademyDetail, Invitation } from './contract.js';
import { MemberRow } from './member-row.js';
import { academyQuery } from './queries.js';
import { usePowers } from './roles.js';
import { useAcademyWords } from './words.js';

export function PeoplePage() {
  const { t } = useAcademyWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/people' });
  const { owns } = usePowers(academyId);
  const academy = useQuery(academyQuery(academyId));
  const invite = (
    <ButtonLink to="/academies/$academyId/people/invite" params={{ academyId }}>
      {t('people.invite')}
    </ButtonLink>
  );
  return (
    <Loaded query={academy}>
      {(known) => (
        <Page title={t('people.title')} lead={t('people.lead')} actions={owns ? invite : undefined}>
          <Members academy={known} />
          {owns && <Invitations invitations={known.invitations} />}
        </Page>
      )}
    </Loaded>
  );
}

function Members({ academy }: { readonly academy: AcademyDetail }) {
  const { t } = useAcademyWords();
  return (
    <Section title={t('people.members')}>
      <Rows>
        {academy.members.map((member) => (
          <MemberRow key={member.personId} academyId={academy.id} member={member} />
        ))}
      </Rows>
    </Section>
  );
}

function Invitations({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t, locale } = useAcademyWords();
  const open = invitations.filter(({ acceptedAt }) => acceptedAt === null);
  return (
    <Section title={t('people.invitations')} lead={open.length > 0 ? t('people.invitationsLead') : undefined}>
      {open.length === 0 && <Empty>{t('people.noInvitation')}</Empty>}
      <Rows>
        {open.map(({ id, name, email, role, expiresAt }) => {
          const hasEnded = isOver(expiresAt);
          return (
            <Row
              key={id}
              title={name}
              about={`${t(`roles.${role}`)} · ${email}`}
              state={
                <Status tone={hasEnded ? 'caution' : 'neutral'} icon="clock">
                  {t(hasEnded ? 'people.expired' : 'people.validUntil', { day: writeDay(expiresAt, locale) })}
                </Status>
              }
            />
          );
        })}
      </Rows>
    </Section>
  );
}
