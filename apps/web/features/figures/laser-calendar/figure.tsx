// What do three published laser reports answer, and what may be said of them?
import { useState } from 'react';
import { agreementOn, askedOf, faultsIn, peopleInAll, reportIds, statementIds, statements, type Asked } from '#libs/anatomy/laser-calendar.js';
import { writeNumber } from '../../../i18n/written.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { SelfTest } from '../self-test/self-test.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import { Columns, Legend } from './columns.js';
import classes from './figure.module.css';
import { useLaserCalendarWords } from './words.js';

export function Drawing() {
  const { t, locale } = useLaserCalendarWords();
  const [view, setView] = useState<'reports' | 'say'>('reports');
  return (
    <Frame id="laser-calendar" title={t('title')} caption={t('caption', { people: writeNumber(peopleInAll, locale) })} description={<Description />}>
      <OptionRow label={t('view')} value={view} options={[['reports', t('views.reports')], ['say', t('views.say')]]} onChange={setView} />
      {view === 'reports' ? <Reports /> : <Sayings />}
    </Frame>
  );
}

function Reports() {
  const { t } = useLaserCalendarWords();
  const [asked, setAsked] = useState<Asked>('sessions');
  return (
    <>
      <Columns asked={asked} />
      <Legend />
      <output className={classes.told}>
        <b>{t(`asked.${asked}`)}</b> {reportIds.map((id) => `${t(`heads.${id}`)}: ${t(`answers.${asked}.${id}`)}.`).join(' ')} <b>{t(`agreement.${agreementOn(asked)}`)}</b> {t(`follows.${asked}`)}
      </output>
      <OptionRow label={t('ask')} value={asked} options={askedOf.map((each) => [each, t(`asked.${each}`)] as const)} onChange={setAsked} />
    </>
  );
}

function Sayings() {
  const { t } = useLaserCalendarWords();
  return (
    <SelfTest
      questions={statementIds.map((id) => ({
        ask: t('judge', { words: t(`statements.${id}`) }),
        options: [
          ['holds', t('options.holds')],
          ['breaks', t('options.breaks')],
        ],
        right: faultsIn(statements[id]).length === 0 ? 'holds' : 'breaks',
        explain: t(`because.${id}`),
      }))}
    />
  );
}

function Description() {
  const { t } = useLaserCalendarWords();
  return (
    <>
      <p>{t('inWords.intro')}</p>
      <WordsTable
        caption={t('inWords.table')}
        head={[t('inWords.asked'), ...reportIds.map((id) => t(`heads.${id}`))]}
        rows={askedOf.map((asked) => [t(`asked.${asked}`), ...reportIds.map((id) => t(`answers.${asked}.${id}`))])}
      />
      <ul>
        {askedOf.map((asked) => (
          <li key={asked}>
            {t(`asked.${asked}`)} {t(`follows.${asked}`)}
          </li>
        ))}
      </ul>
      <p>{t('inWords.test')}</p>
      <ul>
        {statementIds.map((id) => (
          <li key={id}>
            {t(`statements.${id}`)} {t(faultsIn(statements[id]).length === 0 ? 'options.holds' : 'options.breaks')}. {t(`because.${id}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
