// What stands around every page of the register?
import { Outlet } from '@tanstack/react-router';
import { NotFound } from '../../frame/not-found.js';
import { AreaNavigation } from '../../ui/area-navigation.js';
import { useMe } from '../identity/session.js';
import { useRegistrarWords } from './words.js';

export function RegisterArea() {
  const { t } = useRegistrarWords();
  const me = useMe();
  if (me && !me.registrar) return <NotFound />;
  const places = [
    { to: '/register', name: t('places.home'), isFirst: true },
    { to: '/register/academies', name: t('places.academies') },
    { to: '/register/concerns', name: t('places.concerns') },
    { to: '/register/certificates', name: t('places.certificates') },
    { to: '/register/exceptions', name: t('places.exceptions') },
    { to: '/register/exams', name: t('places.exams') },
    { to: '/register/bank', name: t('places.bank') },
    { to: '/register/agreement', name: t('places.agreement') },
    { to: '/register/ledger', name: t('places.ledger') },
  ];
  return (
    <>
      <AreaNavigation label={t('places.label')} places={places} />
      <Outlet />
    </>
  );
}
