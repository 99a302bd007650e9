// What can a person do about the own account, from every page?
import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Me } from '../api/contract.js';
import { problemText } from '../api/problem.js';
import { signOut } from '../features/identity/session.js';
import classes from './frame.module.css';
import { notify } from './notices.js';
import { useFrameWords } from './words.js';

const initials = (name: string) => {
  const parts = name.trim().split(/\s+/);
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return letters.map((part) => part?.[0] ?? '').join('').toLocaleUpperCase();
};

export function AccountMenu({ me }: { readonly me: Me }) {
  const { t } = useFrameWords();
  const navigate = useNavigate();
  const leave = (everywhere: boolean) => {
    signOut(everywhere).then(
      () => navigate({ to: '/sign-in' }),
      (error: unknown) => notify(problemText(error), 'bad'),
    );
  };
  return (
    <Menu position="bottom-end" width={240} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={t('accountOf', { name: me.name })}>
          <span className={classes.initials} aria-hidden="true">
            {initials(me.name)}
          </span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.accountName}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
        </Menu.Label>
        <Menu.Item component={Link} to="/account">
          {t('account')}
        </Menu.Item>
        <Menu.Item onClick={() => leave(false)}>{t('signOut')}</Menu.Item>
        <Menu.Item onClick={() => leave(true)}>{t('signOutEverywhere')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
