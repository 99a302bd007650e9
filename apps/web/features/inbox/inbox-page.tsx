// Which letters would the demonstration have sent?
import { Fragment } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { InboxLetter } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeMoment } from '../../i18n/written.js';
import { Empty } from '../../ui/empty.js';
import classes from './inbox-page.module.css';
import { useInboxWords } from './words.js';

export function InboxPage() {
  const { t } = useInboxWords();
  const letters = useQuery({ queryKey: ['inbox'], queryFn: () => call(api.GET('/v1/inbox')), refetchInterval: 5000, staleTime: 0 });
  return (
    <Loaded query={letters}>
      {(all) => (
        <Page title={t('title')} lead={t('lead')} measure="reading">
          {all.length === 0 && <Empty>{t('empty')}</Empty>}
          {all.map((letter) => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </Page>
      )}
    </Loaded>
  );
}

function Letter({ letter }: { readonly letter: InboxLetter }) {
  const { t, locale } = useInboxWords();
  return (
    <article className={classes.letter}>
      <h2>{letter.subject}</h2>
      <p className={classes.meta}>
        {t('to', { recipient: letter.recipient })} · <time dateTime={letter.sentAt}>{writeMoment(letter.sentAt, locale)}</time>
      </p>
      <p className={classes.body}>
        <WithLinks text={letter.body} />
      </p>
    </article>
  );
}

/** Addresses become links; those of our own pages stay in this installation, whatever its public address is. */
function WithLinks({ text }: { readonly text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/).map((part, index) => {
    const key = `${index} ${part}`;
    if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
    const url = new URL(part);
    const isOurs = /^\/(links|check|study|sign-in|my|academies|register)(\/|$)/.test(url.pathname);
    return (
      <a key={key} href={isOurs ? `${url.pathname}${url.search}` : part}>
        {part}
      </a>
    );
  });
}
