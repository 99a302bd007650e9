// What can a person do about the own account, from every page?
import { useId, useRef, type MouseEvent } from 'react';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Me } from '../api/contract.js';
import { problemText } from '../api/problem.js';
import classes from './account-menu.module.css';
import { notify } from './notices.js';
import { useFrameWords } from './words.js';

const initials = (name: string) => {
  const parts = name.trim().split(/\s+/);
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return letters.map((part) => part?.[0] ?? '').join('').toLocaleUpperCase();
};

/** A list that the browser opens and closes, also by Escape and by a press elsewhere. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const { t } = useFrameWords();
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const close = () => list.current?.hidePopover();
  const go = async (everywhere: boolean) => {
    close();
    try {
      const { leave } = await import('../features/identity/leave.js');
      await navigate(await leave(everywhere));
    } catch (error) {
      notify(problemText(error), 'bad');
    }
  };
  // runs before the browser opens the list: below the button, at its right edge
  const place = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const { bottom, right } = currentTarget.getBoundingClientRect();
    list.current?.style.setProperty('--list-top', `${Math.round(bottom)}px`);
    list.current?.style.setProperty('--list-right', `${Math.round(document.documentElement.clientWidth - right)}px`);
  };
  return (
    <>
      <button type="button" className={classes.account} aria-label={t('accountOf', { name: me.name })} popoverTarget={id} onClick={place}>
        <span className={classes.initials} aria-hidden="true">
          {initials(me.name)}
        </span>
        <IconChevronDown size={14} aria-hidden="true" />
      </button>
      <div ref={list} id={id} popover="auto" className={classes.list}>
        <p className={classes.name}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
        </p>
        <ul>
          <li>
            <Link to="/account" onClick={close}>
              {t('account')}
            </Link>
          </li>
          <li>
            <button type="button" onClick={() => void go(false)}>
              {t('signOut')}
            </button>
          </li>
          <li>
            <button type="button" onClick={() => void go(true)}>
              {t('signOutEverywhere')}
            </button>
          </li>
        </ul>
      </div>
    </>
  );
}
