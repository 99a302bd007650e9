// Which exams are there, and how many have sat each?
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Row, Rows } from '../../ui/rows.js';
import { examsQuery } from './queries.js';
import { useStatisticsWords } from './words.js';

export function ExamsPage() {
  const { t } = useStatisticsWords();
  const exams = useQuery(examsQuery);
  return (
    <Loaded query={exams}>
      {(all) => (
        <Page
          title={t('exams.title')}
          lead={t('exams.lead')}
          actions={
            <>
              <ButtonLink to="/register/item-exchange" variant="default">
                {t('exams.exchange')}
              </ButtonLink>
              <ButtonLink to="/register/rescorings" variant="default">
                {t('exams.rescorings')}
              </ButtonLink>
            </>
          }
        >
          {all.length === 0 && <Empty>{t('exams.empty')}</Empty>}
          <Rows>
            {all.map(({ blueprintId, code, version, items, passPoints, candidates }) => (
              <Row
                key={blueprintId}
                title={
                  <Link to="/register/exams/$blueprintId" params={{ blueprintId }}>
                    <span translate="no">{code}</span>, {t('exams.version', { version })}
                  </Link>
                }
                about={t('exams.about', { items, points: passPoints })}
                state={t('exams.candidates', { count: candidates })}
                actions={
                  <>
                    <ButtonLink to="/register/exams/$blueprintId/$part" params={{ blueprintId, part: 'standards' }} variant="default" size="sm">
                      {t('exams.standards')}
                    </ButtonLink>
                    <ButtonLink to="/register/exams/$blueprintId/$part" params={{ blueprintId, part: 'form' }} variant="default" size="sm">
                      {t('exams.form')}
                    </ButtonLink>
                  </>
                }
              />
            ))}
          </Rows>
        </Page>
      )}
    </Loaded>
  );
}
