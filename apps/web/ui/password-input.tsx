// Where is a password written, and how is it made visible?
import { useState } from 'react';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useFrameWords } from '../frame/words.js';
import { IconButton } from './button.js';
import { TextInput, type TextInputProps } from './text-input.js';

export function PasswordInput(props: Omit<TextInputProps, 'type' | 'behind'>) {
  const { t } = useFrameWords();
  const [visible, setVisible] = useState(false);
  const Icon = visible ? IconEyeOff : IconEye;
  return (
    <TextInput
      {...props}
      type={visible ? 'text' : 'password'}
      behind={
        <IconButton label={t('showPassword')} icon={<Icon size={18} aria-hidden="true" />} aria-pressed={visible} onClick={() => setVisible(!visible)} />
      }
    />
  );
}
