// In which language is a letter written?
import { RadioRows } from '../../ui/radio-rows.js';
import type { Locale } from '#libs/kernel/locale.js';
import { useAcademyWords } from './words.js';

export interface LetterLanguageProps {
  readonly value: Locale;
  readonly onChange: (locale: Locale) => void;
}

export function LetterLanguage({ value, onChange }: LetterLanguageProps) {
  const { t } = useAcademyWords();
  return (
    <RadioRows
      label={t('letterLanguage')}
      name="language"
      value={value}
      onChange={onChange}
      choices={[
        ['en', 'English'],
        ['pt-PT', 'Português'],
      ]}
    />
  );
}
