// Which candidates asked that a result be looked at again?
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Empty } from '../../ui/empty.js';
import { Row, Rows } from '../../ui/rows.js';
import { AppealState } from './appeal-state.js';
import { appealsQuery } from './queries.js';
import { useAppealWords } from './words.js';

export function Appeals() {
  const { t, locale } = useAppealWords();
  const found = useQuery(appealsQuery);
  return (
    <Page title={t('title')} lead={t('lead')} above={<BackLink to="/register/rescorings">{t('back')}</BackLink>}>
      <Loaded query={found}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <Rows>
              {all.map(({ id, academy, askedAt, outcome }) => (
                <Row
                  key={id}
                  title={
                    <Link to="/register/rescorings" search={{ appeal: id }}>
                      {t('appealOf', { day: writeDay(askedAt, locale) })}
                    </Link>
                  }
                  about={<span translate="no">{academy}</span>}
                  state={<AppealState outcome={outcome} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  );
}
