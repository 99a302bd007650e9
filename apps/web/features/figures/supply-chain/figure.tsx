// How is a batch traced from the maker to the client, and from the client back?
import { useId, useState } from 'react';
import { backwards, batches, clients, forwards, suspectSteps, type Batch, type Client } from '#libs/anatomy/supply-chain.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { Chain, type Thread } from './chain.js';
import { ChainInWords } from './chain-in-words.js';
import classes from './figure.module.css';
import { Backwards, Forwards } from './told.js';
import { useSupplyChainWords } from './words.js';

/** Chosen first: one of the two with bumps. */
const [firstClient = { id: 0, bottles: [], hasBumps: false }] = clients.filter(({ hasBumps }) => hasBumps);

function threadOf(direction: 'forwards' | 'backwards', batch: Batch, person: Client, isWritten: boolean): Thread {
  if (direction === 'forwards') {
    const { toLockAway, finished, clients: reached } = forwards(batch);
    return { batches: [batch], bottles: [...toLockAway, ...finished].map(({ id }) => id), clients: isWritten ? reached.map(({ id }) => id) : [] };
  }
  const origin = backwards(person, isWritten);
  return { batches: isWritten ? origin.batches : [], bottles: isWritten ? origin.bottles.map(({ id }) => id) : [], clients: [person.id] };
}

export function Drawing() {
  const { t } = useSupplyChainWords();
  const id = useId();
  const [direction, setDirection] = useState<'forwards' | 'backwards'>('forwards');
  const [batch, setBatch] = useState<Batch>('22K07');
  const [person, setPerson] = useState<Client>(firstClient);
  const [isWritten, setWritten] = useState(true);
  return (
    <Frame id="supply-chain" title={t('title')} caption={t('caption')} description={<ChainInWords />}>
      <OptionRow label={t('direction')} value={direction} options={(['forwards', 'backwards'] as const).map((one) => [one, t(`directions.${one}`)] as const)} onChange={setDirection} />
      <Chain thread={threadOf(direction, batch, person, isWritten)} isWritten={isWritten} />
      <ul className={classes.legend} aria-hidden="true">
        <li>
          <svg viewBox="0 0 22 12" width="22" height="12">
            <path d="M1,6 H13" className={classes.line} data-on="true" />
            <circle cx={16} cy={6} r={5} className={classes.swatch} />
          </svg>
          {t('thread')}
        </li>
        <li>
          <svg viewBox="0 0 14 12" width="14" height="12">
            <path d="M7,3 v0.1 M3.5,9 v0.1 M10.5,9 v0.1" className={classes.bumps} />
          </svg>
          {t('bumps')}
        </li>
      </ul>
      {direction === 'forwards' ? (
        <OptionRow label={t('batch')} value={batch} options={batches.map((one) => [one, one] as const)} onChange={setBatch} />
      ) : (
        <div className={classes.choose}>
          <label htmlFor={id}>{t('client')}</label>
          <select id={id} value={person.id} onChange={(event) => setPerson(clients.find((one) => one.id === Number(event.currentTarget.value)) ?? firstClient)}>
            {clients.map((one) => (
              <option key={one.id} value={one.id}>
                {t(one.hasBumps ? 'clientBumps' : 'clientIs', { id: one.id })}
              </option>
            ))}
          </select>
        </div>
      )}
      <label className={classes.written}>
        <input type="checkbox" checked={isWritten} onChange={(event) => setWritten(event.currentTarget.checked)} />
        <span>{t('written')}</span>
      </label>
      <output className={classes.told}>{direction === 'forwards' ? <Forwards batch={batch} isWritten={isWritten} /> : <Backwards person={person} isWritten={isWritten} />}</output>
      <p className={classes.head}>{t('orderTitle')}</p>
      <ol className={classes.order}>
        {suspectSteps.map((step) => (
          <li key={step}>{t(`order.${step}`)}</li>
        ))}
      </ol>
      <p className={classes.keep}>{t('keep')}</p>
    </Frame>
  );
}
