// Where is the code of the minute typed?
import { TextInput } from '../../ui/text-input.js';
import { useAttemptWords } from './words.js';

export function CodeInput({ value, onChange }: { readonly value: string; readonly onChange: (code: string) => void }) {
  const { t } = useAttemptWords();
  return (
    <TextInput
      label={t('code.label')}
      description={t('code.hint')}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]{6}"
      maxLength={6}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  );
}
