// Which file is brought, and what does its report say before anything comes in?
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { mostBytes } from '#libs/assessment/core/exchange/file-text.js';
import { exchangeFormats, type ExchangeFormat } from '#libs/assessment/core/exchange/formats.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './exchange.module.css';
import { ReportPart } from './report-part.js';
import { askReport, type GivenFile } from './requests.js';
import { useExchangeWords } from './words.js';

export function ImportPart() {
  const { t, locale } = useExchangeWords();
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<ExchangeFormat>('gift');
  const [language, setLanguage] = useState<Locale>(locale);
  const [prefix, setPrefix] = useState('OWN-1');
  const asking = useMutation({ mutationFn: askReport });
  const isTooLarge = file !== null && file.size > mostBytes;
  /** Another file, or another way to read it: what was read before says nothing any more. */
  const after = <Value,>(set: (value: Value) => void) => (value: Value) => {
    set(value);
    asking.reset();
  };
  /** Only one of the formats comes as a package; which version it is in, it says itself. */
  const choose = (chosen: File | null): void => {
    after(setFile)(chosen);
    if (chosen && /\.zip$/i.test(chosen.name) && !format.startsWith('qti')) setFormat('qti21');
  };
  const given: GivenFile | null = file && { file, format, language, prefix };
  return (
    <Section title={t('import.title')} lead={t('import.lead')}>
      <Form label={t('import.title')} onSubmit={() => given && !isTooLarge && asking.mutate(given)}>
        <TextInput type="file" required className={classes.file} label={t('import.file')} error={isTooLarge && t('import.tooLarge')} onChange={({ currentTarget }) => choose(currentTarget.files?.[0] ?? null)} />
        <NativeSelect label={t('import.format')} value={format} data={exchangeFormats.map((value) => ({ value, label: t(`formats.${value}`) }))} onChange={({ currentTarget }) => after(setFormat)(currentTarget.value as ExchangeFormat)} />
        <NativeSelect
          label={t('import.language')}
          description={t('import.languageHint')}
          value={language}
          data={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChange={({ currentTarget }) => after(setLanguage)(currentTarget.value as Locale)}
        />
        <TextInput label={t('import.prefix')} description={t('import.prefixHint')} required pattern="[A-Z]{2,8}-[0-9]{1,2}" value={prefix} onChange={({ currentTarget }) => after(setPrefix)(currentTarget.value)} />
        <ProblemNote error={asking.error} />
        <div>
          <Button type="submit" size="md" loading={asking.isPending} disabled={isTooLarge}>
            {t('import.ask')}
          </Button>
        </div>
      </Form>
      {asking.data && asking.variables && <ReportPart key={asking.data.digest} report={asking.data} given={asking.variables} />}
    </Section>
  );
}
