// Which items does an exam have, and which of them ask for a look?
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { writeDay } from '../../i18n/written.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters } from '../../ui/filters.js';
import { Status } from '../../ui/status.js';
import type { ItemFigures } from './contract.js';
import { itemFilters, type ItemFilter } from './item-filter.js';
import { IntervalBar, Measured } from './measured.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

const passes: Readonly<Record<ItemFilter, (item: ItemFigures) => boolean>> = { waiting: ({ awaits }) => awaits, flagged: ({ flags }) => flags.length > 0 };

/** The server has what waits first, then what is flagged. */
export function ItemList({ blueprintId, items }: { readonly blueprintId: string; readonly items: readonly ItemFigures[] }) {
  const { t } = useStatisticsWords();
  const { items: filter } = useSearch({ from: '/framed/signed-in/register/exams/$blueprintId' });
  const navigate = useNavigate({ from: '/register/exams/$blueprintId' });
  const shown = filter === undefined ? items : items.filter(passes[filter]);
  const waiting = items.filter(({ awaits }) => awaits).length;
  return (
    <>
      <Filters label={t('list.filter')}>
        <ChoiceFilter
          label={t('list.show')}
          all={t('list.all')}
          value={filter}
          choices={itemFilters.map((each) => [each, t(`list.filters.${each}`)] as const)}
          onChange={(value) => void navigate({ search: { items: value }, replace: true })}
        />
      </Filters>
      <p aria-live="polite">
        {t('list.count', { count: shown.length })}. {waiting > 0 && `${t('list.waiting', { count: waiting })}.`}
      </p>
      {shown.length === 0 && <Empty>{t(filter === 'waiting' ? 'list.noneWaiting' : 'list.noneFlagged')}</Empty>}
      <ul className={classes.items}>
        {shown.map((item) => (
          <Item key={item.versionId} blueprintId={blueprintId} item={item} />
        ))}
      </ul>
    </>
  );
}

function Item({ blueprintId, item }: { readonly blueprintId: string; readonly item: ItemFigures }) {
  const { t, locale } = useStatisticsWords();
  const { versionId, code, version, domain, kind, gate, state, facility, discrimination, flags, awaits, reviewedAt } = item;
  return (
    <li className={classes.item}>
      <div>
        <Link to="/register/exams/$blueprintId/items/$versionId" params={{ blueprintId, versionId }}>
          <span translate="no">{code}</span>, {t('item.version', { version })}
        </Link>
        <div className={classes.about}>{[domain, t(`item.kinds.${kind}`), ...(gate ? [t('item.gate')] : []), ...(state === 'live' ? [] : [t(`item.states.${state}`)])].join(' · ')}</div>
      </div>
      <dl>
        <div>
          <dt>{t('item.facility')}</dt>
          <dd>
            <Measured measure={facility} />
            <IntervalBar measure={facility} from={0} to={1} />
          </dd>
        </div>
        <div>
          <dt>{t('item.discrimination')}</dt>
          <dd>
            <Measured measure={discrimination} />
            <IntervalBar measure={discrimination} from={-1} to={1} />
          </dd>
        </div>
      </dl>
      <div className={classes.flags}>
        {flags.map((flag) => (
          <Status key={flag.kind} tone={awaits ? 'caution' : 'neutral'} icon="warning">
            {t(`flags.${flag.kind}`)}
          </Status>
        ))}
        {flags.length === 0 && <span className={classes.about}>{t('list.calm')}</span>}
        {reviewedAt !== null && !awaits && <span className={classes.about}>{t('list.reviewed', { day: writeDay(reviewedAt, locale) })}</span>}
        {awaits && <span className={classes.about}>{t('list.awaits')}</span>}
      </div>
    </li>
  );
}
