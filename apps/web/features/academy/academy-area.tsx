// What stands around every page of an academy?
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import type { AcademyState } from '../../api/contract.js';
import { NotFound } from '../../frame/not-found.js';
import { AreaNavigation } from '../../ui/area-navigation.js';
import { StatusNote } from '../../ui/status.js';
import classes from './academy-area.module.css';
import { academyQuery } from './queries.js';
import { usePowers } from './roles.js';
import { useAcademyWords } from './words.js';

export function AcademyArea() {
  const { t } = useAcademyWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId' });
  const { isStaff, owns, enrols, assesses, name } = usePowers(academyId);
  const academy = useQuery(academyQuery(academyId));
  if (!isStaff || academy.error?.status === 404) return <NotFound />;
  const at = (page: string) => `/academies/${academyId}${page}`;
  const places = [
    { to: at(''), name: t('places.home'), isFirst: true },
    { to: at('/certificates'), name: t('places.certificates') },
    ...(enrols ? [{ to: at('/editions'), name: t('places.editions') }] : []),
    { to: at('/sittings'), name: t('places.sittings') },
    ...(assesses || owns ? [{ to: at('/marking'), name: t('places.marking') }] : []),
    { to: at('/people'), name: t('places.people') },
    ...(owns ? [{ to: at('/agreement'), name: t('places.agreement') }] : []),
    ...(owns ? [{ to: at('/record'), name: t('places.record') }] : []),
  ];
  return (
    <>
      <AreaNavigation label={t('places.label', { academy: name })} places={places} />
      {academy.data && <Standing state={academy.data.state} />}
      <Outlet />
    </>
  );
}

function Standing({ state }: { readonly state: AcademyState }) {
  const { t } = useAcademyWords();
  if (state !== 'suspended' && state !== 'closed') return null;
  return (
    <div className={classes.standing}>
      <StatusNote tone="bad" icon="stop" title={t(`standing.${state}.title`)}>
        <p>{t(`standing.${state}.text`)}</p>
      </StatusNote>
    </div>
  );
}
