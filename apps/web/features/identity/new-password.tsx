// How does a person choose a new password?
import { PasswordInput } from '../../ui/password-input.js';
import { useIdentityWords } from './words.js';

export interface NewPasswordProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NewPassword({ label, value, onChange }: NewPasswordProps) {
  const { t } = useIdentityWords();
  return (
    <PasswordInput
      label={label}
      description={t('link.newPasswordHint')}
      name="new-password"
      autoComplete="new-password"
      required
      maxLength={256}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
