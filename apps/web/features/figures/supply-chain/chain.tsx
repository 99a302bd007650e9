// How does the chain look, and where in it runs the thread?
import { batchAt, batches, bottleAt, bottles, chainSize, clientAt, clients, type Batch } from '#libs/anatomy/supply-chain.js';
import classes from './figure.module.css';
import { useSupplyChainWords } from './words.js';

export interface Thread {
  readonly batches: readonly Batch[];
  readonly bottles: readonly number[];
  readonly clients: readonly number[];
}

const middle = 201;
const y = { maker: 20, supplier: 78, batch: 144, bottle: 208, state: 244, client: 330 } as const;

/** Lines begin below the words. */
const foot = (id: number): number => (bottles.find((bottle) => bottle.id === id)?.state === 'finished' ? y.state + 20 : y.state + 6);

export function Chain({ thread, isWritten }: { readonly thread: Thread; readonly isWritten: boolean }) {
  const { t } = useSupplyChainWords();
  const isTraced = thread.batches.length > 0 || undefined;
  const served = clients.flatMap((client) => client.bottles.map((bottle) => ({ client: client.id, bottle, isOn: thread.clients.includes(client.id) && thread.bottles.includes(bottle) })));
  return (
    <svg viewBox={`0 0 ${chainSize.width} ${chainSize.height}`} className={classes.chain} aria-hidden="true">
      <path d={`M${middle},${y.maker + 14} V${y.supplier - 14}`} className={classes.line} data-on={isTraced} />
      {batches.map((batch) => (
        <path key={batch} d={`M${middle},${y.supplier + 14} L${batchAt[batch]},${y.batch - 15}`} className={classes.line} data-on={thread.batches.includes(batch) || undefined} />
      ))}
      {bottles.map(({ id, batch }) => (
        <path key={id} d={`M${batchAt[batch]},${y.batch + 15} L${bottleAt(id)},${y.bottle - 18}`} className={classes.line} data-on={thread.bottles.includes(id) || undefined} />
      ))}
      {isWritten
        ? served.map(({ client, bottle, isOn }) => <path key={`${client} ${bottle}`} d={`M${bottleAt(bottle)},${foot(bottle)} L${clientAt(client)},${y.client - 11}`} className={classes.line} data-on={isOn || undefined} />)
        : (
            <text x={175} y={298} className={classes.broken}>
              {t('noRecord')}
            </text>
          )}
      <Box x={middle} at={y.maker} words={t('maker')} isOn={isTraced} />
      <Box x={middle} at={y.supplier} words={t('supplier')} isOn={isTraced} />
      <text x={4} y={112} className={classes.note}>
        {t('log')}
      </text>
      {batches.map((batch) => (
        <Box key={batch} x={batchAt[batch]} at={y.batch} words={batch} isOn={thread.batches.includes(batch) || undefined} />
      ))}
      {bottles.map(({ id, state }) => (
        <g key={id} className={classes.node} data-on={thread.bottles.includes(id) || undefined}>
          <path d={`M${bottleAt(id) - 4},${y.bottle - 18} h8 v7 q7,3 7,9 v17 q0,4 -4,4 h-14 q-4,0 -4,-4 v-17 q0,-6 7,-9 Z`} />
          <text x={bottleAt(id)} y={y.bottle + 11}>
            {id}
          </text>
          {t(`states.${state}`)
            .split('\n')
            .map((line, at) => (
              <text key={line} x={bottleAt(id)} y={y.state + at * 15} className={classes.state}>
                {line}
              </text>
            ))}
        </g>
      ))}
      {clients.map(({ id, hasBumps }) => (
        <g key={id} className={classes.node} data-on={thread.clients.includes(id) || undefined}>
          <circle cx={clientAt(id)} cy={y.client} r={10} />
          <text x={clientAt(id)} y={y.client + 4.6}>
            {id}
          </text>
          {hasBumps && <path d={`M${clientAt(id)},${y.client + 15} v0.1 M${clientAt(id) - 3.5},${y.client + 21} v0.1 M${clientAt(id) + 3.5},${y.client + 21} v0.1`} className={classes.bumps} />}
        </g>
      ))}
      <text x={175} y={371} className={classes.row}>
        {t('record')}
      </text>
    </svg>
  );
}

function Box({ x, at, words, isOn }: { readonly x: number; readonly at: number; readonly words: string; readonly isOn: boolean | undefined }) {
  return (
    <g className={classes.node} data-on={isOn}>
      <rect x={x - 48} y={at - 14} width={96} height={28} rx={4} />
      <text x={x} y={at + 5}>
        {words}
      </text>
    </g>
  );
}
