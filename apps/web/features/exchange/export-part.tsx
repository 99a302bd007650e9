// What does a bank lose in a format, before it is taken out?
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { exchangeFormats, namesLanguages, type ExchangeFormat } from '#libs/assessment/core/exchange/formats.js';
import { losses, type Loss } from '#libs/assessment/core/exchange/note.js';
import type { Bank } from '#libs/assessment/core/item.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { Button } from '../../ui/button.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import type { ExportLoss } from './contract.js';
import classes from './exchange.module.css';
import { lossesQuery, takeFile } from './requests.js';
import { useExchangeWords } from './words.js';

export function ExportPart() {
  const { t, locale } = useExchangeWords();
  const [bank, setBank] = useState<Bank>('secure');
  const [format, setFormat] = useState<ExchangeFormat>('csv');
  const [language, setLanguage] = useState<Locale | ''>('');
  // a file that cannot say in which language it is holds one
  const spoken = language || (namesLanguages(format) ? '' : locale);
  const wanted = { bank, format, ...(spoken && { language: spoken }) };
  const found = useQuery(lossesQuery(wanted));
  const taking = useMutation({ mutationFn: takeFile });
  return (
    <Section title={t('export.title')} lead={t('export.lead')}>
      <div className={classes.choices}>
        <NativeSelect label={t('export.bank')} value={bank} data={(['secure', 'practice'] as const).map((value) => ({ value, label: t(`export.banks.${value}`) }))} onChange={({ currentTarget }) => setBank(currentTarget.value as Bank)} />
        <NativeSelect label={t('import.format')} value={format} data={exchangeFormats.map((value) => ({ value, label: t(`formats.${value}`) }))} onChange={({ currentTarget }) => setFormat(currentTarget.value as ExchangeFormat)} />
        <NativeSelect
          label={t('export.language')}
          value={spoken}
          data={[...(namesLanguages(format) ? [{ value: '', label: t('export.both') }] : []), ...locales.map((value) => ({ value, label: t(`languages.${value}`) }))]}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value as Locale | '')}
        />
      </div>
      <LoadedPart query={found}>
        {(all) => (
          <div className={classes.report}>
            <h3>{t('export.losses')}</h3>
            <Losses all={all} />
            {all.length > 0 && (
              <div>
                <Button variant="default" loading={taking.isPending} icon={<IconDownload size={18} aria-hidden="true" />} onClick={() => taking.mutate(wanted)}>
                  {t('export.download')}
                </Button>
                <ProblemNote error={taking.error} />
              </div>
            )}
          </div>
        )}
      </LoadedPart>
    </Section>
  );
}

function Losses({ all }: { readonly all: readonly ExportLoss[] }) {
  const { t } = useExchangeWords();
  const withLoss = (loss: Loss) => all.filter((item) => item.losses.includes(loss));
  const leftOut = [...new Set(withLoss('item').map(({ code }) => code))];
  const kept = losses.filter((loss) => loss !== 'item' && withLoss(loss).length > 0);
  if (all.length === 0) return <p>{t('export.empty')}</p>;
  if (kept.length === 0 && leftOut.length === 0) {
    return (
      <StatusNote tone="good" icon="check" speaks="politely">
        {t('export.lossless')}
      </StatusNote>
    );
  }
  return (
    <ul className={classes.notes}>
      {kept.map((loss) => (
        <li key={loss}>
          {t(`lost.${loss}`, { about: '' })} <span className={classes.place}>{t('export.count', { count: withLoss(loss).length })}</span>
        </li>
      ))}
      {leftOut.length > 0 && <li>{t('export.leftOut', { codes: leftOut.join(', ') })}</li>}
    </ul>
  );
}
