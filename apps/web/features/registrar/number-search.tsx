// How does the registrar find a certificate by its number?
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readNumber, withDashes } from '#libs/certification/core/certificate-number.js';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './number-search.module.css';
import { useRegistrarWords } from './words.js';

export function NumberSearch({ initial }: { readonly initial: string }) {
  const { t } = useRegistrarWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(initial);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const reading = readNumber(typed);
    if (reading.kind === 'ok') {
      setFault(null);
      void navigate({ to: '/register/certificates', search: { number: withDashes(reading.number) } });
    } else {
      setFault(t(`search.faults.${reading.kind}`));
    }
  };
  return (
    <form
      className={classes.search}
      aria-label={t('search.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={t('search.label')}
        size="md"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        placeholder="XXXXX-XXXXX-XXXXX"
        className={classes.input}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={fault}
      />
      <Button type="submit" size="md">
        {t('search.submit')}
      </Button>
    </form>
  );
}
