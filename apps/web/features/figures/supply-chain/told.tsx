// Who and what is found along the thread?
import { backwards, clients, forwards, type Batch, type Client } from '#libs/anatomy/supply-chain.js';
import { useListing } from './listed.js';
import { useSupplyChainWords } from './words.js';

export function Forwards({ batch, isWritten }: { readonly batch: Batch; readonly isWritten: boolean }) {
  const { t } = useSupplyChainWords();
  const listing = useListing();
  const { toLockAway, finished, clients: reached, toDoctor } = forwards(batch);
  return (
    <>
      <b>{isWritten ? t('list', { count: reached.length, ids: listing.people(reached) }) : t('lost', { batch, total: clients.length })}</b> {isWritten && (toDoctor.length > 0 ? t('doctor', { ids: listing.people(toDoctor) }) : t('noDoctor'))}{' '}
      {t('lock', { bottles: listing.bottles(toLockAway) })} {isWritten && finished.length > 0 && t('gone', { bottles: listing.bottles(finished) })}
    </>
  );
}

export function Backwards({ person, isWritten }: { readonly person: Client; readonly isWritten: boolean }) {
  const { t } = useSupplyChainWords();
  const listing = useListing();
  const { bottles, batches, others } = backwards(person, isWritten);
  const client = t('clientIs', { id: person.id });
  if (!isWritten) return <b>{t('lostOrigin', { client, bottles: listing.bottles(bottles) })}</b>;
  return (
    <>
      <b>{t('origin', { client, bottles: listing.bottles(bottles), batches: listing.all(batches) })}</b> {batches.length > 1 && t('two')} {t('others', { count: others.length })}
    </>
  );
}
