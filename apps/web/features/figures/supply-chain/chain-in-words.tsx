// What does the chain show, in words?
import { backwards, bottles, clients } from '#libs/anatomy/supply-chain.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import { useListing } from './listed.js';
import { Forwards } from './told.js';
import { useSupplyChainWords } from './words.js';

const [someone] = clients;

export function ChainInWords() {
  const { t } = useSupplyChainWords();
  const listing = useListing();
  return (
    <>
      <p>
        {t('inWords.chain')} {t('inWords.logHolds')}
      </p>
      <WordsTable
        caption={t('inWords.caption')}
        head={[t('inWords.head.bottle'), t('inWords.head.batch'), t('inWords.head.clients')]}
        rows={bottles.map((bottle) => {
          const served = clients.filter((client) => client.bottles.includes(bottle.id));
          return [`${bottle.id} (${t(`stateSaid.${bottle.state}`)})`, bottle.batch, served.length > 0 ? listing.people(served) : t('inWords.none')];
        })}
      />
      <p>{t('inWords.both')}</p>
      <p>
        22K07: <Forwards batch="22K07" isWritten />
      </p>
      <p>
        22M02: <Forwards batch="22M02" isWritten />
      </p>
      <p>
        {t('inWords.unwritten')} <Forwards batch="22K07" isWritten={false} /> {someone && t('lostOrigin', { client: t('clientIs', { id: someone.id }), bottles: listing.bottles(backwards(someone, false).bottles) })}
      </p>
    </>
  );
}
